import { z } from 'zod';
import { AppError } from '../../core/domain/app-error.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';
import type { Steps } from '../../core/domain/steps.js';
import type { ImportFormat } from '../../core/imports/formats.js';
import { inTransaction, type ReadableDb, type WritableDb } from './database.js';
import { readRemoval, readRevision, saveRevision } from './meta.js';
import { readAll, readFirst, writer } from './query.js';

/** A few milliseconds of work. */
const ROWS_SETTLED_AT_ONCE = 200;

const FORMATS = ['crypto-com-app', 'crypto-com-exchange', 'crypto-com-spot', 'lotbook-ledger', 'generic'] as const;

/** An account whose records come from files. */
export interface FileAccount {
  readonly id: string;
  readonly name: string;
  readonly format: ImportFormat;
}

export interface ImportStart {
  readonly id: string;
  /** The account that stands for the import, of several the first. All that are new are made. */
  readonly accounts: readonly [FileAccount, ...FileAccount[]];
  readonly fileName: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface StagedRow {
  readonly accountId: string;
  readonly id: string;
  readonly json: string;
}

/** Begins an import: its accounts are there from now on, its rows come with `stageRows`. */
export function beginImport(db: WritableDb, { id, accounts, fileName, at }: ImportStart): void {
  const [main] = accounts;
  inTransaction(db, () => {
    addFileAccounts(db, accounts);
    writer(
      db,
      `INSERT INTO imports (id, account_id, format, file_name, at, rows, added_rows, state)
       VALUES (:id, :accountId, :format, :fileName, :at, 0, 0, 'reading')`,
    )({ id, accountId: main.id, format: main.format, fileName, at });
  });
}

/**
 * Makes those of these accounts that are not there yet.
 * @throws AppError `conflict` for one that is being removed: its rows would go with it
 */
export function addFileAccounts(db: WritableDb, accounts: readonly FileAccount[]): void {
  const removed = readRemoval(db);
  if (accounts.some(({ id }) => id === removed)) throw new AppError('conflict', STORE_WORDS['being-removed']);
  const add = writer(
    db,
    `INSERT OR IGNORE INTO accounts (id, provider, display_name, status, json, source)
     VALUES (:id, 'file', :name, 'ok', '{}', :format)`,
  );
  for (const { id, name, format } of accounts) add({ id, name, format });
}

/** Puts rows aside, in the order of the file. Nothing counts before `commitImport`. */
export function stageRows(db: WritableDb, importId: string, rows: readonly StagedRow[]): void {
  const stage = writer(
    db,
    `INSERT INTO import_staging (import_id, position, account_id, id, json)
     VALUES (:importId, :position, :accountId, :id, :json)`,
  );
  const count = writer(db, 'UPDATE imports SET rows = rows + :more WHERE id = :importId');
  inTransaction(db, () => {
    const before = readFirst(db, countRow, 'SELECT rows AS count FROM imports WHERE id = :importId', { importId });
    const from = before?.count ?? 0;
    for (const [index, row] of rows.entries()) stage({ importId, position: from + index, ...row });
    count({ importId, more: rows.length });
  });
}

/** Everything was read: from here on the import goes through, in this run or after the next start. */
export function commitImport(db: WritableDb, importId: string): void {
  writer(db, "UPDATE imports SET state = 'moving' WHERE id = :importId AND state = 'reading'")({ importId });
}

/** From here on the import is taken back, in this run or after the next start. Answers whether it was there. */
export function beginUndo(db: WritableDb, importId: string): boolean {
  return (
    writer(db, "UPDATE imports SET state = 'leaving' WHERE id = :importId AND state = 'whole'")({ importId }) === 1
  );
}

/** Ends an import that has not been committed; nothing of it stays. Its rows first, for they may be many; a run cut off is gone on with. */
export function* dropImport(db: WritableDb, importId: string): Steps<void> {
  const unstage = writer(
    db,
    `DELETE FROM import_staging WHERE import_id = :importId AND position IN
       (SELECT position FROM import_staging WHERE import_id = :importId LIMIT ${ROWS_SETTLED_AT_ONCE})
       AND EXISTS (SELECT 1 FROM imports WHERE id = :importId AND state = 'reading')`,
  );
  while (unstage({ importId }) > 0) yield;
  inTransaction(db, () => {
    writer(db, "DELETE FROM imports WHERE id = :importId AND state = 'reading'")({ importId });
    dropEmptyAccounts(db);
  });
}

const stagedRow = z.strictObject({ position: z.int(), account_id: z.string(), id: z.string(), json: z.string() });
const sequenceRow = z.strictObject({ sequence: z.int() });
const countRow = z.strictObject({ count: z.int() });

/** Moves the next rows of a committed import into the records. Answers whether there are more. */
export function moveSlice(db: WritableDb, importId: string, limit: number): boolean {
  const rows = readAll(
    db,
    stagedRow,
    'SELECT position, account_id, id, json FROM import_staging WHERE import_id = :importId ORDER BY position LIMIT :limit',
    { importId, limit },
  );
  const insert = writer(
    db,
    `INSERT INTO records (account_id, id, json, first_run, received_at)
     SELECT :accountId, :id, :json, i.id, i.at FROM imports i WHERE i.id = :importId
     ON CONFLICT (account_id, id) DO NOTHING`,
  );
  const link = writer(
    db,
    `INSERT OR IGNORE INTO import_rows (import_id, record)
     SELECT :importId, sequence FROM records WHERE account_id = :accountId AND id = :id`,
  );
  const unstage = writer(db, 'DELETE FROM import_staging WHERE import_id = :importId AND position <= :last');
  return inTransaction(db, () => {
    let added = 0;
    for (const { account_id: accountId, id, json } of rows) {
      added += insert({ importId, accountId, id, json });
      link({ importId, accountId, id });
    }
    unstage({ importId, last: rows.at(-1)?.position ?? -1 });
    if (added > 0) saveRevision(db, readRevision(db) + added);
    writer(db, 'UPDATE imports SET added_rows = added_rows + :added WHERE id = :importId')({ importId, added });
    if (rows.length === limit) return true;
    writer(db, "UPDATE imports SET state = 'whole' WHERE id = :importId AND state = 'moving'")({ importId });
    dropEmptyAccounts(db);
    return false;
  });
}

/** Takes the next rows of an import back: those that no other import had. Answers how many went, and whether there are more. */
export function leaveSlice(
  db: WritableDb,
  importId: string,
  limit: number,
): { readonly removed: number; readonly more: boolean } {
  const rows = readAll(
    db,
    sequenceRow,
    'SELECT record AS sequence FROM import_rows WHERE import_id = :importId ORDER BY record LIMIT :limit',
    { importId, limit },
  );
  const unlink = writer(db, 'DELETE FROM import_rows WHERE import_id = :importId AND record = :sequence');
  const remove = writer(
    db,
    'DELETE FROM records WHERE sequence = :sequence AND NOT EXISTS (SELECT 1 FROM import_rows WHERE record = :sequence)',
  );
  return inTransaction(db, () => {
    let removed = 0;
    for (const { sequence } of rows) {
      unlink({ importId, sequence });
      removed += remove({ sequence });
    }
    if (removed > 0) saveRevision(db, readRevision(db) + removed);
    const more = rows.length === limit;
    if (!more) {
      writer(db, 'DELETE FROM imports WHERE id = :importId')({ importId });
      dropEmptyAccounts(db);
    }
    return { removed, more };
  });
}

/** A file account lives from its imports; one of a ledger file from those of the others of its ledger: transfers may only arrive there. */
function dropEmptyAccounts(db: WritableDb): void {
  writer(
    db,
    `DELETE FROM accounts WHERE source <> 'vezgo' AND id NOT IN (SELECT account_id FROM imports)
       AND NOT EXISTS (SELECT 1 FROM records WHERE account_id = accounts.id)
       AND NOT EXISTS (SELECT 1 FROM import_staging WHERE account_id = accounts.id)
       AND NOT EXISTS (SELECT 1 FROM imports i WHERE accounts.id LIKE '%/%'
         AND substr(i.account_id, 1, instr(i.account_id, '/')) = substr(accounts.id, 1, instr(accounts.id, '/')))`,
  )({});
}

const unfinishedRow = z.strictObject({ id: z.string(), state: z.enum(['reading', 'moving', 'leaving']) });

/** Brings every import that a killed run left to its end: forgotten, through, or taken back. Answers whether there was one. */
export function* settleImports(db: WritableDb): Steps<boolean> {
  const unfinished = readAll(db, unfinishedRow, "SELECT id, state FROM imports WHERE state <> 'whole' ORDER BY at, id");
  for (const { id, state } of unfinished) {
    if (state === 'reading') yield* dropImport(db, id);
    else if (state === 'moving') while (moveSlice(db, id, ROWS_SETTLED_AT_ONCE)) yield;
    else while (leaveSlice(db, id, ROWS_SETTLED_AT_ONCE).more) yield;
  }
  return unfinished.length > 0;
}

const importRow = z.strictObject({
  id: z.string(),
  account_id: z.string(),
  format: z.enum(FORMATS),
  file_name: z.string(),
  at: z.int(),
  rows: z.int(),
  added_rows: z.int(),
});
export type StoredImport = z.infer<typeof importRow>;

/** What was imported, the newest first. */
export function listImports(db: ReadableDb): readonly StoredImport[] {
  return readAll(
    db,
    importRow,
    "SELECT id, account_id, format, file_name, at, rows, added_rows FROM imports WHERE state = 'whole' ORDER BY at DESC, id",
  );
}

const accountRow = z.strictObject({ id: z.string(), name: z.string(), format: z.enum(FORMATS) });

/** Accounts whose records come from files, in the order in which they came. */
export function fileAccounts(db: ReadableDb): readonly FileAccount[] {
  return readAll(
    db,
    accountRow,
    "SELECT id, display_name AS name, source AS format FROM accounts WHERE source <> 'vezgo' ORDER BY rowid",
  );
}

const idRow = z.strictObject({ id: z.string() });

/** Which of these records an account has already. */
export function knownRecords(db: ReadableDb, accountId: string, ids: readonly string[]): ReadonlySet<string> {
  const sql = 'SELECT id FROM records WHERE account_id = :accountId AND id IN (SELECT value FROM json_each(:ids))';
  return new Set(readAll(db, idRow, sql, { accountId, ids: JSON.stringify(ids) }).map(({ id }) => id));
}
