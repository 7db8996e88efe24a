import type { Dec } from '../../domain/decimal.js';
import type { Expression } from '../../domain/explanation.js';
import { say } from '../../domain/explanation-words/explanation-words.js';
import type { TradeEntry } from '../../domain/ledger-entry.js';
import { type Fact, type Phrase, runOn } from '../../domain/phrase.js';
import { isCash } from '../../domain/currency.js';
import { Dec as DecOf } from '../../domain/decimal.js';
import { legValue } from '../fees.js';
import type { Acquisition } from '../postings.js';
import type { RuleSet } from '../rules/rule-table.js';
import { added, calculation, less, shareOf } from './calculation.js';
import { type ChargedEntry, chargesOf } from './charges.js';
import { type Teller, dayText, units } from './teller.js';

/** On which day, at which account. */
const where = (teller: Teller, { on, account }: Acquisition) => ({
  day: dayText(on.day),
  account: teller.account(account),
});

/** What was paid or received with its worth: `40,000 USD`, or `900 EUR (worth 990 USD)`. */
export function worth(leg: { readonly asset: string; readonly amount: string }, value: Dec, teller: Teller): Fact {
  const shown = units(leg.amount, leg.asset);
  return leg.asset === teller.currency && new DecOf(leg.amount).eq(value)
    ? shown
    : say('part.worth', { units: shown, value: teller.money(value) });
}

/** ` with fees of 20 USD and 0.1 BNB (worth 5 USD)`, and whether one is left out; empty without charges. */
export function feesFact({ list, known }: ChargedEntry, teller: Teller): Fact {
  const all = list.map(({ leg, value }) => worth({ asset: leg.asset, amount: leg.amount.toString() }, value, teller));
  const [fee, ...more] = all;
  const fees =
    fee === undefined ? '' : more.length === 0 ? say('part.fee', { fee }) : say('part.fees', { fees: listed(all) });
  return known ? fees : runOn([fees, say('part.fee-unknown')], '');
}

/** One and another and another. */
export function listed([first = '', ...more]: readonly Fact[]): Fact {
  return more.reduce((all, one) => say('part.and', { first: all, second: one }), first);
}

function tellNetUnits(teller: Teller, posting: Acquisition, gross: string, withheld: Dec): void {
  if (withheld.isZero()) return;
  const how = calculation('units', less(new DecOf(gross), withheld), posting.amount);
  const fee = units(withheld, posting.asset);
  teller.work(how, posting.asset, (sum) => say('acquisition.kept-back', { fee, sum }), posting.on);
}

function tellBuy(teller: Teller, posting: Acquisition, entry: TradeEntry): void {
  const fees = chargesOf(entry, teller.currency);
  const paid = legValue(entry.out, teller.currency) ?? legValue(entry.in, teller.currency);
  const bought = { units: units(entry.in.amount, posting.asset), ...where(teller, posting) };
  if (paid === null) {
    teller.tell(say('acquisition.bought-unknown', { ...bought, cost: teller.money(posting.cost) }), posting.on);
    return;
  }
  const how = calculation('acquisition-cost', added(paid, ...fees.list.map(({ value }) => value)), posting.cost);
  const price = { paid: worth(entry.out, paid, teller), fees: feesFact(fees, teller) };
  const told = (sum: Fact): Phrase => say('acquisition.bought', { ...bought, ...price, sum });
  teller.work(how, teller.currency, told, posting.on);
  tellNetUnits(teller, posting, entry.in.amount, fees.received);
}

function tellSwapIn(teller: Teller, posting: Acquisition, entry: TradeEntry, rules: RuleSet): void {
  const fees = chargesOf(entry, teller.currency);
  const [valueIn, valueOut] = [legValue(entry.in, teller.currency), legValue(entry.out, teller.currency)];
  const byGiven = rules.swapCost === 'given';
  const value = byGiven ? (valueOut ?? valueIn) : (valueIn ?? valueOut);
  const given = units(entry.out.amount, entry.out.asset);
  const swapped = { units: units(entry.in.amount, posting.asset), ...where(teller, posting), given };
  if (value === null) {
    teller.tell(say('acquisition.swapped-unknown', swapped), posting.on);
    return;
  }
  const code = value === valueIn ? 'acquisition.swapped-received' : 'acquisition.swapped-given';
  const whole: Dec | Expression = fees.received.isZero()
    ? value
    : shareOf(value, posting.amount, new DecOf(entry.in.amount));
  const how = calculation('acquisition-cost', whole, posting.cost);
  const told = (sum: Fact): Phrase => say(fees.received.isZero() ? code : `${code}-net`, { ...swapped, sum });
  teller.work(how, teller.currency, told, posting.on);
  tellNetUnits(teller, posting, entry.in.amount, fees.received);
}

function tellBasis(teller: Teller, posting: Acquisition, code: 'acquisition.gift' | 'acquisition.opening'): void {
  const acquired = posting.acquired === undefined ? '' : posting.acquired.text.slice(0, 10);
  const cost = calculation('acquisition-cost', posting.cost, posting.cost);
  const fair = posting.fairValue;
  const facts = { units: units(posting.amount, posting.asset), ...where(teller, posting), acquired };
  teller.work(cost, teller.currency, (sum) => say(code, { ...facts, sum }), posting.on);
  if (fair) teller.tell(say('acquisition.worth-on-arrival', { value: teller.money(fair) }), posting.on);
}

function tellIncomeUnits(teller: Teller, posting: Acquisition): void {
  const { on, asset, amount, incomplete } = posting;
  const income = say(on.entry.kind === 'income' ? `incomeKind.${on.entry.category}` : 'incomeKind.unnamed');
  const facts = { units: units(amount, asset), income, ...where(teller, posting) };
  if (incomplete) {
    teller.tell(say('acquisition.income-unknown', facts), on);
    return;
  }
  const cost = calculation('acquisition-cost', posting.cost, posting.cost);
  teller.work(cost, teller.currency, (sum) => say('acquisition.income', { ...facts, sum }), on);
}

/** Where units came from and what they cost: the sentence of an acquisition. */
export function tellAcquisition(teller: Teller, posting: Acquisition, rules: RuleSet): void {
  const { on, asset, amount } = posting;
  const { entry } = on;
  const came = { units: units(amount, asset), ...where(teller, posting) };
  switch (posting.source) {
    case 'trade':
      if (entry.kind !== 'trade') return;
      if (isCash(entry.out)) tellBuy(teller, posting, entry);
      else tellSwapIn(teller, posting, entry, rules);
      return;
    case 'income':
      tellIncomeUnits(teller, posting);
      return;
    case 'deposit':
      teller.tell(say('acquisition.deposit', came), on);
      return;
    case 'gift':
      tellBasis(teller, posting, 'acquisition.gift');
      return;
    case 'opening':
      tellBasis(teller, posting, 'acquisition.opening');
      return;
    case 'split':
      teller.tell(say('acquisition.split', came), on);
      return;
    default:
      posting.source satisfies never;
  }
}
