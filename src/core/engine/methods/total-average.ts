import type { DayNumber } from '../../domain/tax-date.js';
import { taxYearStarting } from '../../domain/tax-year.js';
import type { AssetMatch, MatchContext, Placed } from './asset-match.js';
import { settleFeeUnits } from './fee-units.js';
import { raiseShortfall } from '../issues.js';
import { type AveragePool, emptyPool, join, poolSlices, take } from './average-pool.js';

interface TotalAverageState {
  readonly pool: AveragePool;
  /** Postings of the year that is not over yet. */
  readonly year: readonly Placed[];
}

/** Settles one year's postings, in order. */
function settle(year: readonly Placed[], pool: AveragePool, context: MatchContext): void {
  const { register, issues } = context;
  for (const { posting } of year) {
    if (posting.type === 'acquisition') join(pool, posting.amount, posting.cost, posting.incomplete, posting.on);
  }
  // The mark holds for the whole year, whenever within it the units run out.
  const { incomplete } = pool;
  // Units of carried fees first: what their cost adds to the average it adds for the whole year.
  for (const { posting, place } of year) {
    if (posting.type === 'fee-units') settleFeeUnits(pool, { posting, place }, context, 'average');
  }
  for (const { posting, place } of year) {
    if (posting.type === 'acquisition' || posting.type === 'fee-units') continue;
    const taken = { ...take(pool, posting.amount, posting.on), incomplete };
    if (!taken.missing.isZero()) raiseShortfall(issues, posting.on, posting.asset, taken.missing);
    if (posting.type === 'disposal') register.record(posting, poolSlices(taken, 'average'), place, 'disposal');
  }
}

/**
 * Total average: (opening cost + cost of all acquisitions of the year) ÷ (opening quantity + all acquired) is the unit cost of every unit
 * that leaves in that year, also of those that left before a purchase. Units are missing only when the whole year's do not suffice.
 * Source: Income Tax Act of Japan, Enforcement Order art. 119-2; NTA FAQ on crypto-assets, read 2026-11.
 */
export function openTotalAverage(context: MatchContext, from?: TotalAverageState): AssetMatch {
  const pool = { ...(from?.pool ?? emptyPool(context.watch?.pool)) };
  let year = [...(from?.year ?? [])];
  const starting = (day: DayNumber): number => taxYearStarting(day, context.yearStart);
  return {
    post(placed) {
      const last = year.at(-1)?.posting.on.day;
      const { day } = placed.posting.on;
      if (last !== undefined && last !== day && starting(last) !== starting(day)) {
        settle(year, pool, context);
        year = [];
      }
      year.push(placed);
    },
    close() {
      settle(year, pool, context);
      return pool;
    },
    keep() {
      const kept = { pool: { ...pool }, year: [...year] };
      return (next) => openTotalAverage(next, kept);
    },
  };
}
