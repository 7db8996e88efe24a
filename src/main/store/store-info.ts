import { statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { StoreInfo } from '../../core/contract/groups/store.js';
import { listBackups } from './backups.js';
import type { ReadableDb } from './database.js';
import { countEntries } from './entries.js';
import { readRecoveryKeySaved } from './meta.js';
import { DATABASE_FILE } from './open-store.js';
import { readFirst } from './query.js';

const countRow = z.strictObject({ total: z.int() });

/** Where the store is, what is in it, and which copies there are. */
export function storeInfo(db: ReadableDb, dir: string): StoreInfo {
  const savedAt = readRecoveryKeySaved(db);
  return {
    folder: dir,
    bytes: sizeOf(join(dir, DATABASE_FILE)) + sizeOf(join(dir, `${DATABASE_FILE}-wal`)),
    schema: Number(db.pragma('user_version', { simple: true })),
    records: readFirst(db, countRow, 'SELECT COALESCE(SUM(records), 0) AS total FROM record_counts')?.total ?? 0,
    entries: countEntries(db),
    backups: listBackups(dir),
    recoveryKeySavedAt: savedAt === null ? null : new Date(savedAt).toISOString(),
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
