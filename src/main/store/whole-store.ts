import { chmodSync, copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../core/domain/app-error.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';
import { aloneIn } from './alone.js';
import { backupFile, dropOldBackups, flush } from './backups.js';
import type { BookFile } from './check-apart.js';
import { openEncrypted, type WritableDb } from './database.js';
import { forgetRecoveryKeySaved, markRecoveryKeySaved, readRecoveryKeySaved } from './meta.js';
import { pendingMigrations, schemaVersion } from './migrate.js';
import { MIGRATIONS } from './migrations/all.js';
import { checkIntegrity, DATABASE_FILE } from './open-store.js';
import { damagedStore, storeFailure } from './store-failure.js';

/** What SQLite and openStore may leave beside the database. */
const COMPANIONS = ['-wal', '-shm', '-open'] as const;

/** The first format that knows when the recovery key was saved. */
const KEY_SAVED_SINCE = 30;

export interface Restoration {
  readonly dir: string;
  /** The backup: a copy by Lotbook, or a store's own file. */
  readonly file: string;
  /** The key of this profile; `null` when it has none or has lost it. 64 hex digits, as all keys here. */
  readonly currentKey: string | null;
  /** From a recovery key file, for a backup of another computer. */
  readonly recoveryKey: string | null;
  /** Keeps the key that the store has from now on, where the profile had none. */
  readonly keepKey: (key: string) => Promise<void>;
  /** Checks a book beside this thread; without it, or where it answers `false`, this thread does. */
  readonly checkBook?: (book: BookFile) => Promise<boolean>;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Puts a backup in the place of the store of a folder, which has to be shut. The present file is kept among the backups, whatever state
 * it is in; nothing is touched before the backup has been read from end to end.
 * @throws AppError `key-missing` (another recovery key is needed), `file-unreadable`, `store-newer`, `store-locked`, `disk-full`,
 *   `not-writable`
 */
export function restoreStore(restoration: Restoration): Promise<void> {
  const { dir, currentKey, keepKey, at } = restoration;
  const database = join(dir, DATABASE_FILE);
  const draft = `${database}.restore`;
  return aloneIn(dir, async () => {
    try {
      requireUnused(database, currentKey);
      const keySavedAt = currentKey === null ? null : recoveryKeySavedAt(database, currentKey);
      const found = await prepareDraft(restoration, draft, keySavedAt);
      if (currentKey === null) await keepKey(found);
      keepPresent(database, backupFile(dir, 'restore', at));
      renameSync(draft, database);
      dropOldBackups(dir, 'restore');
    } catch (error) {
      throw restoreFailure(error);
    } finally {
      removeFile(draft);
    }
  });
}

/** Only the backup is read, so nothing but that can be unreadable: the book itself is as it was. */
function restoreFailure(error: unknown): unknown {
  const failure = storeFailure(error);
  if (!(failure instanceof AppError) || failure.code !== 'store-unreadable') return failure;
  return new AppError('file-unreadable', STORE_WORDS['backup-damaged'], { cause: error });
}

/** When the key of the present store was saved; `null` too where the store cannot be read. */
function recoveryKeySavedAt(database: string, key: string): number | null {
  if (!existsSync(database) || !opens(database, key)) return null;
  const db = openEncrypted(database, key);
  try {
    return readRecoveryKeySaved(db);
  } catch {
    return null;
  } finally {
    db.close();
  }
}

/** Copies the backup, reads all of it, and gives it the key of this profile, with when that was saved. Answers that key. */
async function prepareDraft(
  { file, currentKey, recoveryKey, checkBook }: Restoration,
  draft: string,
  keySavedAt: number | null,
): Promise<string> {
  removeFile(draft);
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new AppError('file-unreadable', STORE_WORDS['backup-unread']);
  }
  copyToWrite(file, draft);
  if (existsSync(`${file}-wal`)) copyToWrite(`${file}-wal`, `${draft}-wal`);
  const key = keyThatOpens(draft, [currentKey, recoveryKey]);
  const checked = await checkBook?.({ file: draft, key });
  const db = openEncrypted(draft, key);
  try {
    requireLotbook(db);
    if (checked !== true) checkIntegrity(db);
    db.pragma('journal_mode = DELETE');
    if (currentKey !== null && currentKey !== key) {
      // That the backup's own key was saved says nothing of this one.
      forgetRecoveryKeySaved(db);
      db.pragma(`rekey = "x'${currentKey}'"`);
    }
    // Older formats have no place for it: then it is asked for anew.
    if (keySavedAt !== null && schemaVersion(db) >= KEY_SAVED_SINCE) markRecoveryKeySaved(db, keySavedAt);
  } finally {
    db.close();
  }
  flush(draft);
  return currentKey ?? key;
}

/** A backup may be protected from being written, and its copy with it. */
function copyToWrite(from: string, to: string): void {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
}

function keyThatOpens(file: string, keys: readonly (string | null)[]): string {
  for (const key of keys) if (key !== null && opens(file, key)) return key;
  throw new AppError('key-missing', keys[1] === null ? STORE_WORDS['backup-key'] : STORE_WORDS['backup-keys']);
}

function requireLotbook(db: WritableDb): void {
  pendingMigrations(db, MIGRATIONS);
  if (schemaVersion(db) === 0) throw damagedStore();
}

/** Whether this key opens the file, which may be damaged further inside. */
export function opens(file: string, key: string): boolean {
  if (!existsSync(file)) throw new AppError('not-found', STORE_WORDS.none);
  try {
    openEncrypted(file, key).close();
    return true;
  } catch (error) {
    const failure = storeFailure(error);
    if (failure instanceof AppError && failure.code === 'store-unreadable') return false;
    throw failure;
  }
}

/** Another program may have it open. A store that cannot be opened at all is open nowhere. */
function requireUnused(database: string, key: string | null): void {
  if (key !== null && existsSync(database)) opens(database, key);
}

/** The present file under another name: linked first, so that there is a store at every moment. */
function keepPresent(database: string, copy: string): void {
  if (existsSync(database)) linkOrCopy(database, copy);
  if (existsSync(`${database}-wal`)) renameSync(`${database}-wal`, `${copy}-wal`);
  for (const companion of COMPANIONS) rmSync(`${database}${companion}`, { force: true });
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Not every disk knows links.
    copyFileSync(from, to);
    flush(to);
  }
}

/**
 * Puts the store of a folder aside, untouched, so that the next opening begins an empty one. Answers the folder it is in now, `null` when
 * there was none.
 * @throws AppError `store-locked`, `not-writable`, `disk-full`
 */
export function putStoreAside(dir: string, key: string | null, at: number): Promise<string | null> {
  const database = join(dir, DATABASE_FILE);
  return aloneIn(dir, async () => {
    try {
      requireUnused(database, key);
      if (!existsSync(database)) return null;
      const aside = join(dir, `set-aside-${new Date(at).toISOString().replace(/[-:.]/g, '')}`);
      mkdirSync(aside, { mode: 0o700 });
      // Companions first: a database without its log could be opened, and would then be another one.
      for (const companion of [...COMPANIONS, '']) {
        if (existsSync(`${database}${companion}`)) {
          renameSync(`${database}${companion}`, join(aside, `${DATABASE_FILE}${companion}`));
        }
      }
      return aside;
    } catch (error) {
      throw storeFailure(error);
    }
  });
}

function removeFile(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true });
}
