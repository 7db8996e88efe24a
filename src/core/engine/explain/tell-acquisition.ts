import type { Dec } from '../../domain/decimal.js';
import type { Expression } from '../../domain/explanation.js';
import type { TradeEntry } from '../../domain/ledger-entry.js';
import { isCash } from '../../domain/currency.js';
import { Dec as DecOf } from '../../domain/decimal.js';
import { legValue } from '../fees.js';
import type { Acquisition } from '../postings.js';
import type { RuleSet } from '../rules/rule-table.js';
import { added, calculation, less, shareOf } from './calculation.js';
import { type ChargedEntry, chargesOf } from './charges.js';
import { figure } from './shown-figure.js';
import { type Teller, dayText, units } from './teller.js';

const dateOf = ({ on }: Acquisition): string => dayText(on.day);

/** What was paid or received with its worth: `40,000 USD`, or `900 EUR (worth 990 USD)`. */
export function worth(leg: { readonly asset: string; readonly amount: string }, value: Dec, teller: Teller): string {
  const shown = units(leg.amount, leg.asset);
  return leg.asset === teller.currency && new DecOf(leg.amount).eq(value)
    ? shown
    : `${shown} (worth ${teller.money(value)})`;
}

/** ` with fees of 20 USD and of 0.1 BNB (worth 5 USD)`; empty without charges. */
export function chargesText({ list }: ChargedEntry, teller: Teller): string {
  if (list.length === 0) return '';
  const all = list.map(({ leg, value }) => worth({ asset: leg.asset, amount: leg.amount.toString() }, value, teller));
  return ` with ${all.length === 1 ? 'a fee' : 'fees'} of ${all.join(' and ')}`;
}

function tellNetUnits(teller: Teller, posting: Acquisition, gross: string, withheld: Dec): void {
  if (withheld.isZero()) return;
  const how = calculation('units', less(new DecOf(gross), withheld), posting.amount);
  const text = `A fee of ${units(withheld, posting.asset)} was kept back, so that fewer arrived`;
  teller.work(text, how, posting.asset, posting.on);
}

function tellBuy(teller: Teller, posting: Acquisition, entry: TradeEntry): void {
  const fees = chargesOf(entry, teller.currency);
  const paid = legValue(entry.out, teller.currency) ?? legValue(entry.in, teller.currency);
  const where = `${units(entry.in.amount, posting.asset)} bought on ${dateOf(posting)} at ${teller.account(posting.account)}`;
  if (paid === null) {
    teller.tell(`${where}: what was paid is not known; the cost counts as ${teller.money(posting.cost)}.`, posting.on);
    return;
  }
  const unknown = fees.known ? '' : ' (a fee of unknown value is left out)';
  const text = `${where} for ${worth(entry.out, paid, teller)}${chargesText(fees, teller)}${unknown}; the cost`;
  const sum = added(paid, ...fees.list.map(({ value }) => value));
  teller.work(text, calculation('acquisition-cost', sum, posting.cost), teller.currency, posting.on);
  tellNetUnits(teller, posting, entry.in.amount, fees.received);
}

function tellSwapIn(teller: Teller, posting: Acquisition, entry: TradeEntry, rules: RuleSet): void {
  const fees = chargesOf(entry, teller.currency);
  const [valueIn, valueOut] = [legValue(entry.in, teller.currency), legValue(entry.out, teller.currency)];
  const byGiven = rules.swapCost === 'given';
  const value = byGiven ? (valueOut ?? valueIn) : (valueIn ?? valueOut);
  const where = `${units(entry.in.amount, posting.asset)} received on ${dateOf(posting)} at ${teller.account(posting.account)} for ${units(entry.out.amount, entry.out.asset)}`;
  if (value === null) {
    teller.tell(
      `${where}: neither value is known; the cost counts as 0 and what it feeds is marked incomplete.`,
      posting.on,
    );
    return;
  }
  const which = value === valueIn ? 'received' : 'given';
  const whole: Dec | Expression = fees.received.isZero()
    ? value
    : shareOf(value, posting.amount, new DecOf(entry.in.amount));
  const text = `${where}; their cost is the value ${which}${fees.received.isZero() ? '' : ', as far as they arrived'}`;
  teller.work(text, calculation('acquisition-cost', whole, posting.cost), teller.currency, posting.on);
  tellNetUnits(teller, posting, entry.in.amount, fees.received);
}

const CATEGORY = {
  staking: 'staking income',
  interest: 'interest',
  airdrop: 'an airdrop',
  referral: 'a referral reward',
  mining: 'mining income',
  cashback: 'cashback',
  other: 'other income',
} as const;

/** What kind of income, after "as". */
export const categoryText = (category: keyof typeof CATEGORY): string => CATEGORY[category];

function tellBasis(teller: Teller, posting: Acquisition, how: string): void {
  const acquired = posting.acquired === undefined ? '' : posting.acquired.text.slice(0, 10);
  const cost = calculation('acquisition-cost', posting.cost, posting.cost);
  const fair = posting.fairValue;
  const text = `${units(posting.amount, posting.asset)} ${how}, first acquired on ${acquired}; their cost`;
  teller.work(text, cost, teller.currency, posting.on);
  if (fair) teller.tell(`On arrival they were worth ${teller.money(fair)}.`, posting.on);
}

/** Where units came from and what they cost: the sentence of an acquisition. */
export function tellAcquisition(teller: Teller, posting: Acquisition, rules: RuleSet): void {
  const { on, asset, amount, account } = posting;
  const { entry } = on;
  const where = `on ${dateOf(posting)} at ${teller.account(account)}`;
  const cost = calculation('acquisition-cost', posting.cost, posting.cost);
  switch (posting.source) {
    case 'trade':
      if (entry.kind !== 'trade') return;
      if (isCash(entry.out)) tellBuy(teller, posting, entry);
      else tellSwapIn(teller, posting, entry, rules);
      return;
    case 'income': {
      const as = entry.kind === 'income' ? categoryText(entry.category) : 'income';
      const what = `${units(amount, asset)} received as ${as} ${where}`;
      if (posting.incomplete) teller.tell(`${what}: their value is not known; their cost counts as 0.`, on);
      else teller.work(`${what}; their value then is their cost`, cost, teller.currency, on);
      return;
    }
    case 'deposit':
      teller.tell(
        `${units(amount, asset)} arrived ${where} from an unknown origin: their cost is not known and counts as 0.`,
        on,
      );
      return;
    case 'gift':
      tellBasis(teller, posting, `received as a gift ${where}`);
      return;
    case 'opening':
      tellBasis(teller, posting, `brought forward ${where}`);
      return;
    case 'split':
      teller.tell(`${units(amount, asset)} came from a split ${where}: their cost is ${figure('0')}.`, on);
      return;
    default:
      posting.source satisfies never;
  }
}
