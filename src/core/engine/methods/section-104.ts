import { type Dec, ZERO } from '../../domain/decimal.js';
import { ISSUE_WORDS } from '../../domain/issue-words.js';
import type { DayNumber } from '../../domain/tax-date.js';
import { apportion, sum } from '../apportion.js';
import type { Slice } from '../slice.js';
import type { AssetMatch, FeeUnits, MatchContext, Placed } from './asset-match.js';
import { settleFeeUnits } from './fee-units.js';
import { raiseShortfall } from '../issues.js';
import type { Acquisition, Departure, DisposalPosting } from '../postings.js';
import type { PoolWatch } from '../pool-watch.js';
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
  readonly drops: Placed<Departure | FeeUnits>[];
  /** Units of `outgoing` not matched yet. */
  unmatched: Dec;
  readonly slices: Slice[];
  /** The day's acquisitions and disposals were matched with each other. */
  matched: boolean;
}

function newDay(day: DayNumber, watch?: PoolWatch): Day {
  const lists = { brought: [], outgoing: [], drops: [], slices: [] };
  return { day, bought: emptyPool(watch), first: null, unmatched: ZERO, matched: false, ...lists };
}

function copied(days: readonly Day[]): Day[] {
  return days.map((day) => ({
    ...day,
    bought: { ...day.bought },
    brought: [...day.brought],
    outgoing: [...day.outgoing],
    drops: [...day.drops],
    slices: [...day.slices],
  }));
}

function acquire(day: Day, posting: Acquisition): void {
  if (posting.source === 'opening' || posting.source === 'split') {
    day.brought.push(posting);
    return;
  }
  day.first ??= { entry: posting.on.entry.id, text: posting.on.entry.time, day: day.day };
  join(day.bought, posting.amount, posting.cost, posting.incomplete, posting.on);
}

/** "All acquisitions of a day are one and all disposals of a day are one" (TCGA 1992 s 105(1)(a)). */
function enterOn(day: Day, { posting, place }: Placed): void {
  if (posting.type === 'acquisition') acquire(day, posting);
  else if (posting.type === 'fee-units' || (posting.type === 'departure' && posting.reason === 'lost'))
    day.drops.push({ posting, place });
  else {
    day.outgoing.push({ posting, place });
    day.unmatched = sum(day.unmatched, posting.amount);
  }
}

/** Matches as much as both days leave open. */
function matchDays(disposal: Day, acquisition: Day, match: 'same-day' | 'thirty-day'): void {
  const { unmatched } = disposal;
  const { bought } = acquisition;
  if (unmatched.isZero() || bought.amount.isZero()) return;
  // One subtraction tells which is more, and by how much.
  const left = bought.amount.minus(unmatched);
  const usesAll = left.isNegative();
  const taken = take(bought, usesAll ? bought.amount : unmatched, disposal.day, false, usesAll ? ZERO : left);
  const { amount, cost, incomplete } = taken;
  disposal.slices.push({ amount, cost, match, from: acquisition.first, incomplete });
  disposal.unmatched = usesAll ? left.negated() : ZERO;
}

/** Same day first (s 105(1)(b)); then the earliest day's disposals against the following 30 days, earliest first (s 106A(5)). */
function matchByDate(first: Day, days: readonly Day[]): void {
  const end = first.day + WINDOW;
  // From the latest backwards: days up to an earlier window's end were matched when that was settled.
  for (let i = days.length - 1; i >= 0; i -= 1) {
    const day = days[i];
    if (day === undefined || day.day > end) continue;
    if (day.matched) break;
    matchDays(day, day, 'same-day');
    day.matched = true;
  }
  for (const later of days) {
    if (first.unmatched.isZero() || later.day > end) return;
    if (later !== first) matchDays(first, later, 'thirty-day');
  }
}

