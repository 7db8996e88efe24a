import { z } from 'zod';
import { inTransaction, type ReadableDb, type WritableDb } from './database.js';
import { readFirst, writer } from './query.js';

type MetaName = 'connection' | 'owner' | 'records-revision' | 'recovery-key-saved' | 'removal';

const metaRow = z.strictObject({ value: z.string() });

function readMeta<S extends z.ZodType>(db: ReadableDb, name: MetaName, shape: S): z.infer<S> | null {
  const row = readFirst(db, metaRow, 'SELECT value FROM meta WHERE name = :name', {
    name,
  });
  return row === null ? null : shape.parse(JSON.parse(row.value));
}

function writeMeta(db: WritableDb, name: MetaName, value: unknown): void {
  writer(
    db,
    'INSERT INTO meta (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )({
    name,
    value: JSON.stringify(value),
  });
}

const connection = z.union([
  z.strictObject({ clientId: z.string(), loginName: z.string() }),
  z.strictObject({ clientId: z.string(), endpoint: z.string() }),
]);
/** Who we are at Vezgo: a login name of ours, or whom a team's own endpoint says we are. What is secret of it lives in the keychain. */
export type Connection = Readonly<z.infer<typeof connection>>;

export function loadConnection(db: ReadableDb): Connection | null {
  return readMeta(db, 'connection', connection);
}

/** From now on the records of this store are this person's, see `loadOwner`. */
export function saveConnection(db: WritableDb, value: Connection): void {
  const kept = connection.parse(value);
  inTransaction(db, () => {
    writeMeta(db, 'connection', kept);
    writeMeta(db, 'owner', kept);
  });
}

/** The owner stays: forgetting credentials does not make the records another person's. */
export function forgetConnection(db: WritableDb): void {
  writer(db, "DELETE FROM meta WHERE name = 'connection'")({});
}

/** The connection that was saved last, be it forgotten since; `null` for a store that never had one. */
export function loadOwner(db: ReadableDb): Connection | null {
  return readMeta(db, 'owner', connection);
}

/** When the recovery key was written to a file, in milliseconds since 1970. */
export function readRecoveryKeySaved(db: ReadableDb): number | null {
  return readMeta(db, 'recovery-key-saved', z.int());
}

export function markRecoveryKeySaved(db: WritableDb, at: number): void {
  writeMeta(db, 'recovery-key-saved', at);
}

export function forgetRecoveryKeySaved(db: WritableDb): void {
  writer(db, "DELETE FROM meta WHERE name = 'recovery-key-saved'")({});
}

/** The account that is being taken out of the store, by this run or by one that was cut off; `null` for none. */
export function readRemoval(db: ReadableDb): string | null {
  return readMeta(db, 'removal', z.string());
}

export function saveRemoval(db: WritableDb, accountId: string): void {
  writeMeta(db, 'removal', accountId);
}

export function endRemoval(db: WritableDb): void {
  writer(db, "DELETE FROM meta WHERE name = 'removal'")({});
}

/** Grows by one with every record added or changed: tells whether the ledger was derived from what is stored now. */
export function readRevision(db: ReadableDb): number {
  return readMeta(db, 'records-revision', z.int().nonnegative()) ?? 0;
}

export function saveRevision(db: WritableDb, revision: number): void {
  writeMeta(db, 'records-revision', revision);
}
