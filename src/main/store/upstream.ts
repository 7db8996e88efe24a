import { z } from 'zod';
import type { UpstreamChange } from '../../core/contract/groups/accounts.js';
import { inTransaction, type ReadableDb, type WritableDb } from './database.js';
import { readAll, readFirst, writer } from './query.js';

const one = z.strictObject({ found: z.int() });

/** Whether a full check of this account was begun and has not reached the last page yet, in this run or in an earlier one. */
export function isChecking(db: ReadableDb, accountId: string): boolean {
  return readFirst(db, one, 'SELECT 1 AS found FROM full_checks WHERE account_id = :accountId', { accountId }) !== null;
}

/** From now on every record that comes is noted, up to `finishCheck`. `at`: milliseconds since 1970. */
export function beginCheck(db: WritableDb, accountId: string, at: number): void {
  inTransaction(db, () => {
    cancelCheck(db, accountId);
    writer(
      db,
      `INSERT INTO full_checks (account_id, started_at) VALUES (:accountId, :at)
       ON CONFLICT (account_id) DO UPDATE SET started_at = excluded.started_at`,
    )({ accountId, at });
  });
}

/** Notes that a running check met these records; they have to be in the store. */
export function markChecked(db: WritableDb, accountId: string, ids: readonly string[]): void {
  writer(
    db,
    `INSERT OR IGNORE INTO checked_records (record) SELECT sequence FROM records
     WHERE account_id = :accountId AND id IN (SELECT value FROM json_each(:ids))`,
  )({ accountId, ids: JSON.stringify(ids) });
}

const idRow = z.strictObject({ id: z.string() });
const NOT_MET = `account_id = :accountId AND sequence NOT IN (SELECT record FROM checked_records)
  AND sequence NOT IN (SELECT record FROM vanished_records)`;

/** Up to `limit` records that the check did not meet and that were there before. */
export function unmetRecords(db: ReadableDb, accountId: string, limit: number): readonly string[] {
  const sql = `SELECT id FROM records WHERE ${NOT_MET} ORDER BY sequence LIMIT :limit`;
  return readAll(db, idRow, sql, { accountId, limit }).map(({ id }) => id);
}

/** Ends a check: what it did not meet is marked as vanished. Answers how many records that are. */
export function finishCheck(db: WritableDb, accountId: string, at: number): number {
  return inTransaction(db, () => {
    const vanished = writer(
      db,
      `INSERT INTO upstream_changes (record, what, at, before, after)
       SELECT sequence, 'vanished', :at, json, NULL FROM records WHERE ${NOT_MET} ORDER BY sequence`,
    )({ accountId, at });
    writer(
      db,
      `INSERT INTO vanished_records (record, since) SELECT sequence, :at FROM records WHERE ${NOT_MET}`,
    )({ accountId, at });
    cancelCheck(db, accountId);
    return vanished;
  });
}

/** Ends a check without a finding. */
export function cancelCheck(db: WritableDb, accountId: string): void {
  writer(
    db,
    'DELETE FROM checked_records WHERE record IN (SELECT sequence FROM records WHERE account_id = :accountId)',
  )({ accountId });
  writer(db, 'DELETE FROM full_checks WHERE account_id = :accountId')({ accountId });
}

/** Records that had vanished and came again are there again. Answers how many. */
export function takeBackVanished(db: WritableDb, accountId: string, ids: readonly string[], at: number): number {
  if (readFirst(db, one, 'SELECT 1 AS found FROM vanished_records LIMIT 1') === null) return 0;
  const bindings = { accountId, ids: JSON.stringify(ids) };
  const those = `SELECT sequence FROM records JOIN vanished_records ON record = sequence
    WHERE account_id = :accountId AND id IN (SELECT value FROM json_each(:ids))`;
  writer(
    db,
    `INSERT INTO upstream_changes (record, what, at, before, after)
     SELECT sequence, 'returned', :at, json, json FROM records WHERE sequence IN (${those}) ORDER BY sequence`,
  )({ ...bindings, at });
  return writer(db, `DELETE FROM vanished_records WHERE record IN (${those})`)(bindings);
}

const changeRow = z.strictObject({
  account_id: z.string(),
  id: z.string(),
  what: z.enum(['changed', 'vanished', 'returned']),
  at: z.int(),
  before: z.string(),
  after: z.string().nullable(),
});

/** More are of no use on a screen, and each carries two records. */
const MOST_CHANGES = 1000;

/** What Vezgo changed in its records or no longer has, newest first. */
export function upstreamChanges(db: ReadableDb): readonly UpstreamChange[] {
  const rows = readAll(
    db,
    changeRow,
    `SELECT r.account_id, r.id, c.what, c.at, c.before, c.after FROM upstream_changes c
     JOIN records r ON r.sequence = c.record ORDER BY c.id DESC LIMIT :limit`,
    { limit: MOST_CHANGES },
  );
  return rows.map(({ account_id: accountId, id: record, at, ...change }) => ({
    accountId,
    record,
    at: new Date(at).toISOString(),
    ...change,
  }));
}
