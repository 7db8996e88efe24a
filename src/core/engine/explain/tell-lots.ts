import type { Dec } from '../../domain/decimal.js';
import { ZERO } from '../../domain/decimal.js';
import type { DayNumber } from '../../domain/tax-date.js';
import { share } from '../apportion.js';
import type { LotOrder } from '../methods/lot-order.js';
import type { RuleSet } from '../rules/rule-table.js';
import type { AssetTrace, CarriedLots } from './asset-trace.js';
import { added, calculation, less, shareOf } from './calculation.js';
import type { LotEvent } from './lot-trace.js';
import { tellAcquisition } from './tell-acquisition.js';
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

const sum = (parts: readonly Dec[]): Dec => parts.reduce((total, part) => total.plus(part), ZERO);

/** Written out, or as one figure where there are many. */
export const fewOperands = (parts: readonly Dec[]): readonly Dec[] =>
  parts.length > MOST_OPERANDS ? [sum(parts)] : parts;

function whenText(days: readonly DayNumber[]): string {
  return days.length <= MOST_DATES ? `on ${days.map(dayText).join(' and ')}` : `on ${days.length} earlier days`;
}

const placeText = ({ teller }: LotStory, pool: string | null): string =>
  pool === null ? 'in all accounts together' : `at ${teller.account(pool)}`;

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
    const went = many ? [sum(came).minus(until.left[key])] : uses.map((one) => one[key]);
    return calculation(of, less(added(...fewOperands(came)), ...went), until.left[key]);
  };
  const earlier = uses.length === 0 ? 'Together' : `Some of them had left ${whenText(days)}; what was left`;
  const where = placeText(story, until.pool);
  teller.work(`${earlier} ${where}`, figureOf('amount', 'units'), asset);
  teller.work(`Its cost`, figureOf('cost', 'lot-cost'), teller.currency);
}

/** Units that were moved: from where, and what they cost there. */
function tellMove(story: LotStory, arrival: LotEvent, out: LotEvent, before: string): void {
  const { teller, asset } = story;
  tellBalance(story, out);
  const part = out.amount.eq(out.left.amount)
    ? `All ${units(out.amount, asset)}`
    : `${units(out.amount, asset)} of the ${units(out.left.amount, asset)}`;
  teller.work(
    `${part} moved on ${dayText(arrival.by.on.day)} from ${placeText(story, out.pool).replace(/^at /, '')} to ${placeText(story, arrival.pool).replace(/^at /, '')}, keeping ${before}`,
    partOf(out, 'lot-cost'),
    teller.currency,
    arrival.by.on,
  );
}

/** The cost of carried fee units, shared over the lots that moved: the last lot takes the remainder. */
function tellCarried(story: LotStory, arrival: LotEvent, { arrived, moved, fees }: CarriedLots): void {
  const { teller, asset } = story;
  const index = arrived.indexOf(arrival);
  const whole = sum(fees.map(({ cost }) => cost));
  const total = sum(arrived.map(({ amount }) => amount));
  const extras = arrived.slice(0, -1).map(({ amount }) => share(whole, amount, total));
  const last = index === arrived.length - 1;
  const own = last ? whole.minus(sum(extras)) : (extras[index] ?? ZERO);
  for (const fee of fees) teller.rest(firstCause(story, fee).on);
  const how = last ? less(whole, ...fewOperands(extras)) : shareOf(whole, arrival.amount, total);
  const text = `The network fee left with units that had cost ${teller.money(whole)}; that cost stays with the ${units(total, asset)} moved`;
  teller.work(text, calculation('lot-cost', how, own), teller.currency, arrival.by.on);
  const base = moved[index]?.cost ?? ZERO;
  teller.work('With it these units cost', calculation('lot-cost', added(base, own), arrival.cost), teller.currency);
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
    amount: out.amount.minus(sum(earlier.map(({ amount }) => amount))),
    cost: out.cost.minus(sum(earlier.map(({ cost }) => cost))),
    fair: null,
  };
  const others =
    earlier.length === 0 ? '' : ` after ${units(out.amount.minus(left.amount), asset)} went to other accounts`;
  const all = arrival.amount.eq(left.amount);
  const part = all
    ? `all of it, ${units(left.amount, asset)},`
    : `${units(arrival.amount, asset)} of the ${units(left.amount, asset)} left of it`;
  const text = `At the end of 2024 unused units were allocated to the accounts: ${part} went to ${teller.account(arrival.pool ?? '')}${others}; the cost`;
  teller.work(text, partOf({ ...arrival, left }, 'lot-cost'), teller.currency);
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
    const text = `${units(arrival.amount, asset)} more moved on ${dayText(on.day)} than the records show as held; their cost is not known and counts as 0.`;
    teller.tell(text, on);
  } else {
    tellMove(story, arrival, out, 'date and cost');
  }
  if (carried !== undefined && carried.fees.length > 0) tellCarried(story, arrival, carried);
}

const ORDER_TEXT: Readonly<Partial<Record<LotOrder['match'], string>>> = {
  fifo: 'First in, first out: of the units held %, those acquired first leave first.',
  lifo: 'Last in, first out: of the units held %, those acquired last leave first.',
  hifo: 'Highest cost first: of the units held %, those with the highest cost of one leave first.',
  lofo: 'Lowest cost first: of the units held %, those with the lowest cost of one leave first.',
};

/** Why these units and no others. */
export function tellOrder(
  story: LotStory,
  taken: LotEvent,
  match: LotOrder['match'],
  identification: { readonly identifiedAt?: string; readonly identifiedBy?: string },
): void {
  const { teller, asset } = story;
  const { origin } = taken;
  if (match === 'specific') {
    const { identifiedAt, identifiedBy } = identification;
    const when = identifiedAt === undefined ? '' : ` on ${identifiedAt.slice(0, 10)}, no later than it happened`;
    teller.tell(`These units were named for this disposal${when}.`);
    if (identifiedBy !== undefined)
      teller.tell(
        `That they were named then is the person's own statement, which their records have to prove: ${identifiedBy}`,
      );
    return;
  }
  const text = ORDER_TEXT[match];
  if (text !== undefined) teller.tell(text.replace('%', placeText(story, taken.pool)));
  if (match === 'hifo' || match === 'lofo') {
    const one = origin.cost.div(origin.amount).toDecimalPlaces(24);
    const how = calculation('average', { op: '÷', of: [origin.cost.toString(), origin.amount.toString()] }, one);
    teller.work('Cost of one of these', how, `${teller.currency} for 1 ${asset}`);
  }
}
