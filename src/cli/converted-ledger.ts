import type { Ledger } from '../core/domain/ledger-entry.js';
import type { Issue } from '../core/domain/result.js';
import { convertLedger, type Conversion } from '../core/rates/convert-ledger.js';
import { seriesRates } from '../core/rates/rate-series.js';
import { storedSeries } from '../main/rates/stored-series.js';
import type { ReadableDb } from '../main/store/database.js';
import { storedLedger } from '../main/sync/export-ledger.js';
import type { CurrencyWords } from './currency-option.js';

interface StoredLedger {
  readonly ledger: Ledger;
  readonly conversions?: ReadonlyMap<string, readonly Conversion[]>;
  readonly readingIssues?: readonly Issue[];
}

/** The ledger of a store, in the currency asked for by the store's rates, as the app converts it. */
export function convertedLedger(
  db: ReadableDb,
  { currency, timezone }: CurrencyWords & { readonly timezone?: string },
): StoredLedger {
  const ledger = storedLedger(db);
  if (currency === undefined || currency === ledger.currency) return { ledger };
  const converted = convertLedger(ledger, currency, seriesRates(storedSeries(db, currency)), timezone ?? 'UTC');
  return { ledger: converted.ledger, conversions: converted.conversions, readingIssues: converted.issues };
}
