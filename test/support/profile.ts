import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { WritableDb } from '../../src/main/store/database.js';
import { openStore, type Store } from '../../src/main/store/open-store.js';

export const TEST_KEY = '0123456789abcdef'.repeat(4);

/** A new, empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lotbook-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A store in a folder (a new one when none is given), closed after the test. */
export function openTestStore(dir = temporaryFolder()): Store {
  const store = openStore({ dir, key: TEST_KEY });
  onTestFinished(() => store.close());
  return store;
}

/** Columns that say when and in which run something came in: they differ between two runs that end in the same store. */
const OF_THE_RUN = new Set(['first_run', 'received_at', 'last_synced_at']);

/** Every row of every table, but for what only tells of the run. */
export function tableContents(db: WritableDb): Record<string, unknown[]> {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
  return Object.fromEntries(
    tables.map(String).map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all().map(withoutRun)]),
  );
}

function withoutRun(row: unknown): unknown {
  return Object.fromEntries(Object.entries(Object(row)).filter(([column]) => !OF_THE_RUN.has(column)));
}
