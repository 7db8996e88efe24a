import { z } from 'zod';
import { ENTRY_KINDS, type LedgerEntry } from '../../core/domain/ledger-entry.js';
import type { ReadableDb } from './database.js';
import { readAll } from './query.js';

const jsonRow = z.strictObject({ json: z.string() });
const header = z.looseObject({ id: z.string(), time: z.string(), account: z.string(), kind: z.enum(ENTRY_KINDS) });
/** The header is enough: the ledger was written from entries, in a file whose pages are authenticated. */
const ledgerEntry = z.custom<LedgerEntry>((value) => header.safeParse(value).success);

/** Entries of a stretch of time, both ends included, in milliseconds since 1970. */
export function entriesBetween(db: ReadableDb, from: number, to: number): readonly LedgerEntry[] {
  const sql = 'SELECT json FROM ledger_entries WHERE time BETWEEN :from AND :to ORDER BY time, id';
  return readAll(db, jsonRow, sql, { from, to }).map(({ json }) => ledgerEntry.parse(JSON.parse(json)));
}
