import Database from 'better-sqlite3';
import { AppError } from '../../core/domain/app-error.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';

const WORDS = {
  'store-unreadable': `${STORE_WORDS.unreadable} ${STORE_WORDS['lost-nothing']}`,
  'store-locked': STORE_WORDS.locked,
  'not-writable': STORE_WORDS['not-writable'],
  'disk-full': STORE_WORDS['disk-full'],
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
  return new AppError('store-unreadable', `${STORE_WORDS.damaged} ${STORE_WORDS['lost-nothing']}`);
}

function failureCode(error: unknown): StoreFailureCode | null {
  if (error instanceof Database.SqliteError) {
    return SQLITE_CODES.find(([prefix]) => error.code.startsWith(prefix))?.[1] ?? null;
  }
  return error instanceof Error && 'code' in error ? (FILE_CODES.get(String(error.code)) ?? null) : null;
}
