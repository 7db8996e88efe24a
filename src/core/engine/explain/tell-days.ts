import type { Dec } from '../../domain/decimal.js';
import { ZERO } from '../../domain/decimal.js';
import { apportion } from '../apportion.js';
import type { Slice } from '../slice.js';
import type { MatchedDay } from '../watch.js';
import type { AssetTrace, TracedRow } from './asset-trace.js';
import { calculation, less, shareOf } from './calculation.js';
import { MOST_OPERANDS, fewOperands } from './tell-lots.js';
import { type PoolStory, poolPart, tellDaysAcquisitions, tellPool } from './tell-pools.js';
import { dayText, units } from './teller.js';

const WINDOW = 30;
const sum = (parts: readonly Dec[]): Dec => parts.reduce((total, part) => total.plus(part), ZERO);
/** The slices of a day cover all its disposals, and are fewer. */
const totalOf = ({ slices }: MatchedDay): Dec => sum(slices.map(({ amount }) => amount));
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
  teller.tell(
    slice.match === 'same-day'
      ? `Same day: what is disposed of on a day is matched with what was acquired on that day (${bought}) first.`
      : `30 days: then with what was acquired in the ${WINDOW} days after it, the earliest first; here on ${bought}.`,
  );
  const all = event.amount.eq(event.before.amount);
  const left = `${units(event.before.amount, asset)} acquired on ${bought} were not matched yet, at a cost of ${teller.money(event.before.cost)}`;
  const part = all
    ? `${left}; all of them are matched, with that cost`
    : `${left}; ${units(event.amount, asset)} of them are matched`;
  teller.work(part, poolPart(whole ? 'cost' : 'day-cost', event.before, event.amount, event.cost), teller.currency);
}

/** Each entry's amount and cost of a slice, as the engine shared them. */
function sharesOf(day: MatchedDay, slice: DaySlice): readonly (readonly [Dec, Dec])[] {
  const parts = day.outgoing.map(({ amount }) => amount);
  const total = totalOf(day);
  const earlier = day.slices.slice(0, day.slices.indexOf(slice)).map((one) => apportion(one.amount, parts, total));
  const amounts =
    slice === day.slices.at(-1)
      ? parts.map((part, e) => part.minus(sum(earlier.map((all) => all[e] ?? ZERO))))
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
  teller.work(
    `This entry's part of these ${units(slice.amount, asset)}, as it has ${units(mine, asset)} of the day's ${units(total, asset)}`,
    calculation('units', howMany, own.amount),
    asset,
  );
  const howMuch = end ? less(slice.cost, ...costs) : shareOf(slice.cost, own.amount, slice.amount);
  teller.work('Its part of their cost', calculation('cost', howMuch, own.cost), teller.currency);
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
    const count = matched.outgoing.length;
    const part = count > MOST_LISTED ? ` (${MOST_LISTED} of them are listed with this row)` : '';
    const left = `${units(totalOf(matched), asset)} left in ${count} disposals${part}`;
    teller.tell(`On ${dayText(day)} ${left}, which count as one.`);
  }
  if (slice.match === 'pool') {
    if (matched.slices.length > 1)
      teller.tell('What no acquisition of the day or of the 30 days after it covers comes from the pool.');
    tellPool(story, trace.pool(null), row.poolEvents, alone ? 'cost' : 'day-cost');
  } else tellBought(story, trace, row, slice, alone);
  if (!alone) tellShare(story, matched, row, slice);
}
