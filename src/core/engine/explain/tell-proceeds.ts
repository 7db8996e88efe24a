import { Dec, ZERO } from '../../domain/decimal.js';
import type { FigureName } from '../../domain/explanation.js';
import { say } from '../../domain/explanation-words/explanation-words.js';
import type { LedgerEntry, SpendEntry, TradeEntry } from '../../domain/ledger-entry.js';
import type { Fact } from '../../domain/phrase.js';
import { legValue } from '../fees.js';
import type { DisposalPosting } from '../postings.js';
import { sharedProceeds } from '../row-figures.js';
import type { TracedRow } from './asset-trace.js';
import { added, calculation, less, shareOf } from './calculation.js';
import { chargesOf, feeLegs } from './charges.js';
import { feesFact, worth } from './tell-acquisition.js';
import { fewOperands } from './tell-lots.js';
import { type Teller, dayText, units } from './teller.js';

/** `0.5 BTC`, on which day, at which account: how every explanation begins. */
function happened(teller: Teller, { on, asset, amount, account }: DisposalPosting) {
  return { units: units(amount, asset), day: dayText(on.day), account: teller.account(account) };
}

/** What was received for the units or, where its value is not known, what they were worth themselves. */
function brought(teller: Teller, entry: TradeEntry, value: Dec): Fact {
  if (legValue(entry.in, teller.currency) !== null) return worth(entry.in, value, teller);
  return say('part.own-worth', { units: units(entry.in.amount, entry.in.asset), value: teller.money(value) });
}

/** A fee in the asset given leaves with it. */
function tellFeeUnits(teller: Teller, posting: DisposalPosting, given: string, fee: Dec): void {
  if (fee.isZero()) return;
  const how = calculation('units', added(new Dec(given), fee), posting.amount);
  teller.work(how, posting.asset, (sum) => say('proceeds.fee-units', { sum }), posting.on);
}

/** What a trade or spending brought: its value, less what was kept back, less charges. */
function tellTraded(teller: Teller, posting: DisposalPosting, entry: TradeEntry | SpendEntry, of: FigureName): void {
  const { currency } = teller;
  const charged = chargesOf(entry, currency);
  const received = entry.kind === 'trade' ? entry.in : null;
  const value = (received === null ? null : legValue(received, currency)) ?? legValue(entry.out, currency);
  if (value === null || posting.proceeds === null) return;
  tellFeeUnits(teller, posting, entry.out.amount, charged.given);
  const keptBack = received !== null && posting.kind === 'swap' && !charged.received.isZero();
  const base = keptBack ? posting.proceeds.plus(charged.charges) : value;
  if (keptBack) {
    const gross = new Dec(received.amount);
    const how = calculation('whole-proceeds', shareOf(value, gross.minus(charged.received), gross), base);
    const fee = units(charged.received, received.asset);
    teller.work(how, currency, (sum) => say('proceeds.kept-back', { fee, sum }), posting.on);
  }
  const net = less(base, ...charged.list.map(({ value: charge }) => charge));
  const facts = { ...happened(teller, posting), fees: feesFact(charged, teller) };
  teller.work(
    calculation(of, net, posting.proceeds),
    currency,
    (sum) =>
      entry.kind === 'trade'
        ? say(posting.kind === 'swap' ? 'proceeds.swapped' : 'proceeds.sold', {
            ...facts,
            brought: brought(teller, entry, value),
            sum,
          })
        : say('proceeds.spent', { ...facts, value: teller.money(value), sum }),
    posting.on,
  );
}

function tellFee(teller: Teller, posting: DisposalPosting, of: FigureName): void {
  const { on, asset, proceeds } = posting;
  if (proceeds === null) return;
  // Legs without a known value are a disposal of their own.
  const values = feeLegs(on.entry, asset).flatMap((leg) => legValue(leg, teller.currency) ?? []);
  const how = calculation(of, added(...values), proceeds);
  teller.work(how, teller.currency, (sum) => say('proceeds.fee', { ...happened(teller, posting), sum }), on);
}

function tellGiven(teller: Teller, posting: DisposalPosting, of: FigureName): void {
  const { on, proceeds, kind } = posting;
  if (proceeds === null) return;
  const code = kind === 'donation' ? 'proceeds.donation' : 'proceeds.gift';
  const how = calculation(of, proceeds, proceeds);
  teller.work(how, teller.currency, (sum) => say(code, { ...happened(teller, posting), sum }), on);
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
  const part = { units: units(own, posting.asset), whole: units(posting.amount, posting.asset) };
  const rest = at === 1 ? 'proceeds.rest-of-one' : 'proceeds.rest-of-many';
  const mine = calculation('proceeds', how, shared[at] ?? ZERO);
  teller.work(mine, teller.currency, (sum) => say(last ? rest : 'proceeds.share', { ...part, sum }));
}

/** Proceeds that no record tells are the cost of the units: neither gain nor loss until they are known. */
export function tellUnknownProceeds(teller: Teller, { posting, slices, at }: TracedRow): void {
  if (posting.proceeds !== null) return;
  const cost = slices[at]?.cost ?? ZERO;
  const how = calculation('proceeds', cost, cost);
  teller.work(how, teller.currency, (sum) => say('proceeds.unknown', { sum }), posting.on);
}
