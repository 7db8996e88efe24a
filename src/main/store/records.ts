import { z } from 'zod';
import { inTransaction, type ReadableDb, type WritableDb } from './database.js';
import { readRevision, saveRevision } from './meta.js';
import { readFirst, writer } from './query.js';
import { isChecking, markChecked, takeBackVanished } from './upstream.js';

/** A transaction record exactly as received. */
export interface ReceivedRecord {
  readonly id: string;
  readonly json: string;
}

/** `receivedAt`: milliseconds since 1970. */
export interface Receipt {
  readonly accountId: string;
  readonly runId: string;
  readonly receivedAt: number;
}

const INSERT = `
INSERT INTO records (account_id, id, json, first_run, received_at)
VALUES (:accountId, :id, :json, :runId, :receivedAt)
ON CONFLICT (account_id, id) DO NOTHING`;

const KEEP_OLD = `
INSERT INTO record_versions (record, version, json, received_at)
SELECT sequence, (SELECT COUNT(*) FROM record_versions WHERE record = sequence), json, received_at
FROM records WHERE account_id = :accountId AND id = :id AND json <> :json`;

const TELL_CHANGE = `
INSERT INTO upstream_changes (record, what, at, before, after)
SELECT sequence, 'changed', :receivedAt, json, :json FROM records WHERE account_id = :accountId AND id = :id`;

const REPLACE = `
UPDATE records SET json = :json, received_at = :receivedAt
WHERE account_id = :accountId AND id = :id AND json <> :json`;

/**
 * Keeps records as they came. One seen before with the same content changes nothing; with other content the new one counts and the old
 * one stays in its history. Answers how many were new, and how many changed or are back after Vezgo had lost them.
 */
export function saveRecords(
  db: WritableDb,
  receipt: Receipt,
  records: readonly ReceivedRecord[],
): { readonly added: number; readonly changed: number } {
  const { accountId, runId, receivedAt } = receipt;
  const insert = writer(db, INSERT);
  const keepOld = writer(db, KEEP_OLD);
  const tellChange = writer(db, TELL_CHANGE);
  const replace = writer(db, REPLACE);
  return inTransaction(db, () => {
    let added = 0;
    let changed = 0;
    for (const { id, json } of records) {
      const inserted = insert({ accountId, id, json, runId, receivedAt });
      added += inserted;
      if (inserted === 0 && keepOld({ accountId, id, json }) === 1) {
        tellChange({ accountId, id, json, receivedAt });
        changed += replace({ accountId, id, json, receivedAt });
      }
    }
    if (added + changed > 0) saveRevision(db, readRevision(db) + added + changed);
    const ids = records.map(({ id }) => id);
    const returned = takeBackVanished(db, accountId, ids, receivedAt);
    if (isChecking(db, accountId)) markChecked(db, accountId, ids);
    return { added, changed: changed + returned };
  });
}

const countRow = z.strictObject({ total: z.int() });

export function countRecords(db: ReadableDb, accountId: string): number {
  const sql = 'SELECT records AS total FROM record_counts WHERE account_id = :accountId';
  return readFirst(db, countRow, sql, { accountId })?.total ?? 0;
}

const textRow = z.strictObject({ json: z.string() });

/** A record as received; `null` for one that is not there. */
export function recordText(db: ReadableDb, accountId: string, id: string): string | null {
  const sql = 'SELECT json FROM records WHERE account_id = :accountId AND id = :id';
  return readFirst(db, textRow, sql, { accountId, id })?.json ?? null;
}