/** The day's slices shared over its entries by quantity: the last slice and the last entry take the remainders. */
function shareOut(day: Day): readonly (readonly Slice[])[] {
  const parts = day.outgoing.map(({ posting }) => posting.amount);
  if (parts.length === 1) return [day.slices];
  const total = parts.reduce((all, part) => sum(all, part), ZERO);
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

function raiseFor(posting: DisposalPosting, { issues }: MatchContext, lastDay: DayNumber): void {
  if (posting.on.day <= lastDay - WINDOW) return;
  issues.raise('provisional', posting.on, posting.asset, ISSUE_WORDS['thirty-days-match']);
}

/** Writes the day's rows; its gain or loss is that of all its disposals together. */
function record(day: Day, context: MatchContext, lastDay: DayNumber): void {
  const shares = shareOut(day);
  context.watch?.matched(day.day, { outgoing: day.outgoing.map(({ posting }) => posting), slices: day.slices });
  let gain: Dec | null = null;
  day.outgoing.forEach(({ posting, place }, e) => {
    const slices = shares[e] ?? [];
    const missing = slices.find((slice) => slice.match === 'shortfall');
    if (missing !== undefined) raiseShortfall(context.issues, posting.on, posting.asset, missing.amount);
    if (posting.type !== 'disposal') return;
    raiseFor(posting, context, lastDay);
    const own = context.register.record(posting, slices, place, 'caller');
    gain = gain === null ? own : sum(gain, own);
  });
  if (gain === null) return;
  context.years.tally(day.day, gain, null);
  context.years.countDisposal(day.day);
}

/** Settles a day whose matches by date are done: what is left joins the pool, then disposals draw from it, then losses and carried fees. */
function settle(day: Day, pool: AveragePool, context: MatchContext, lastDay: DayNumber): void {
  for (const posting of day.brought) join(pool, posting.amount, posting.cost, posting.incomplete, posting.on);
  join(pool, day.bought.amount, day.bought.cost, day.bought.incomplete, day.day);
  if (!day.unmatched.isZero()) day.slices.push(...poolSlices(take(pool, day.unmatched, day.day), 'pool'));
  if (day.outgoing.length > 0) record(day, context, lastDay);
  for (const { posting, place } of day.drops) {
    if (posting.type === 'fee-units') {
      settleFeeUnits(pool, { posting, place }, context, 'pool');
      continue;
    }
    const { missing } = take(pool, posting.amount, posting.on);
    if (!missing.isZero()) raiseShortfall(context.issues, posting.on, posting.asset, missing);
  }
}

interface Section104State {
  readonly pool: AveragePool;
  readonly days: readonly Day[];
}

/**
 * Matching of the United Kingdom: same day, following 30 days, section 104 pool, for one token over all accounts; UK local days. A day is
 * settled when the 30 days after it are over. No order within a day matters: what joins the pool on a day joins it before the day's
 * disposals draw from it. Sources: HMRC CRYPTO22250 to 22257, read 2026-11; TCGA 1992 s 104, 105.
 */
export function openSection104(context: MatchContext, from?: Section104State): AssetMatch {
  const pool = { ...(from?.pool ?? emptyPool(context.watch?.pool)) };
  const days = copied(from?.days ?? []);
  /** Settles the days that are more than 30 days before `today`, the day of the latest entry known. */
  const settleBefore = (today: DayNumber, lastDay: DayNumber): void => {
    for (let first = days[0]; first !== undefined && first.day + WINDOW < today; first = days[0]) {
      matchByDate(first, days);
      settle(first, pool, context, lastDay);
      days.shift();
    }
  };
  return {
    post(placed) {
      const today = placed.posting.on.day;
      settleBefore(today, today);
      let day = days.at(-1);
      if (day?.day !== today) days.push((day = newDay(today, context.watch?.bought(today))));
      enterOn(day, placed);
    },
    close(lastDay) {
      settleBefore(Infinity, lastDay);
      return pool;
    },
    keep() {
      const kept = { pool: { ...pool }, days: copied(days) };
      return (next) => openSection104(next, kept);
    },
  };
}
