import { accessSync, constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { backupsFolder, dropOldBackups, flush } from './backups.js';
import { forgetReader } from './copy-open-file.js';
import { openEncrypted, type WritableDb } from './database.js';
import { migrate, pendingMigrations, schemaVersion, type Migration } from './migrate.js';
import { MIGRATIONS } from './migrations/all.js';
import { damagedStore, storeFailure } from './store-failure.js';

/** The one file of a profile that holds data. */
export const DATABASE_FILE = 'lotbook.db';
/** Lies beside the database while it is open; found at start, it tells of an end without a close. */
const OPEN_MARK = `${DATABASE_FILE}-open`;

export interface Store {
  readonly db: WritableDb;
  /** Ends the use of the file; further calls do nothing. */
  close(): void;
}

export interface StorePlace {
  readonly dir: string;
  /** 64 hex digits. */
  readonly key: string;
  /** Whether the file was just checked: after an end without a close it is otherwise checked here, which may take a minute. */
  readonly checked?: boolean;
}

/**
 * Opens the store of a profile folder, making both when they are new, and brings it to the current schema. The file is this
 * process's alone until it is closed.
 * @throws AppError `store-unreadable` (wrong key, damaged), `store-newer`, `store-locked`, `not-writable`, `disk-full`
 */
export function openStore(place: StorePlace): Store {
  return openStoreWith(MIGRATIONS, place);
}

/** `openStore` with a schema history of the caller's; tests use it to build files of earlier and later versions. */
export function openStoreWith(migrations: readonly Migration[], place: StorePlace): Store {
  const { dir } = place;
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    requireWriteAccess(join(dir, DATABASE_FILE));
    const db = openChecked(migrations, place);
    return { db, close: () => close(db, join(dir, OPEN_MARK)) };
  } catch (error) {
    throw storeFailure(error);
  }
}

/** Asked beforehand: SQLite falls back to reading and then reports a lock it could not take as a broken disk. */
export function requireWriteAccess(file: string): void {
  const dir = dirname(file);
  for (const path of existsSync(file) ? [dir, file] : [dir]) accessSync(path, constants.R_OK | constants.W_OK);
}

/** The book of a folder that was not closed when it was last used, and so wants a check; `null` for any other. */
export function bookLeftOpen(dir: string): string | null {
  const file = join(dir, DATABASE_FILE);
  return existsSync(join(dir, OPEN_MARK)) && existsSync(file) ? file : null;
}

function openChecked(migrations: readonly Migration[], { dir, key, checked = false }: StorePlace): WritableDb {
  const [file, mark] = [join(dir, DATABASE_FILE), join(dir, OPEN_MARK)];
  const opened = openEncrypted(file, key);
  const outdated = closingOnFailure(opened, () => {
    if (!checked && existsSync(mark)) checkIntegrity(opened);
    const pending = pendingMigrations(opened, migrations);
    writeFileSync(mark, '', { mode: 0o600 });
    return schemaVersion(opened) > 0 && pending.length > 0;
  });
  const db = outdated ? copyAside(opened, file, key) : opened;
  closingOnFailure(db, () => migrate(db, migrations));
  return db;
}

function closingOnFailure<T>(db: WritableDb, work: () => T): T {
  try {
    return work();
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Reads every page and row, so that what a crash or the disk broke is told at once and not in the middle of a report. */
export function checkIntegrity(db: WritableDb): void {
  if (db.pragma('integrity_check', { simple: true }) !== 'ok') throw damagedStore();
}

/**
 * Keeps the file as it was before a migration among the backups, named after the version it had, and opens it again. The connection has
 * to be closed for that: closing any other handle of an open database would drop SQLite's locks on it.
 */
function copyAside(db: WritableDb, file: string, key: string): WritableDb {
  const copy = join(backupsFolder(dirname(file)), `migration-from-version-${schemaVersion(db)}.db`);
  db.close();
  copyFileSync(file, `${copy}.part`);
  flush(`${copy}.part`);
  renameSync(`${copy}.part`, copy);
  dropOldBackups(dirname(file), 'migration');
  return openEncrypted(file, key);
}

function close(db: WritableDb, mark: string): void {
  if (!db.open) return;
  db.close();
  forgetReader(db);
  rmSync(mark, { force: true });
}
