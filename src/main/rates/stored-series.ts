import { makeSeries } from '../../core/rates/rate-series.js';
import type { ReadableDb } from '../store/database.js';
import { rateOverrides, rateTable } from '../store/rates.js';

/** The series of a currency from the rates in the store, with the person's own. */
export function storedSeries(db: ReadableDb, currency: string): ReturnType<typeof makeSeries> {
  const own = rateOverrides(db).filter((one) => one.currency === currency);
  const tables = [rateTable(db, 'ecb'), ...(currency === 'CAD' ? [rateTable(db, 'bank-of-canada')] : [])];
  return makeSeries(
    currency,
    tables,
    own.map(({ date, rate }) => [date, rate]),
  );
}
