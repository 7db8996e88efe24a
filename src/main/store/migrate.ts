import { AppError } from '../../core/domain/app-error.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';
import { inTransaction, type WritableDb } from './database.js';
import { damagedStore } from './store-failure.js';

/** One step of the schema. Once released it never changes; a correction is a further step. Numbered by tens. */
export interface Migration {
  readonly version: number;
  readonly up: (db: WritableDb) => void;
}

/** The number of the last step a file has been through; 0 for a new file. */
export function schemaVersion(db: WritableDb): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** @throws AppError `store-newer` for a file from a later version of Lotbook, which this one must not touch */
export function pendingMigrations(db: WritableDb, migrations: readonly Migration[]): readonly Migration[] {
  const current = schemaVersion(db);
  const newest = migrations.at(-1)?.version ?? 0;
  if (current > newest) {
    throw new AppError('store-newer', STORE_WORDS.newer);
  }
  return migrations.filter(({ version }) => version > current);
}

/** Takes a file through its missing steps, each in a transaction of its own: a killed run goes on where it stopped. */
export function migrate(db: WritableDb, migrations: readonly Migration[]): void {
  for (const { version, up } of pendingMigrations(db, migrations)) {
    inTransaction(db, () => {
      up(db);
      // A broken reference would otherwise surface much later, as a failed write that has nothing to do with it.
      if (db.prepare('PRAGMA foreign_key_check').all().length > 0) throw damagedStore();
      db.pragma(`user_version = ${version}`);
    });
  }
}
