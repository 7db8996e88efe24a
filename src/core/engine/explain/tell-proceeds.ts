import { Dec, ZERO } from '../../domain/decimal.js';
import type { FigureName } from '../../domain/explanation.js';
import type { LedgerEntry, SpendEntry, TradeEntry } from '../../domain/ledger-entry.js';
import { legValue } from '../fees.js';
import type { DisposalPosting } from '../postings.js';
import { sharedProceeds } from '../row-figures.js';
import type { TracedRow } from './asset-trace.js';
import { added, calculation, less, shareOf } from './calculation.js';
import { chargesOf, feeLegs } from './charges.js';
import { chargesText, worth } from './tell-acquisition.js';
import { fewOperands } from './tell-lots.js';
import { type Teller, dayText, units } from './teller.js';

/** `0.5 BTC sold on 2025-02-01 at kraken`: how every explanation begins. */
function happened(teller: Teller, { on, asset, amount, account, kind }: DisposalPosting): string {
  const words = {
    sale: 'sold',
    swap: 'given in a swap',
    spend: 'spent',
    fee: 'paid as a fee',
    gift: 'given away',
    donation: 'donated',
  };
  return `${units(amount, asset)} ${words[kind]} on ${dayText(on.day)} at ${teller.account(account)}`;
}

/** What was received for the units or, where its value is not known, what they were worth themselves. */
function broughtText(teller: Teller, entry: TradeEntry | SpendEntry): string {
  const valueIn = entry.kind === 'trade' ? legValue(entry.in, teller.currency) : null;
  if (entry.kind === 'trade' && valueIn !== null) return ` for ${worth(entry.in, valueIn, teller)}`;
  const value = legValue(entry.out, teller.currency);
  const own = value === null ? '' : `, worth ${teller.money(value)}`;
  return entry.kind === 'trade' ? ` for ${units(entry.in.amount, entry.in.asset)}${own}` : own;
}

/** A fee in the asset given leaves with it. */
function tellFeeUnits(teller: Teller, posting: DisposalPosting, given: string, fee: Dec): void {
  if (fee.isZero()) return;
  const how = calculation('units', added(new Dec(given), fee), posting.amount);
  teller.work('The fee in the same asset leaves with them and adds no proceeds', how, posting.asset, posting.on);
}

/** What a trade or spending brought: its value, less what was kept back, less charges. */
function tellTraded(teller: Teller, posting: DisposalPosting, entry: TradeEntry | SpendEntry, of: FigureName): void {
  const { currency } = teller;
  const fees = chargesOf(entry, currency);
  const received = entry.kind === 'trade' ? entry.in : null;
  const value = (received === null ? null : legValue(received, currency)) ?? legValue(entry.out, currency);
  if (value === null || posting.proceeds === null) return;
  tellFeeUnits(teller, posting, entry.out.amount, fees.given);
  const keptBack = received !== null && posting.kind === 'swap' && !fees.received.isZero();
  const base = keptBack ? posting.proceeds.plus(fees.charges) : value;
  if (keptBack) {
    const gross = new Dec(received.amount);
    const how = calculation('whole-proceeds', shareOf(value, gross.minus(fees.received), gross), base);
    const text = `A fee of ${units(fees.received, received.asset)} was kept back from what was received; the value of the rest`;
    teller.work(text, how, currency, posting.on);
  }
  const sum = less(base, ...fees.list.map(({ value: charge }) => charge));
  const unknown = fees.known ? '' : ' (a fee of unknown value is left out)';
  const text = `${happened(teller, posting)}${broughtText(teller, entry)}${chargesText(fees, teller)}${unknown}; proceeds`;
  teller.work(text, calculation(of, sum, posting.proceeds), currency, posting.on);
}

function tellFee(teller: Teller, posting: DisposalPosting, of: FigureName): void {
  const { on, asset, proceeds } = posting;
  if (proceeds === null) return;
  // Legs without a known value are a disposal of their own.
  const values = feeLegs(on.entry, asset).flatMap((leg) => legValue(leg, teller.currency) ?? []);
  const text = `${happened(teller, posting)}, which is a disposal at their value; proceeds`;
  teller.work(text, calculation(of, added(...values), proceeds), teller.currency, on);
}

function tellGiven(teller: Teller, posting: DisposalPosting, of: FigureName): void {
  const { on, proceeds } = posting;
  if (proceeds === null) return;
  const text = `${happened(teller, posting)}, which is a disposal at market value; proceeds`;
  teller.work(text, calculation(of, proceeds, proceeds), teller.currency, on);
}

function tellWhole(teller: Teller, posting: DisposalPosting, of: FigureName): void {
  const entry: LedgerEntry = posting.on.entry;
  if (posting.kind === 'fee') tellFee(teller, posting, of);
  else if (entry.kind === 'trade' || entry.kind === 'spend') tellTraded(teller, posting, entry, of);
  else tellGiven(teller, posting, of);
}

/** Where a row's proceeds come from, fees included, and its share of them. Unknown ones are told after the cost, by `tellUnknownProceeds`. */
export function tellProceeds(teller: Teller, { posting, slices, at }: TracedRow): void {
  if (posting.proceeds === null) return;
  const alone = slices.length === 1;
  tellWhole(teller, posting, alone ? 'proceeds' : 'whole-proceeds');
  if (alone) return;
  const shared = sharedProceeds(posting, slices);
  const own = slices[at]?.amount ?? ZERO;
  const last = at === slices.length - 1;
  const how = last
    ? less(posting.proceeds, ...fewOperands(shared.slice(0, -1)))
    : shareOf(posting.proceeds, own, posting.amount);
  const part = `This row is ${units(own, posting.asset)} of the ${units(posting.amount, posting.asset)}`;
  const text = last
    ? `${part} and takes what the other ${at === 1 ? 'row leaves' : 'rows leave'}`
    : `${part}; its proceeds`;
  teller.work(text, calculation('proceeds', how, shared[at] ?? ZERO), teller.currency);
}

/** Proceeds that no record tells are the cost of the units: neither gain nor loss until they are known. */
export function tellUnknownProceeds(teller: Teller, { posting, slices, at }: TracedRow): void {
  if (posting.proceeds !== null) return;
  const cost = slices[at]?.cost ?? ZERO;
  const text =
    'What the units brought is not known: until it is, proceeds are their cost, and the row is marked incomplete';
  teller.work(text, calculation('proceeds', cost, cost), teller.currency, posting.on);
}
