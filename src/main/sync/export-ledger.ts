import { LEDGER_FORMAT, type Ledger } from '../../core/domain/ledger-entry.js';
import type { ReadableDb } from '../store/database.js';
import { allEntries } from '../store/entries.js';

/** Vezgo values everything in US dollars. */
export const LEDGER_CURRENCY = 'USD';

/** The stored ledger as one document. */
export function storedLedger(db: ReadableDb): Ledger {
  return { format: LEDGER_FORMAT, currency: LEDGER_CURRENCY, entries: allEntries(db) };
}
