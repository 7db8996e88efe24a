import type { Dec } from '../../domain/decimal.js';
import { ZERO } from '../../domain/decimal.js';
import { apportion } from '../apportion.js';
import type { MatchedDay } from '../watch.js';
import type { AssetTrace, TracedRow } from './asset-trace.js';
import { calculation, less, shareOf } from './calculation.js';
import { fewOperands } from './tell-lots.js';
import { type PoolStory, poolPart, tellDaysAcquisitions, tellPool } from './tell-pools.js';
import { dayText, units } from './teller.js';

const WINDOW = 30;
const sum = (parts: readonly Dec[]): Dec => parts.reduce((total, part) => total.plus(part), ZERO);
const totalOf = ({ outgoing }: MatchedDay): Dec => sum(outgoing.map(({ amount }) => amount));

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

/** This entry's part of a slice of the day: by quantity; the last entry and the last slice take the remainders. */
function tellShare(story: PoolStory, day: MatchedDay, row: TracedRow, slice: DaySlice): void {
  const { teller, asset } = story;
  const own = row.slices[row.at];
  const place = day.outgoing.findIndex((one) => one === row.posting);
  if (own === undefined) return;
  const parts = day.outgoing.map(({ amount }) => amount);
  const total = totalOf(day);
  const index = day.slices.indexOf(slice);
  const mine = parts[place] ?? ZERO;
  const amountsOf = (one: DaySlice): readonly Dec[] => apportion(one.amount, parts, total);
  const earlier = day.slices.slice(0, index).map(amountsOf);
  const last = index === day.slices.length - 1;
  const amounts = last
    ? parts.map((part, e) => part.minus(sum(earlier.map((all) => all[e] ?? ZERO))))
    : amountsOf(slice);
  const end = place === parts.length - 1;
  const others = amounts.filter((_, e) => e !== place);
  const howMany = last
    ? less(mine, ...fewOperands(earlier.map((all) => all[place] ?? ZERO)))
    : end
      ? less(slice.amount, ...fewOperands(others))
      : shareOf(slice.amount, mine, total);
  teller.work(
    `This entry's part of these ${units(slice.amount, asset)}, as it has ${units(mine, asset)} of the day's ${units(total, asset)}`,
    calculation('units', howMany, own.amount),
    asset,
  );
  const costs = apportion(slice.cost, amounts, slice.amount);
  const rest = costs.filter((_, e) => e !== place);
  const howMuch = end ? less(slice.cost, ...fewOperands(rest)) : shareOf(slice.cost, own.amount, slice.amount);
  teller.work('Its part of their cost', calculation('cost', howMuch, own.cost), teller.currency);
}

/** Matching by days (`gb`): the day's disposals as one, the slice, and this entry's share of both. */
export function tellMatchedDay(story: PoolStory, trace: AssetTrace, row: TracedRow): void {
  const { teller, asset } = story;
  const { day } = row.posting.on;
  const matched = trace.matched(day);
  const own = row.slices[row.at];
  const slice = matched?.slices.find(({ match, from }) => match === own?.match && from?.day === own.from?.day);
  if (matched === undefined || own === undefined || slice === undefined) return;
  const alone = matched.outgoing.length === 1;
  if (!alone) {
    for (const { on } of matched.outgoing) teller.rest(on);
    const count = matched.outgoing.length;
    teller.tell(`On ${dayText(day)} ${units(totalOf(matched), asset)} left in ${count} disposals, which count as one.`);
  }
  if (slice.match === 'pool') {
    if (matched.slices.length > 1)
      teller.tell('What no acquisition of the day or of the 30 days after it covers comes from the pool.');
    tellPool(story, trace.pool(null), row.poolEvents, alone ? 'cost' : 'day-cost');
  } else tellBought(story, trace, row, slice, alone);
  if (!alone) tellShare(story, matched, row, slice);
}
