import Database from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../core/domain/app-error.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection for queries only. The brands keep a function that promises to read from being handed on to one that writes. */
export type ReadableDb = Database.Database & { readonly [readable]: true };
/** The open store: everything a `ReadableDb` can, and changes. */
export type WritableDb = ReadableDb & { readonly [writable]: true };

/** How long to wait for a process that is just closing, in milliseconds; a second instance that stays open is reported after that. */
const LOCK_WAIT_MS = 500;
/** The index of a hundred thousand records fits: with SQLite's two megabytes each insert would decrypt pages anew. */
const CACHE_KIB = 32 * 1024;
/** Pages of the log that are carried over into the file at once: SQLite's thousand held everything up for 60 ms. */
const CHECKPOINT_PAGES = 200;
const RAW_KEY = /^[0-9a-f]{64}$/i;

/**
 * Opens an encrypted file and takes it for this process alone. ChaCha20-Poly1305: each page is authenticated, so damage and a wrong
 * key are seen on reading. `key` is the raw 256-bit key as 64 hex digits; no derivation takes place.
 * @throws AppError `bad-input` for a key of another form; SqliteError as it comes (see store-failure.ts)
 */
export function openEncrypted(file: string, key: string): WritableDb {
  if (!RAW_KEY.test(key)) throw new AppError('bad-input', 'The database key has to be 64 hexadecimal digits.');
  const db = new Database(file, { timeout: LOCK_WAIT_MS });
  try {
    db.pragma("cipher = 'chacha20'");
    db.pragma(`key = "x'${key}'"`);
    configure(db);
  } catch (error) {
    db.close();
    throw error;
  }
  brand(db);
  return db;
}

/** The brands exist for the compiler only; this is the one place that gives them. */
function brand(db: Database.Database): asserts db is WritableDb {
  if (db.readonly) throw new AppError('not-writable', STORE_WORDS['read-only']);
}

function configure(db: Database.Database): void {
  // The operating system drops this lock when the process dies, so no stale lock can keep a person out.
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  // FULL: a decision of the person, unlike a page of records, cannot be downloaded again after a power cut.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  // Sorting never spills to a temporary file: those are not encrypted.
  db.pragma('temp_store = MEMORY');
  db.pragma(`cache_size = ${-CACHE_KIB}`);
  db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  // Takes the lock now rather than at the first change.
  db.exec('BEGIN IMMEDIATE; COMMIT');
}

/** Runs `work` as one change: all of it or nothing. */
export function inTransaction<T>(db: WritableDb, work: () => T): T {
  return db.transaction(work).immediate();
}

/**
 * The same for what can be downloaded again: it does not wait for the disk, so a power cut may undo it, whole, but never half. A later
 * change of the other kind makes it durable, too.
 */
export function inLightTransaction<T>(db: WritableDb, work: () => T): T {
  db.pragma('synchronous = NORMAL');
  try {
    return inTransaction(db, work);
  } finally {
    db.pragma('synchronous = FULL');
  }
}

const checkpointRow = z.looseObject({ log: z.int(), checkpointed: z.int() });

/**
 * Runs `work` while the file itself does not change: all that was committed is in it, and what is committed meanwhile stays in the log
 * beside it. For one at a time.
 */
export async function whileFileRests<T>(db: WritableDb, work: () => Promise<T>): Promise<T> {
  const { log, checkpointed } = z.tuple([checkpointRow]).parse(db.pragma('wal_checkpoint(PASSIVE)'))[0];
  if (log !== checkpointed) throw new Error('A transaction is open.');
  db.pragma('wal_autocheckpoint = 0');
  try {
    return await work();
  } finally {
    if (db.open) db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  }
}
