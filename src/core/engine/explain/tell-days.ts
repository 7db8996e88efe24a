import type { Dec } from '../../domain/decimal.js';
import { ZERO } from '../../domain/decimal.js';
import { say } from '../../domain/explanation-words/explanation-words.js';
import { apportion } from '../apportion.js';
import type { Slice } from '../slice.js';
import type { MatchedDay } from '../watch.js';
import type { AssetTrace, TracedRow } from './asset-trace.js';
import { calculation, less, shareOf } from './calculation.js';
import { MOST_OPERANDS, fewOperands } from './tell-lots.js';
import { type PoolStory, poolPart, tellDaysAcquisitions, tellPool } from './tell-pools.js';
import { dayText, units } from './teller.js';

const totalled = (parts: readonly Dec[]): Dec => parts.reduce((total, part) => total.plus(part), ZERO);
/** The slices of a day cover all its disposals, and are fewer. */
const totalOf = ({ slices }: MatchedDay): Dec => totalled(slices.map(({ amount }) => amount));
/** So many of a day's disposals are listed as entries that the row rests on. */
const MOST_LISTED = 100;

type DaySlice = MatchedDay['slices'][number];

/** Units bought on the slice's day, and what of them was matched before. */
function tellBought(story: PoolStory, trace: AssetTrace, row: TracedRow, slice: DaySlice, whole: boolean): void {
  const { teller, asset } = story;
  if (slice.from === null) return;
  const disposed = row.posting.on.day;
  const bought = dayText(slice.from.day);
  tellDaysAcquisitions(story, slice.from.day);
  const event = trace.bought(slice.from.day).events.find(({ what, by }) => what === 'took' && by === disposed);
  if (event === undefined) return;
  teller.tell(say(slice.match === 'same-day' ? 'days.same-day' : 'days.thirty-days', { bought }));
  const left = { units: units(event.before.amount, asset), bought, cost: teller.money(event.before.cost) };
  const how = poolPart(whole ? 'cost' : 'day-cost', event.before, event.amount, event.cost);
  teller.work(how, teller.currency, (sum) =>
    event.amount.eq(event.before.amount)
      ? say('days.matched-all', { ...left, sum })
      : say('days.matched', { ...left, taken: units(event.amount, asset), sum }),
  );
}

/** Each entry's amount and cost of a slice, as the engine shared them. */
function sharesOf(day: MatchedDay, slice: DaySlice): readonly (readonly [Dec, Dec])[] {
  const parts = day.outgoing.map(({ amount }) => amount);
  const total = totalOf(day);
  const earlier = day.slices.slice(0, day.slices.indexOf(slice)).map((one) => apportion(one.amount, parts, total));
  const amounts =
    slice === day.slices.at(-1)
      ? parts.map((part, e) => part.minus(totalled(earlier.map((all) => all[e] ?? ZERO))))
      : apportion(slice.amount, parts, total);
  const costs = apportion(slice.cost, amounts, slice.amount);
  return amounts.map((amount, e) => [amount, costs[e] ?? ZERO]);
}

/** What the entries before the last one have of a slice: each, or one figure where they are many and need not be worked out. */
function othersOf(day: MatchedDay, slice: DaySlice, own: Slice): readonly [readonly Dec[], readonly Dec[]] {
  if (day.outgoing.length > MOST_OPERANDS + 1) return [[slice.amount.minus(own.amount)], [slice.cost.minus(own.cost)]];
  const shares = sharesOf(day, slice).slice(0, -1);
  return [shares.map(([amount]) => amount), shares.map(([, cost]) => cost)];
}

/** This entry's part of a slice of the day: by quantity; the last entry and the last slice take the remainders. */
function tellShare(story: PoolStory, day: MatchedDay, row: TracedRow, slice: DaySlice): void {
  const { teller, asset } = story;
  const own = row.slices[row.at];
  if (own === undefined) return;
  const total = totalOf(day);
  const mine = row.posting.amount;
  const end = day.outgoing.at(-1) === row.posting;
  const [amounts, costs] = end ? othersOf(day, slice, own) : [[], []];
  const before = fewOperands(row.slices.slice(0, row.at).map(({ amount }) => amount));
  const howMany =
    slice === day.slices.at(-1)
      ? less(mine, ...before)
      : end
        ? less(slice.amount, ...amounts)
        : shareOf(slice.amount, mine, total);
  const facts = { units: units(slice.amount, asset), own: units(mine, asset), whole: units(total, asset) };
  teller.work(calculation('units', howMany, own.amount), asset, (sum) => say('days.own-units', { ...facts, sum }));
  const howMuch = end ? less(slice.cost, ...costs) : shareOf(slice.cost, own.amount, slice.amount);
  teller.work(calculation('cost', howMuch, own.cost), teller.currency, (sum) => say('days.own-cost', { sum }));
}

/** Matching by days (`gb`): the day's disposals as one, the slice, and this entry's share of both. */
export function tellMatchedDay(story: PoolStory, trace: AssetTrace, row: TracedRow): void {
  const { teller, asset } = story;
  const { day } = row.posting.on;
  const matched = trace.matched(day);
  const own = row.slices[row.at];
  if (own?.match === 'pool' && matched?.outgoing.includes(row.posting) !== true) {
    // A carried fee whose cost nobody bears: it leaves the pool after the day was matched.
    tellPool(story, trace.pool(null), row.poolEvents, 'cost');
    return;
  }
  const slice = matched?.slices.find(({ match, from }) => match === own?.match && from?.day === own.from?.day);
  if (matched === undefined || own === undefined || slice === undefined) return;
  const alone = matched.outgoing.length === 1;
  if (!alone) {
    for (const { on } of matched.outgoing.slice(0, MOST_LISTED)) teller.rest(on);
    const many = matched.outgoing.length > MOST_LISTED;
    const disposals = String(matched.outgoing.length);
    const facts = { day: dayText(day), units: units(totalOf(matched), asset), disposals };
    teller.tell(
      many
        ? say('days.counts-as-one-listed', { ...facts, listed: String(MOST_LISTED) })
        : say('days.counts-as-one', facts),
    );
  }
  if (slice.match === 'pool') {
    if (matched.slices.length > 1) teller.tell(say('days.from-pool'));
    tellPool(story, trace.pool(null), row.poolEvents, alone ? 'cost' : 'day-cost');
  } else tellBought(story, trace, row, slice, alone);
  if (!alone) tellShare(story, matched, row, slice);
}
