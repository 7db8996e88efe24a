import { z } from 'zod';
import type { LedgerEntry } from '../../core/domain/ledger-entry.js';
import type { ReadableDb } from './database.js';
import { toEntry } from './entries.js';
import { ledgerState } from './ledger-state.js';
import { readAll } from './query.js';

/** An entry that counts; of a transfer made of two, `arrival` is the id that its deposit had, and the record that told of it. */
export interface CountedEntry {
  readonly entry: LedgerEntry;
  readonly arrival: { readonly id: string; readonly record: string } | null;
}

const ROWS_A_PAGE = 250;
const row = z.strictObject({
  time: z.int(),
  id: z.string(),
  json: z.string(),
  arrival: z.string().nullable(),
  record: z.string().nullable(),
});

/** Entries that count of a stretch of time, both ends included (milliseconds since 1970), in its order, page by page as they are asked for. */
export function* entriesBetween(db: ReadableDb, from: number, to: number): Generator<CountedEntry, void> {
  const { generation } = ledgerState(db);
  const sql = `SELECT e.time, e.id, e.json, e.arrival, r.json AS record FROM ledger_entries e
    LEFT JOIN records r ON e.arrival IS NOT NULL AND r.account_id = json_extract(e.json, '$.to') AND r.id = e.arrival
    WHERE (e.time, e.id) > (:time, :id) AND e.time <= :to AND e.ignored = 0
      AND e.born <= :generation AND (e.died IS NULL OR e.died > :generation)
    ORDER BY e.time, e.id LIMIT :limit`;
  let last = { time: from - 1, id: '\u{10FFFF}' };
  for (;;) {
    const page = readAll(db, row, sql, { ...last, to, generation, limit: ROWS_A_PAGE });
    for (const { json, arrival, record } of page)
      yield { entry: toEntry(json), arrival: arrival === null || record === null ? null : { id: arrival, record } };
    const end = page.at(-1);
    if (end === undefined || page.length < ROWS_A_PAGE) return;
    last = { time: end.time, id: end.id };
  }
}
