import { onTestFinished } from 'vitest';
import type { WritableDb } from '../../src/main/store/database.js';
import { openStore, type Store } from '../../src/main/store/open-store.js';
import { temporaryFolder } from './temporary-folder.js';

export const TEST_KEY = '0123456789abcdef'.repeat(4);

/** A store in a folder (a new one when none is given), closed after the test. */
export function openTestStore(dir = temporaryFolder()): Store {
  const store = openStore({ dir, key: TEST_KEY });
  onTestFinished(() => store.close());
  return store;
}

/** Columns that say when and in which run something came in: they differ between two runs that end in the same store. */
const OF_THE_RUN = new Set([
  'first_run',
  'received_at',
  'last_synced_at',
  'read_at',
  'at',
  'since',
  'started_at',
  // How often a ledger was derived.
  'born',
  'generation',
]);

/** An account tells where its provider's logo is: each sandbox has a port of its own. */
const SANDBOX = /http:\/\/127\.0\.0\.1:\d+/g;

export function recordCount({ db }: Store): number {
  return Number(db.prepare('SELECT COUNT(*) FROM records').pluck().get());
}

/**
 * Every row of every table, as text and in an order of its own, but for what only tells of the run: which record came first, and when.
 * Records are named by account and id instead of by their place.
 */
export function tableContents(db: WritableDb): Record<string, string[]> {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
  const names = recordNames(db);
  const rowsOf = (table: string): string[] =>
    db
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map((row) => JSON.stringify(row, (column, value) => cell(names, column, value)).replaceAll(SANDBOX, ''))
      .sort();
  return Object.fromEntries(tables.map(String).map((table) => [table, rowsOf(table)]));
}

function cell(names: ReadonlyMap<unknown, unknown>, column: string, value: unknown): unknown {
  if (OF_THE_RUN.has(column)) return undefined;
  return column === 'record' || column === 'sequence' ? names.get(value) : value;
}

function recordNames(db: WritableDb): ReadonlyMap<unknown, unknown> {
  const known = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'records'").get() !== undefined;
  const rows = known ? db.prepare("SELECT sequence, account_id || ' ' || id FROM records").raw().all() : [];
  return new Map(rows.map((row) => (Array.isArray(row) ? [row[0], row[1]] : [null, null])));
}

/** How two stores differ, a line for each table that does, with the first row that only one of them has; none when they are the same. */
export function differences(found: Record<string, string[]>, wanted: Record<string, string[]>): string[] {
  const tables = [...new Set([...Object.keys(found), ...Object.keys(wanted)])];
  return tables.flatMap((table) => {
    const [have, want] = [found[table] ?? [], wanted[table] ?? []];
    const [inHave, inWant] = [new Set(have), new Set(want)];
    const only = [...have.filter((row) => !inWant.has(row)), ...want.filter((row) => !inHave.has(row))];
    if (only.length === 0 && have.length === want.length) return [];
    return [`${table}: ${have.length} rows for ${want.length}, first difference ${only[0] ?? 'in number only'}`];
  });
}
