import type { Dec } from '../../domain/decimal.js';
import { ZERO } from '../../domain/decimal.js';
import { say } from '../../domain/explanation-words/explanation-words.js';
import type { Fact, Phrase } from '../../domain/phrase.js';
import type { DayNumber } from '../../domain/tax-date.js';
import { share } from '../apportion.js';
import type { LotOrder } from '../methods/lot-order.js';
import type { RuleSet } from '../rules/rule-table.js';
import type { AssetTrace, CarriedLots } from './asset-trace.js';
import { added, calculation, less, shareOf } from './calculation.js';
import type { LotEvent } from './lot-trace.js';
import { listed, tellAcquisition } from './tell-acquisition.js';
import { type Teller, dayText, units } from './teller.js';

/** Dates are named up to so many; more are counted. */
const MOST_DATES = 3;
/** Operands are written out up to so many; more are summed first. */
export const MOST_OPERANDS = 6;

export interface LotStory {
  readonly teller: Teller;
  readonly trace: AssetTrace;
  readonly rules: RuleSet;
  readonly asset: string;
}

const totalled = (parts: readonly Dec[]): Dec => parts.reduce((total, part) => total.plus(part), ZERO);

/** Written out, or as one figure where there are many. */
export const fewOperands = (parts: readonly Dec[]): readonly Dec[] =>
  parts.length > MOST_OPERANDS ? [totalled(parts)] : parts;

function whenFact(days: readonly DayNumber[]): Fact {
  if (days.length > MOST_DATES) return say('part.on-many-days', { days: String(days.length) });
  return say('part.on-days', { days: listed(days.map(dayText)) });
}

const placeFact = ({ teller }: LotStory, pool: string | null): Fact =>
  pool === null ? say('part.everywhere') : say('part.at', { account: teller.account(pool) });

/** `0.5 of the 0.7 BTC: 0.5 ÷ 0.7 × 28,014`, or all of what was left. */
export function partOf({ amount, cost, left }: Pick<LotEvent, 'amount' | 'cost' | 'left'>, of: 'lot-cost' | 'cost') {
  return calculation(of, amount.eq(left.amount) ? cost : shareOf(left.cost, amount, left.amount), cost);
}

/** Tells how the units of a lot that lay in a pool came there, and what had left of them before: up to `until`, which took from them. */
export function tellBalance(story: LotStory, until: LotEvent): void {
  const { teller, trace, asset } = story;
  const { arrivals, uses, days } = trace.lots.past(until);
  for (const arrival of arrivals) if (teller.isNew(arrival)) tellArrival(story, arrival);
  if (arrivals.length < 2 && uses.length === 0) return;
  const figureOf = (key: 'amount' | 'cost', of: 'units' | 'lot-cost') => {
    const came = arrivals.map((one) => one[key]);
    // What went is what came less what is left: a lot used ten thousand times is not summed ten thousand times over.
    const many = uses.length > MOST_OPERANDS;
    const went = many ? [totalled(came).minus(until.left[key])] : uses.map((one) => one[key]);
    return calculation(of, less(added(...fewOperands(came)), ...went), until.left[key]);
  };
  const place = placeFact(story, until.pool);
  teller.work(figureOf('amount', 'units'), asset, (sum) =>
    uses.length === 0 ? say('lots.together', { place, sum }) : say('lots.left', { when: whenFact(days), place, sum }),
  );
  teller.work(figureOf('cost', 'lot-cost'), teller.currency, (sum) => say('lots.its-cost', { sum }));
}

/** Units that were moved: from where, and what they cost there. */
function tellMove(story: LotStory, arrival: LotEvent, out: LotEvent): void {
  const { teller, asset } = story;
  tellBalance(story, out);
  const all = out.amount.eq(out.left.amount);
  const moved = {
    units: units(out.amount, asset),
    held: units(out.left.amount, asset),
    day: dayText(arrival.by.on.day),
  };
  const told = (sum: Fact): Phrase => {
    if (out.pool === null || arrival.pool === null)
      return say(all ? 'lots.moved-within-all' : 'lots.moved-within', { ...moved, sum });
    const way = { from: teller.account(out.pool), to: teller.account(arrival.pool) };
    return say(all ? 'lots.moved-all' : 'lots.moved', { ...moved, ...way, sum });
  };
  teller.work(partOf(out, 'lot-cost'), teller.currency, told, arrival.by.on);
}

