import { z } from 'zod';
import { AppError } from '../../core/domain/app-error.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';
import type { Steps } from '../../core/domain/steps.js';
import { inLightTransaction, inTransaction, type ReadableDb, type WritableDb } from './database.js';
import { endRemoval, readRemoval, readRevision, saveRemoval, saveRevision } from './meta.js';
import { readAll, readFirst, writer } from './query.js';

const idRow = z.strictObject({ account_id: z.string() });

const foundRow = z.strictObject({ found: z.int() });
const IMPORT_UNDER_WAY = `SELECT 1 AS found FROM imports JOIN accounts ON accounts.id = :accountId
  WHERE accounts.source <> 'vezgo' AND state <> 'whole' LIMIT 1`;

/** An import that brought rows of other accounts, too, is theirs from now on: it can still be taken back, and keeps its rows from others' undo. */
const HAND_ON_IMPORTS = `UPDATE imports SET account_id = COALESCE(
    (SELECT account_id FROM records JOIN import_rows ON record = sequence
     WHERE import_id = imports.id AND account_id <> :accountId ORDER BY sequence LIMIT 1), account_id)
  WHERE account_id = :accountId`;

/** Accounts that the person took out of this store: a sync leaves them out until they are connected again. */
export function removedAccounts(db: ReadableDb): ReadonlySet<string> {
  return new Set(readAll(db, idRow, 'SELECT account_id FROM removed_accounts').map((row) => row.account_id));
}

/**
 * Takes an account and everything received from it out of the store, in slices: from the first on it is removed, and should the run be cut
 * off, `settleRemoval` goes on. `at`: milliseconds since 1970. Answers whether it was there. The ledger has to be derived anew afterwards;
 * should that be missed, the next opening does it.
 * @throws AppError `conflict` for an account of files while one of them is being imported or taken back: its rows need their accounts;
 *   while another account is being removed
 */
export function* removeAccount(db: WritableDb, accountId: string, at: number): Steps<boolean> {
  beginRemoval(db, accountId, at);
  return yield* settleRemoval(db);
}

function beginRemoval(db: WritableDb, accountId: string, at: number): void {
  inTransaction(db, () => {
    const id = { accountId };
    if (readFirst(db, foundRow, IMPORT_UNDER_WAY, id) !== null)
      throw new AppError('conflict', STORE_WORDS['import-under-way']);
    if ((readRemoval(db) ?? accountId) !== accountId) throw new AppError('conflict', STORE_WORDS['removing-account']);
    writer(db, HAND_ON_IMPORTS)(id);
    writer(
      db,
      'INSERT OR IGNORE INTO removed_accounts (account_id, removed_at) VALUES (:accountId, :at)',
    )({
      ...id,
      at,
    });
    saveRemoval(db, accountId);
    saveRevision(db, readRevision(db) + 1);
  });
}

const RECORDS_A_SLICE = 200;

/** Goes on with a removal that was begun. Answers whether there was an account to remove. */
export function* settleRemoval(db: WritableDb): Steps<boolean> {
  const accountId = readRemoval(db);
  if (accountId === null) return false;
  const some = `SELECT sequence FROM records WHERE account_id = :accountId LIMIT ${RECORDS_A_SLICE}`;
  const remove = writer(db, `DELETE FROM records WHERE sequence IN (${some})`);
  while (inLightTransaction(db, () => remove({ accountId })) > 0) yield;
  return inTransaction(db, () => {
    endRemoval(db);
    // Whoever derived meanwhile saw a part of the records.
    saveRevision(db, readRevision(db) + 1);
    return writer(db, 'DELETE FROM accounts WHERE id = :accountId')({ accountId }) === 1;
  });
}

/** The person connected it again: the next sync brings it back. */
export function takeBackAccount(db: WritableDb, accountId: string): void {
  writer(db, 'DELETE FROM removed_accounts WHERE account_id = :accountId')({ accountId });
}
