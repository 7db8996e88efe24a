import { createHash } from 'node:crypto';
import { AppError } from '../../core/domain/app-error.js';
import { FILE_WORDS } from '../../core/domain/failure-words/file-words.js';
import { FORMAT_NAMES, type ImportFormat } from '../../core/imports/formats.js';
import { ledgerAccountId, mainAccountId } from '../../core/imports/map-ledger-rows.js';
import type { ReadableDb } from '../store/database.js';
import { fileAccounts, type FileAccount } from '../store/imports.js';

export interface AccountChoice {
  /** An account that files were imported into; `null` for the one of this name, made when there is none. */
  readonly accountId: string | null;
  readonly accountName: string | null;
}

/** Where the rows of a file go. */
export interface ChosenAccount {
  /** Goes into the ids of rows. Of a ledger file the part that its accounts share. */
  readonly id: string;
  /** The account of a row; a ledger file brings its own accounts. */
  readonly of: (ownAccount: string | undefined) => FileAccount;
}

/**
 * The account named, else the one of that name and format, else a new one. So the same file goes to the same account without being told,
 * and under the same ids: what was decided about its rows waits for them when an import is taken back and brought in again.
 * @throws AppError `not-found` for an account that is not one of files, or of another format
 */
export function chooseAccount(
  db: ReadableDb,
  format: ImportFormat,
  { accountId, accountName }: AccountChoice,
): ChosenAccount {
  const name = accountName?.trim() || FORMAT_NAMES[format];
  const own = fileAccounts(db).filter((account) => account.format === format);
  if (format === 'lotbook-ledger') return ledgerAccounts(own, accountId, accountName?.trim() ?? '');
  if (accountId !== null) {
    const found = own.find(({ id }) => id === accountId);
    if (found === undefined) throw noSuchAccount();
    return { id: found.id, of: () => found };
  }
  const account = own.find((one) => one.name === name) ?? { id: idFor(format, name), name, format };
  return { id: account.id, of: () => account };
}

function idFor(format: ImportFormat, name: string): string {
  return `file-${format}-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
}

function noSuchAccount(): AppError {
  return new AppError('not-found', FILE_WORDS['other-account']);
}

/** A ledger file's accounts keep their names; under another name of the person's they are kept apart from those of other files. */
function ledgerAccounts(own: readonly FileAccount[], accountId: string | null, name: string): ChosenAccount {
  if (accountId !== null && own.every(({ id }) => id !== accountId)) throw noSuchAccount();
  const id = accountId === null ? mainFor(name) : mainAccountId(accountId);
  return {
    id,
    of: (ownAccount = '') => {
      const known = ledgerAccountId(id, ownAccount);
      const shown = name === '' ? ownAccount : `${name}: ${ownAccount}`;
      return own.find((one) => one.id === known) ?? { id: known, name: shown, format: 'lotbook-ledger' };
    },
  };
}

/** A slash would end the part that the accounts share. */
function mainFor(name: string): string {
  return name === '' ? 'ledger' : `ledger-${encodeURIComponent(name)}`;
}
