import type { ImportPreview, ImportView } from '../../core/contract/groups/imports.js';
import { AppError } from '../../core/domain/app-error.js';
import { FILE_WORDS } from '../../core/domain/failure-words/file-words.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';
import { rowIds } from '../../core/imports/row-identity.js';
import {
  addFileAccounts,
  beginImport,
  beginUndo,
  commitImport,
  dropImport,
  leaveSlice,
  listImports,
  moveSlice,
  settleImports,
  stageRows,
  type FileAccount,
  type StagedRow,
  type StoredImport,
} from '../store/imports.js';
import type { Store } from '../store/open-store.js';
import { storeFailure } from '../store/store-failure.js';
import { chooseAccount, type ChosenAccount } from './choose-account.js';
import { readRows, type FileRow } from './file-rows.js';
import { paced, runPaced, type Pace } from '../turns/pace.js';
import { previewFile, type PreviewOrder } from './preview-file.js';

export interface ImporterParts {
  readonly store: Store;
  readonly newId: () => string;
  readonly now: () => Date;
  /** How far the work is, from 0 to 1. */
  readonly onFraction?: (fraction: number) => void;
  /** Makes the ledger anew after the records changed. */
  readonly derive: (store: Store) => Promise<unknown>;
}

export interface Importer {
  readonly preview: (order: PreviewOrder, signal: AbortSignal) => Promise<ImportPreview>;
  /** Everything of the file or nothing. Rows that are there already are not brought again. */
  readonly commit: (order: PreviewOrder, signal: AbortSignal) => Promise<ImportView>;
  readonly list: () => readonly ImportView[];
  /** Takes back what this import brought and no other has; answers how many rows went. Cannot be cancelled once begun. */
  readonly undo: (importId: string) => Promise<number>;
}

/** Rows that are stored in one go: some milliseconds. */
const ROWS_AT_ONCE = 250;

/** Imports of one store, one at a time. */
export function importer({ store, newId, now, onFraction = () => undefined, derive }: ImporterParts): Importer {
  const { db } = store;
  let busy = false;
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    if (busy) throw new AppError('conflict', FILE_WORDS['import-under-way']);
    busy = true;
    try {
      if (await runPaced(settleImports(db), paced())) await derive(store);
      return await work();
    } catch (error) {
      throw storeFailure(error);
    } finally {
      busy = false;
    }
  };
  return {
    preview: (order, signal) => alone(() => previewFile(db, order, paced(signal), onFraction)),
    commit: (order, signal) =>
      alone(async () => {
        const id = newId();
        try {
          await stageFile({ store, at: now().getTime(), onFraction }, id, order, paced(signal));
        } catch (error) {
          // Closed for a backup that takes its place, or for good: the next opening clears up.
          if (!db.open) throw new AppError('cancelled', STORE_WORDS.closed);
          await runPaced(dropImport(db, id), paced());
          throw error;
        }
        commitImport(db, id);
        const pace = paced();
        while (moveSlice(db, id, ROWS_AT_ONCE)) await pace();
        await derive(store);
        const done = listImports(db).find((one) => one.id === id);
        if (done === undefined) throw new Error('An import that went through is listed.');
        return importView(done);
      }),
    list: () => listImports(db).map(importView),
    undo: (importId) =>
      alone(async () => {
        if (!beginUndo(db, importId)) throw new AppError('not-found', FILE_WORDS['import-gone']);
        const pace = paced();
        let removed = 0;
        for (;;) {
          const slice = leaveSlice(db, importId, ROWS_AT_ONCE);
          removed += slice.removed;
          if (!slice.more) break;
          await pace();
        }
        await derive(store);
        return removed;
      }),
  };
}

interface Staging {
  readonly store: Store;
  readonly at: number;
  readonly onFraction: (fraction: number) => void;
}

async function stageFile(
  { store, at, onFraction }: Staging,
  id: string,
  order: PreviewOrder,
  pace: Pace,
): Promise<void> {
  const { db } = store;
  const idOf = rowIds();
  let account: ChosenAccount | null = null;
  let rows = 0;
  let begun = false;
  for await (const slice of readRows(order, pace)) {
    if (slice.head.format === 'generic' && order.mapping === null) throw needsMapping();
    account ??= chooseAccount(db, slice.head.format, order);
    for (let from = 0; from < slice.rows.length; from += ROWS_AT_ONCE) {
      const part = slice.rows.slice(from, from + ROWS_AT_ONCE);
      const chosen = account;
      const staged = part.map((row): StagedRow => ({
        accountId: chosen.of(row.accounts[0]).id,
        id: idOf(chosen.id, row.content),
        json: row.json,
      }));
      const [first, ...more] = accountsOf(part, chosen);
      if (first !== undefined) {
        beginOrExtend(db, { id, accounts: [first, ...more], fileName: order.fileName, at }, begun);
        begun = true;
      }
      stageRows(db, id, staged);
      rows += staged.length;
      await pace();
    }
    onFraction(slice.fraction);
  }
  if (rows === 0) throw new AppError('bad-input', FILE_WORDS['no-rows']);
}

function needsMapping(): AppError {
  return new AppError('bad-input', FILE_WORDS['no-mapping']);
}

function accountsOf(rows: readonly FileRow[], chosen: ChosenAccount): readonly FileAccount[] {
  const names = new Set(rows.flatMap(({ accounts }) => (accounts.length === 0 ? [''] : accounts)));
  return [...names].map((name) => chosen.of(name));
}

function beginOrExtend(db: Store['db'], start: Parameters<typeof beginImport>[1], begun: boolean): void {
  if (begun) addFileAccounts(db, start.accounts);
  else beginImport(db, start);
}

export function importView(row: StoredImport): ImportView {
  return {
    id: row.id,
    fileName: row.file_name,
    format: row.format,
    accountId: row.account_id,
    at: new Date(row.at).toISOString(),
    rows: row.rows,
    addedRows: row.added_rows,
  };
}
