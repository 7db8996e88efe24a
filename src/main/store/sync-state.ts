import { z } from 'zod';
import type { ReadableDb, WritableDb } from './database.js';
import { readFirst, writer } from './query.js';

const cursorRow = z.strictObject({ cursor: z.string() });
const newestRow = z.strictObject({ newest: z.int().nullable() });

/** Where the next page of an account starts: the id of the last record received, `''` for the beginning. */
export function loadCursor(db: ReadableDb, accountId: string): string {
  const sql = 'SELECT cursor FROM sync_state WHERE account_id = :accountId';
  return readFirst(db, cursorRow, sql, { accountId })?.cursor ?? '';
}

export function saveCursor(db: WritableDb, accountId: string, cursor: string): void {
  writer(
    db,
    `INSERT INTO sync_state (account_id, cursor) VALUES (:accountId, :cursor)
     ON CONFLICT (account_id) DO UPDATE SET cursor = excluded.cursor`,
  )({ accountId, cursor });
}

/** All records that Vezgo had at `at` (milliseconds since 1970) are here. */
export function markSynced(db: WritableDb, accountId: string, at: number): void {
  writer(
    db,
    `INSERT INTO sync_state (account_id, cursor, last_synced_at) VALUES (:accountId, '', :at)
     ON CONFLICT (account_id) DO UPDATE SET last_synced_at = excluded.last_synced_at`,
  )({ accountId, at });
}

/** When an account was last read to its end, the newest of all (milliseconds since 1970); 0 when none ever was. */
export function newestSync(db: ReadableDb): number {
  return readFirst(db, newestRow, 'SELECT MAX(last_synced_at) AS newest FROM sync_state')?.newest ?? 0;
}