/** The cost of carried fee units, shared over the lots that moved: the last lot takes the remainder. */
function tellCarried(story: LotStory, arrival: LotEvent, { arrived, moved, fees }: CarriedLots): void {
  const { teller, asset } = story;
  const index = arrived.indexOf(arrival);
  const whole = totalled(fees.map(({ cost }) => cost));
  const total = totalled(arrived.map(({ amount }) => amount));
  const extras = arrived.slice(0, -1).map(({ amount }) => share(whole, amount, total));
  const last = index === arrived.length - 1;
  const own = last ? whole.minus(totalled(extras)) : (extras[index] ?? ZERO);
  for (const fee of fees) teller.rest(firstCause(story, fee).on);
  const how = last ? less(whole, ...fewOperands(extras)) : shareOf(whole, arrival.amount, total);
  const facts = { cost: teller.money(whole), units: units(total, asset) };
  const told = (sum: Fact): Phrase => say('lots.fee-carried', { ...facts, sum });
  teller.work(calculation('lot-cost', how, own), teller.currency, told, arrival.by.on);
  const base = moved[index]?.cost ?? ZERO;
  const full = calculation('lot-cost', added(base, own), arrival.cost);
  teller.work(full, teller.currency, (sum) => say('lots.with-fee', { sum }));
}

const firstCause = ({ trace }: LotStory, event: LotEvent): LotEvent['by'] =>
  trace.lots.of(event.origin)[0]?.by ?? event.by;

/** Allocation at the change to accounts: lots fill the accounts one after another, each from what the ones before left of it. */
function tellAllocation(story: LotStory, arrival: LotEvent): void {
  const { teller, trace, asset } = story;
  const log = trace.lots.of(arrival.origin);
  const out = log.find(({ way, by }) => way === 'out' && by.on === arrival.by.on && by.posting === null);
  if (out === undefined) return;
  tellBalance(story, out);
  const earlier = log.slice(log.indexOf(out) + 1, log.indexOf(arrival));
  const left = {
    amount: out.amount.minus(totalled(earlier.map(({ amount }) => amount))),
    cost: out.cost.minus(totalled(earlier.map(({ cost }) => cost))),
    fair: null,
  };
  const all = arrival.amount.eq(left.amount);
  const part = { units: units(arrival.amount, asset), left: units(left.amount, asset) };
  const account = teller.account(arrival.pool ?? '');
  const others = units(out.amount.minus(left.amount), asset);
  teller.work(partOf({ ...arrival, left }, 'lot-cost'), teller.currency, (sum) => {
    const facts = { ...part, account, sum };
    if (earlier.length === 0) return say(all ? 'lots.allocated-all' : 'lots.allocated', facts);
    return say(all ? 'lots.allocated-all-after' : 'lots.allocated-after', { ...facts, others });
  });
}

function tellArrival(story: LotStory, arrival: LotEvent): void {
  const { teller, trace, rules, asset } = story;
  const { posting, on } = arrival.by;
  if (posting === null) {
    tellAllocation(story, arrival);
    return;
  }
  if (posting.type === 'acquisition') {
    tellAcquisition(teller, posting, rules);
    return;
  }
  const carried = trace.carried.get(arrival.origin);
  const log = trace.lots.of(arrival.origin);
  const out =
    carried === undefined
      ? log.find(({ way, by }) => way === 'out' && by.posting === posting)
      : carried.moved[carried.arrived.indexOf(arrival)];
  if (out === undefined) {
    teller.tell(say('lots.moved-unknown', { units: units(arrival.amount, asset), day: dayText(on.day) }), on);
  } else {
    tellMove(story, arrival, out);
  }
  if (carried !== undefined && carried.fees.length > 0) tellCarried(story, arrival, carried);
}

/** Why these units and no others. */
export function tellOrder(
  story: LotStory,
  taken: LotEvent,
  match: LotOrder['match'],
  identification: { readonly identifiedAt?: string; readonly identifiedBy?: string },
): void {
  if (match === 'specific') tellNamed(story, identification);
  if (match !== 'fifo' && match !== 'lifo' && match !== 'hifo' && match !== 'lofo') return;
  const { teller, asset } = story;
  const { origin, pool } = taken;
  teller.tell(say(`lots.${match}`, { place: placeFact(story, pool) }));
  if (match === 'fifo' || match === 'lifo') return;
  const one = origin.cost.div(origin.amount).toDecimalPlaces(24);
  const how = calculation('average', { op: '÷', of: [origin.cost.toString(), origin.amount.toString()] }, one);
  teller.work(how, teller.currency, (sum) => say('lots.unit-cost', { sum, asset }));
}

function tellNamed(
  { teller }: LotStory,
  { identifiedAt, identifiedBy }: { readonly identifiedAt?: string; readonly identifiedBy?: string },
): void {
  if (identifiedAt === undefined) teller.tell(say('lots.named'));
  else teller.tell(say('lots.named-on', { day: identifiedAt.slice(0, 10) }));
  if (identifiedBy !== undefined) teller.tell(say('lots.statement', { evidence: identifiedBy }));
}
