import { z } from 'zod';
import type { ReadableDb, WritableDb } from './database.js';
import { readFirst, writer } from './query.js';

type MetaName = 'connection' | 'records-revision' | 'derivation';

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

const connection = z.strictObject({ clientId: z.string(), loginName: z.string() });
/** Who we are at Vezgo. The secret that goes with it lives in the keychain. */
export type Connection = Readonly<z.infer<typeof connection>>;

export function loadConnection(db: ReadableDb): Connection | null {
  return readMeta(db, 'connection', connection);
}

export function saveConnection(db: WritableDb, { clientId, loginName }: Connection): void {
  writeMeta(db, 'connection', { clientId, loginName });
}

export function forgetConnection(db: WritableDb): void {
  writer(db, "DELETE FROM meta WHERE name = 'connection'")({});
}

/** Grows by one with every record added or changed: tells whether the ledger was derived from what is stored now. */
export function readRevision(db: ReadableDb): number {
  return readMeta(db, 'records-revision', z.int().nonnegative()) ?? 0;
}

export function saveRevision(db: WritableDb, revision: number): void {
  writeMeta(db, 'records-revision', revision);
}

const derivation = z.strictObject({ mappingVersion: z.int(), revision: z.int().nonnegative() });
/** By which mapping, and from which state of the records, the stored ledger was derived. */
export type Derivation = Readonly<z.infer<typeof derivation>>;

export function readDerivation(db: ReadableDb): Derivation | null {
  return readMeta(db, 'derivation', derivation);
}

export function saveDerivation(db: WritableDb, { mappingVersion, revision }: Derivation): void {
  writeMeta(db, 'derivation', { mappingVersion, revision });
}
