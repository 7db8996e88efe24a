import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { sealView, type SealView } from '../../core/contract/groups/store.js';
import { AppError } from '../../core/domain/app-error.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';
import type { ReadableDb, WritableDb } from './database.js';
import { readAll, readFirst, writer } from './query.js';

/** A document to be kept; `digest`: SHA-256 of it as UTF-8, hexadecimal. */
export interface NewSeal extends Omit<SealView, 'id' | 'sealedAt'> {
  readonly document: string;
}

const sealRow = z.strictObject({ ...sealView.shape, sealedAt: z.int() });
const documentRow = z.strictObject({ document: z.string() });
const COLUMNS = 'id, year, rules, sealed_at AS sealedAt, digest, note';

const viewOf = ({ sealedAt, ...row }: z.infer<typeof sealRow>): SealView => ({
  ...row,
  sealedAt: new Date(sealedAt).toISOString(),
});

/** Newest first. */
export function listSeals(db: ReadableDb): SealView[] {
  return readAll(db, sealRow, `SELECT ${COLUMNS} FROM seals ORDER BY sealed_at DESC, id`).map(viewOf);
}

/** Keeps a document as it is: there is no way to change it later. `at`: milliseconds since 1970. */
export function saveSeal(db: WritableDb, seal: NewSeal, at: number): SealView {
  const id = randomUUID();
  writer(
    db,
    `INSERT INTO seals (id, year, rules, sealed_at, digest, note, document)
     VALUES (:id, :year, :rules, :at, :digest, :note, :document)`,
  )({ ...seal, id, at });
  const { document: _document, ...view } = seal;
  return viewOf({ ...view, id, sealedAt: at });
}

/** @throws AppError `not-found` */
export function sealDocument(db: ReadableDb, id: string): string {
  const row = readFirst(db, documentRow, 'SELECT document FROM seals WHERE id = :id', { id });
  if (row === null) throw new AppError('not-found', STORE_WORDS['seal-gone']);
  return row.document;
}

export function removeSeal(db: WritableDb, id: string): void {
  writer(db, 'DELETE FROM seals WHERE id = :id')({ id });
}
