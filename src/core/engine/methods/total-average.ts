import { taxYearStarting } from '../../domain/tax-year.js';
import type { AssetMatcher, Placed } from './asset-matcher.js';
import { raiseShortfall } from '../issues.js';
import { emptyPool, join, poolSlices, take } from './average-pool.js';

/** The postings of one tax year, in order. */
function byYear(postings: readonly Placed[], yearOf: (placed: Placed) => number): readonly (readonly Placed[])[] {
  const years = new Map<number, Placed[]>();
  for (const placed of postings) {
    const year = yearOf(placed);
    const known = years.get(year);
    if (known === undefined) years.set(year, [placed]);
    else known.push(placed);
  }
  return [...years.values()];
}

/**
 * Total average: (opening cost + cost of all acquisitions of the year) ÷ (opening quantity + all acquired) is the unit cost of every unit
 * that leaves in that year, also of those that left before a purchase. Units are missing only when the whole year's do not suffice.
 * Source: Income Tax Act of Japan, Enforcement Order art. 119-2; NTA FAQ on crypto-assets, read 2026-11.
 */
export const matchTotalAverage: AssetMatcher = (asset, postings, { yearStart, register, issues }) => {
  const pool = emptyPool();
  const years = byYear(postings, ({ posting }) => taxYearStarting(posting.on.day, yearStart));
  for (const year of years) {
    for (const { posting } of year) {
      if (posting.type === 'acquisition') join(pool, posting.amount, posting.cost, posting.incomplete);
    }
    // The mark holds for the whole year, whenever within it the units run out.
    const { incomplete } = pool;
    for (const { posting, place } of year) {
      if (posting.type === 'acquisition') continue;
      const taken = { ...take(pool, posting.amount, posting.type === 'fee-units'), incomplete };
      if (!taken.missing.isZero()) raiseShortfall(issues, posting.on, asset, taken.missing);
      if (posting.type === 'disposal') register.record(posting, poolSlices(taken, 'average'), place, 'disposal');
    }
  }
  return pool;
};
