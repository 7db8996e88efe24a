import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { storeFailure } from './store-failure.js';

/** An empty file, locked while somebody changes what belongs to a store as a whole. */
const LOCK_FILE = 'lotbook.lock';
/** The other one writes a keychain entry or moves a file: a moment. Milliseconds. */
const PATIENCE_MS = 3000;
const PAUSE_MS = 50;

/**
 * Runs `work` while no other program does the same in this folder. The lock is SQLite's, so the system drops it when a process dies.
 * @throws AppError `store-locked` when another program takes longer than three seconds; `not-writable`
 */
export async function aloneIn<T>(profileDir: string, work: () => Promise<T>): Promise<T> {
  const lock = await takeLock(profileDir);
  try {
    return await work();
  } finally {
    lock.close();
  }
}

async function takeLock(profileDir: string): Promise<Database.Database> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    try {
      return lockOnce(profileDir);
    } catch (error) {
      const busy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
      if (!busy || waited >= PATIENCE_MS) throw storeFailure(error);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

function lockOnce(profileDir: string): Database.Database {
  mkdirSync(profileDir, { recursive: true, mode: 0o700 });
  const lock = new Database(join(profileDir, LOCK_FILE), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}
