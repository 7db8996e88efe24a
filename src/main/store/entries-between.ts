import type { LedgerEntry } from '../../core/domain/ledger-entry.js';
import type { ReadableDb } from './database.js';
import { entriesWhere } from './entries.js';

/** Entries that count of a stretch of time, both ends included, in milliseconds since 1970. */
export function entriesBetween(db: ReadableDb, from: number, to: number): readonly LedgerEntry[] {
  return entriesWhere(db, 'time BETWEEN :from AND :to', { from, to });
}
