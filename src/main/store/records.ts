import { z } from 'zod';
import { inTransaction, type ReadableDb, type WritableDb } from './database.js';
import { readRevision, saveRevision } from './meta.js';
import { readAll, writer } from './query.js';

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
INSERT INTO records (account_id, id, json, initiated_at, first_run, received_at)
VALUES (:accountId, :id, :json, :initiatedAt, :runId, :receivedAt)
ON CONFLICT (account_id, id) DO NOTHING`;

const KEEP_OLD = `
INSERT INTO record_versions (record, version, json, received_at)
SELECT sequence, (SELECT COUNT(*) FROM record_versions WHERE record = sequence), json, received_at
FROM records WHERE account_id = :accountId AND id = :id AND json <> :json`;

const REPLACE = `
UPDATE records SET json = :json, initiated_at = :initiatedAt, received_at = :receivedAt
WHERE account_id = :accountId AND id = :id AND json <> :json`;

/**
 * Keeps records as they came. One seen before with the same content changes nothing; with other content the new one counts and the old
 * one stays in its history. Answers how many were new and how many changed.
 */
export function saveRecords(
  db: WritableDb,
  receipt: Receipt,
  records: readonly ReceivedRecord[],
): { readonly added: number; readonly changed: number } {
  const { accountId, runId, receivedAt } = receipt;
  const insert = writer(db, INSERT);
  const keepOld = writer(db, KEEP_OLD);
  const replace = writer(db, REPLACE);
  return inTransaction(db, () => {
    let added = 0;
    let changed = 0;
    for (const { id, json } of records) {
      const initiatedAt = initiatedAtOf(json);
      const inserted = insert({ accountId, id, json, initiatedAt, runId, receivedAt });
      added += inserted;
      if (inserted === 0 && keepOld({ accountId, id, json }) === 1) {
        changed += replace({ accountId, id, json, initiatedAt, receivedAt });
      }
    }
    if (added + changed > 0) saveRevision(db, readRevision(db) + added + changed);
    return { added, changed };
  });
}

const LATEST_INSTANT_MS = 8.64e15;

const dated = z.object({ initiated_at: z.coerce.number().int().min(1).max(LATEST_INSTANT_MS) });

/** Milliseconds since 1970, `null` when the record does not say in a form we know: a column for listing only, never for tax. */
function initiatedAtOf(json: string): number | null {
  const found = dated.safeParse(JSON.parse(json));
  return found.success ? found.data.initiated_at : null;
}

const recordRow = z.strictObject({ id: z.string(), json: z.string() });

/** Every record of an account in the order in which they came. */
export function accountRecords(db: ReadableDb, accountId: string): readonly ReceivedRecord[] {
  return readAll(db, recordRow, 'SELECT id, json FROM records WHERE account_id = :accountId ORDER BY sequence', {
    accountId,
  });
}
