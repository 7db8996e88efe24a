import { z } from 'zod';
import type { MappedEntry } from '../../core/domain/mapped-entry.js';
import type { Steps } from '../../core/domain/steps.js';
import type { ReadableDb } from '../store/database.js';
import { fileAccounts, listImports } from '../store/imports.js';
import { replacedAccounts } from '../store/accounts.js';
import { readRevision } from '../store/meta.js';
import { readAll } from '../store/query.js';

const ROWS_A_STEP = 1000;
const originRow = z.strictObject({ id: z.string(), first_run: z.string() });

type Origins = ReadonlyMap<string, ReadonlyMap<string, string>>;
const kept = new WeakMap<ReadableDb, { readonly revision: number; readonly origins: Origins }>();

/**
 * What brought an entry of the ledger: `null` for a sync; the account and the import of a file, as text that sorts as they came. An account
 * that was connected anew has another id at Vezgo, and all its records once more: what the one before brought is like a file from then on.
 */
export function* batchesOf(db: ReadableDb): Steps<(mapped: MappedEntry) => string | null> {
  const accounts = new Map(fileAccounts(db).map(({ id }, place) => [id, inOrder(place)]));
  const replaced = new Set(replacedAccounts(db));
  const origins = yield* originsOf(db, [...accounts.keys()]);
  return ({ entry, sources }) => {
    const account = accounts.get(entry.account);
    if (replaced.has(entry.account)) return `${inOrder(0)} ${entry.account}`;
    if (account === undefined) return null;
    const origin = origins.get(entry.account)?.get(sources[0] ?? entry.id);
    return `${origin ?? inOrder(0)} ${account}`;
  };
}

/** Of accounts of files the place of the import that brought a record first. Without a second import there is nothing to tell apart. */
function* originsOf(db: ReadableDb, accounts: readonly string[]): Steps<Origins> {
  const imports = listImports(db);
  if (imports.length < 2) return new Map();
  const revision = readRevision(db);
  const known = kept.get(db);
  if (known?.revision === revision) return known.origins;
  // The newest comes first.
  const places = new Map(imports.map(({ id }, place) => [id, inOrder(imports.length - place)]));
  const origins = new Map<string, ReadonlyMap<string, string>>();
  for (const account of accounts) {
    const own = new Map<string, string>();
    yield* eachOrigin(db, account, ({ id, first_run: run }) => own.set(id, places.get(run) ?? inOrder(0)));
    origins.set(account, own);
  }
  kept.set(db, { revision, origins });
  return origins;
}

function* eachOrigin(db: ReadableDb, accountId: string, take: (row: z.infer<typeof originRow>) => void): Steps<void> {
  const sql =
    'SELECT id, first_run FROM records WHERE account_id = :accountId AND id > :after ORDER BY id LIMIT :limit';
  for (let after = ''; ;) {
    const rows = readAll(db, originRow, sql, { accountId, after, limit: ROWS_A_STEP });
    for (const row of rows) take(row);
    after = rows.at(-1)?.id ?? after;
    if (rows.length < ROWS_A_STEP) return;
    yield;
  }
}

/** Places as text of one length, so that they sort like numbers. */
function inOrder(place: number): string {
  return String(place).padStart(6, '0');
}
