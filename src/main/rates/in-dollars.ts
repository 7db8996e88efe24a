import { calendarOf } from '../../core/domain/tax-date.js';
import { Dec } from '../../core/domain/decimal.js';
import type { InDollars } from '../../core/imports/file-notes.js';
import type { RateSource } from '../../core/rates/rate-source.js';
import { seriesRates } from '../../core/rates/rate-series.js';
import type { ReadableDb } from '../store/database.js';
import { loadSettings } from '../store/settings.js';
import { storedSeries } from './stored-series.js';

/**
 * Values of files in US dollars, by the same rates and in the same calendar by which the report turns dollars into its currency. Nothing
 * is read before the first value is asked for: most files need none.
 */
export function inDollarsOf(db: ReadableDb): InDollars {
  const sources = new Map<string, RateSource>();
  let calendar: ReturnType<typeof calendarOf> | null = null;
  return (value, currency, instant) => {
    calendar ??= calendarOf(loadSettings(db).timezone);
    let rates = sources.get(currency);
    if (rates === undefined) {
      rates = seriesRates(storedSeries(db, currency));
      sources.set(currency, rates);
    }
    const found = rates.lookup(currency, 'USD', calendar(instant));
    return found === null ? null : new Dec(value).times(found.rate).toFixed();
  };
}
