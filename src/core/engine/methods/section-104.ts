import { Dec, ZERO } from '../../domain/decimal.js';
import type { DayNumber } from '../../domain/tax-date.js';
import { apportion } from '../apportion.js';
import type { Slice } from '../book.js';
import type { AssetMatcher, FeeUnits, MatchContext, Placed } from './asset-matcher.js';
import { raiseShortfall } from '../issues.js';
import type { Acquisition, Departure, DisposalPosting } from '../postings.js';
import { type AveragePool, emptyPool, join, poolSlices, take } from './average-pool.js';

const WINDOW = 30;

/** What leaves at a price, and donations, which leave at no gain and no loss but are matched all the same. */
type Outgoing = DisposalPosting | Departure;

/** Everything of one token on one UK day. */
interface Day {
  readonly day: DayNumber;
  /** The day's acquisitions that can match, as one; what is matched leaves, the rest joins the pool. */
  readonly bought: AveragePool;
  /** Where the day's first such acquisition is written. */
  first: Slice['from'];
  /** Joins the pool directly: openings and splits. */
  readonly brought: Acquisition[];
  readonly outgoing: Placed<Outgoing>[];
  /** Leaves the pool without being matched: losses, carried fees. */
  readonly drops: (Departure | FeeUnits)[];
  /** Units of `outgoing` not matched yet. */
  unmatched: Dec;
  readonly slices: Slice[];
}

function newDay(day: DayNumber): Day {
  return { day, bought: emptyPool(), first: null, brought: [], outgoing: [], drops: [], unmatched: ZERO, slices: [] };
}

function acquire(day: Day, posting: Acquisition): void {
  if (posting.source === 'opening' || posting.source === 'split') {
    day.brought.push(posting);
    return;
  }
  day.first ??= { entry: posting.on.entry.id, text: posting.on.entry.time, day: day.day };
  join(day.bought, posting.amount, posting.cost, posting.incomplete);
}

/** "All acquisitions of a day are one and all disposals of a day are one" (TCGA 1992 s 105(1)(a)). */
function byDay(postings: readonly Placed[]): readonly Day[] {
  const days: Day[] = [];
  for (const { posting, place } of postings) {
    let day = days.at(-1);
    if (day?.day !== posting.on.day) days.push((day = newDay(posting.on.day)));
    if (posting.type === 'acquisition') acquire(day, posting);
    else if (posting.type === 'fee-units' || (posting.type === 'departure' && posting.reason === 'lost'))
      day.drops.push(posting);
    else {
      day.outgoing.push({ posting, place });
      day.unmatched = day.unmatched.plus(posting.amount);
    }
  }
  return days;
}

/** Matches as much as both days leave open. */
function matchDays(disposal: Day, acquisition: Day, match: 'same-day' | 'thirty-day'): void {
  const quantity = Dec.min(disposal.unmatched, acquisition.bought.amount);
  if (quantity.isZero()) return;
  const { amount, cost, incomplete } = take(acquisition.bought, quantity);
  disposal.slices.push({ amount, cost, match, from: acquisition.first, incomplete });
  disposal.unmatched = disposal.unmatched.minus(amount);
}

/** Same day first (s 105(1)(b)); then disposals in date order against the following 30 days, earliest first (s 106A(5)). */
function matchByDate(days: readonly Day[]): void {
  for (const day of days) matchDays(day, day, 'same-day');
  days.forEach((day, i) => {
    for (let j = i + 1; !day.unmatched.isZero(); j += 1) {
      const later = days[j];
      if (later === undefined || later.day > day.day + WINDOW) break;
      matchDays(day, later, 'thirty-day');
    }
  });
}

/** The day's slices shared over its entries by quantity: the last slice and the last entry take the remainders. */
function shareOut(day: Day): readonly (readonly Slice[])[] {
  const parts = day.outgoing.map(({ posting }) => posting.amount);
  if (parts.length === 1) return [day.slices];
  const total = parts.reduce((sum, part) => sum.plus(part), ZERO);
  const left = [...parts];
  const shares: Slice[][] = parts.map(() => []);
  day.slices.forEach((slice, s) => {
    const last = s === day.slices.length - 1;
    const amounts = last ? left : apportion(slice.amount, parts, total);
    const costs = apportion(slice.cost, amounts, slice.amount);
    amounts.forEach((amount, e) => {
      if (!last) left[e] = (left[e] ?? ZERO).minus(amount);
      if (!amount.isZero()) shares[e]?.push({ ...slice, amount, cost: costs[e] ?? ZERO });
    });
  });
  return shares;
}

function raiseFor(posting: DisposalPosting, { issues, lastDay }: MatchContext): void {
  if (posting.on.day <= lastDay - WINDOW) return;
  const message = 'An acquisition within the 30 days after this disposal could still change how it is matched.';
  issues.raise('provisional', posting.on, posting.asset, message);
}

/** Writes the day's rows; its gain or loss is that of all its disposals together. */
function record(day: Day, context: MatchContext): void {
  const shares = shareOut(day);
  let gain: Dec | null = null;
  day.outgoing.forEach(({ posting, place }, e) => {
    const slices = shares[e] ?? [];
    const missing = slices.find((slice) => slice.match === 'shortfall');
    if (missing !== undefined) raiseShortfall(context.issues, posting.on, posting.asset, missing.amount);
    if (posting.type !== 'disposal') return;
    raiseFor(posting, context);
    gain = context.register.record(posting, slices, place, 'caller').plus(gain ?? ZERO);
  });
  if (gain === null) return;
  context.years.tally(day.day, gain, null);
  context.years.countDisposal(day.day);
}

/**
 * Matching of the United Kingdom: same day, following 30 days, section 104 pool, for one token over all accounts; UK local days.
 * No order within a day matters: what joins the pool on a day joins it before the day's disposals draw from it.
 * Sources: TCGA 1992 s 104, 105, 106A; HMRC CRYPTO22250 to 22257, read 2026-11.
 */
export const matchSection104: AssetMatcher = (asset, postings, context) => {
  const days = byDay(postings);
  const pool = emptyPool();
  matchByDate(days);
  for (const day of days) {
    for (const posting of day.brought) join(pool, posting.amount, posting.cost, posting.incomplete);
    join(pool, day.bought.amount, day.bought.cost, day.bought.incomplete);
    if (!day.unmatched.isZero()) day.slices.push(...poolSlices(take(pool, day.unmatched), 'pool'));
    if (day.outgoing.length > 0) record(day, context);
    for (const posting of day.drops) {
      const { missing } = take(pool, posting.amount, posting.type === 'fee-units');
      if (!missing.isZero()) raiseShortfall(context.issues, posting.on, asset, missing);
    }
  }
  return pool;
};
