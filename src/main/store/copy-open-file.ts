import { closeSync, fstat, openSync, read } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { AppError } from '../../core/domain/app-error.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';
import { whileFileRests, type WritableDb } from './database.js';

const statOf = promisify(fstat);
const readFrom = promisify(read);
/** Bytes carried over between two turns of the event loop. */
const PIECE = 512 * 1024;

interface Reader {
  readonly handle: number;
  /** The copy made before, well or not: one at a time. */
  before: Promise<void>;
}

const readers = new WeakMap<WritableDb, Reader>();

/**
 * Copies the file of an open store, as it is now, to `path`: on disk, and readable with the same key. Holds nothing up; what is changed
 * meanwhile is not in the copy.
 * @throws AppError `cancelled` when the store is closed meanwhile; errors of the file system as they come
 */
export function copyOpenFile(db: WritableDb, path: string): Promise<void> {
  const reader = readerOf(db);
  const copied = reader.before.then(() => {
    requireOpen(db);
    return whileFileRests(db, () => copyAll(db, reader.handle, path));
  });
  reader.before = copied.catch(() => undefined);
  return copied;
}

/** Ends the reading of a store that has been closed. */
export function forgetReader(db: WritableDb): void {
  const reader = readers.get(db);
  readers.delete(db);
  if (reader !== undefined) closeSync(reader.handle);
}

/** Kept until the store is closed: closing any handle of a file drops all locks that a process has on it, SQLite's among them. */
function readerOf(db: WritableDb): Reader {
  const known = readers.get(db);
  if (known !== undefined) return known;
  const reader: Reader = { handle: openSync(db.name, 'r'), before: Promise.resolve() };
  readers.set(db, reader);
  return reader;
}

async function copyAll(db: WritableDb, from: number, path: string): Promise<void> {
  const { size } = await statOf(from);
  const buffer = Buffer.alloc(PIECE);
  const target = await open(path, 'wx', 0o600);
  try {
    for (let at = 0; at < size;) {
      requireOpen(db);
      const { bytesRead } = await readFrom(from, buffer, 0, Math.min(PIECE, size - at), at);
      if (bytesRead === 0) throw new Error('The file of the store is shorter than it was.');
      // Whole or not at all: a disk that runs full takes a part of a single write without a word.
      await target.writeFile(buffer.subarray(0, bytesRead));
      at += bytesRead;
    }
    await target.sync();
  } finally {
    await target.close();
  }
  requireOpen(db);
}

function requireOpen(db: WritableDb): void {
  if (!db.open) throw new AppError('cancelled', STORE_WORDS['closed-copying']);
}
