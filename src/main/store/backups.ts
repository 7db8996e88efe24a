import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { StoreInfo } from '../../core/contract/groups/store.js';
import { AppError } from '../../core/domain/app-error.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';
import { writeFailure } from '../files/place-failure.js';
import { copyOpenFile } from './copy-open-file.js';
import type { WritableDb } from './database.js';
import { storeFailure } from './store-failure.js';

/** Copies that Lotbook keeps by itself, encrypted with the key of the store like the store. */
const FOLDER = 'backups';
const ENDING = '.db';
/** Older copies of the same kind make room. */
const KEPT_OF_A_KIND = 3;

const REASONS = ['migration', 'restore', 'removal'] as const;
type Reason = (typeof REASONS)[number];

interface Opened {
  readonly db: WritableDb;
}

export function backupsFolder(dir: string): string {
  const folder = join(dir, FOLDER);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** A name that tells why and when; `at` in milliseconds since 1970. */
export function backupFile(dir: string, reason: Reason, at: number): string {
  const stamp = new Date(at).toISOString().replace(/[-:]/g, '').replace('.', '');
  return join(backupsFolder(dir), `${reason}-${stamp}${ENDING}`);
}

/**
 * Writes a copy of the open store, as it is now, to `path`, whole or not at all: in one file, under the same key. Nothing waits for it.
 * @throws AppError `bad-input` for a file of the open store itself | `disk-full` | `not-writable` | `cancelled` when it is closed meanwhile
 */
export async function backupTo({ db }: Opened, path: string): Promise<void> {
  requireElsewhere(db.name, path);
  const draft = `${path}.part`;
  try {
    rmSync(draft, { force: true });
    await copyOpenFile(db, draft);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw backupFailure(path, error);
  }
}

/** The open file itself, or what SQLite keeps beside it: a copy in its place would take the book away under its own feet. */
function requireElsewhere(database: string, path: string): void {
  const place = (file: string): string => {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev} ${ino}`;
  };
  if (!existsSync(path)) return;
  const chosen = place(path);
  const own = ['', '-wal', '-shm'].map((ending) => `${database}${ending}`).filter((file) => existsSync(file));
  if (own.some((file) => place(file) === chosen)) throw new AppError('bad-input', STORE_WORDS['backup-onto-book']);
}

/** The store's own words speak of its folder; this may be any. */
function backupFailure(path: string, error: unknown): unknown {
  const failure = storeFailure(error);
  if (!(failure instanceof AppError) || failure.code !== 'not-writable') return failure;
  return writeFailure(path, error);
}

export function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A copy in the profile's own folder. `at`: milliseconds since 1970. */
export async function keepBackup(store: Opened, dir: string, reason: Reason, at: number): Promise<void> {
  await backupTo(store, backupFile(dir, reason, at));
  dropOldBackups(dir, reason);
}

export function dropOldBackups(dir: string, reason: Reason): void {
  const own = listBackups(dir).filter((backup) => backup.reason === reason);
  for (const { name } of own.slice(KEPT_OF_A_KIND)) rmSync(join(dir, FOLDER, name), { force: true });
}

/** The copies in the profile's own folder, newest first. */
export function listBackups(dir: string): StoreInfo['backups'] {
  return namesIn(join(dir, FOLDER))
    .filter((name) => name.endsWith(ENDING))
    .map((name) => {
      const { mtime, size } = statSync(join(dir, FOLDER, name));
      const reason: StoreInfo['backups'][number]['reason'] =
        REASONS.find((one) => name.startsWith(`${one}-`)) ?? 'other';
      return { name, at: mtime.toISOString(), bytes: size, reason };
    })
    .sort((a, b) => b.at.localeCompare(a.at) || b.name.localeCompare(a.name));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
