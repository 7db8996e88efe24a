import Database from 'better-sqlite3';
import { AppError } from '../../core/domain/app-error.js';

const LOST_NOTHING =
  'Nothing at Vezgo is affected: restore a backup, or begin anew and sync to download your records again; the present file is kept aside.';

const WORDS = {
  'store-unreadable': `The store cannot be read: the file is damaged, or the key in the keychain belongs to another store. ${LOST_NOTHING}`,
  'store-locked': 'The store is open in another window or command of Lotbook. Close that one, then try again.',
  'not-writable':
    'Lotbook cannot write to its profile folder. Give yourself write access to it, or choose another folder.',
  'disk-full': 'The disk is full. Free some space, then try again; what was stored before is safe.',
} as const;
type StoreFailureCode = keyof typeof WORDS;

/** SQLite's result codes by prefix: extended codes (SQLITE_IOERR_READ, SQLITE_BUSY_RECOVERY) carry on after these. */
const SQLITE_CODES: readonly (readonly [string, StoreFailureCode])[] = [
  ['SQLITE_BUSY', 'store-locked'],
  ['SQLITE_LOCKED', 'store-locked'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'not-writable'],
  ['SQLITE_CANTOPEN', 'not-writable'],
  ['SQLITE_PERM', 'not-writable'],
  ['SQLITE_NOTADB', 'store-unreadable'],
  ['SQLITE_CORRUPT', 'store-unreadable'],
  ['SQLITE_IOERR', 'store-unreadable'],
];

const FILE_CODES: ReadonlyMap<string, StoreFailureCode> = new Map([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'not-writable'],
  ['EPERM', 'not-writable'],
  ['EROFS', 'not-writable'],
  ['ENOTDIR', 'not-writable'],
  ['EEXIST', 'not-writable'],
  ['ENOENT', 'not-writable'],
  ['EISDIR', 'not-writable'],
]);

/** The expected failure behind an error of SQLite or of the file system; any other error (a bug, an AppError) comes back as it is. */
export function storeFailure(error: unknown): unknown {
  const code = failureCode(error);
  return code === null ? error : new AppError(code, WORDS[code], { cause: error });
}

/** The store was read and is damaged: pages that do not authenticate, indexes that do not agree. */
export function damagedStore(): AppError {
  return new AppError('store-unreadable', `The store is damaged. ${LOST_NOTHING}`);
}

function failureCode(error: unknown): StoreFailureCode | null {
  if (error instanceof Database.SqliteError) {
    return SQLITE_CODES.find(([prefix]) => error.code.startsWith(prefix))?.[1] ?? null;
  }
  return error instanceof Error && 'code' in error ? (FILE_CODES.get(String(error.code)) ?? null) : null;
}
