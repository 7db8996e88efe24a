import { AppError } from '../../core/domain/app-error.js';
import { inTransaction, type WritableDb } from '../store/database.js';
import { saveRecords, type ReceivedRecord } from '../store/records.js';
import { loadCursor, markSynced, saveCursor } from '../store/sync-state.js';
import { isChecking } from '../store/upstream.js';
import type { VezgoClient } from '../vezgo/client.js';
import { allTime } from './all-time.js';
import { endCheck } from './end-check.js';

/** The most that Vezgo gives at once. */
const PAGE_SIZE = 1000;
/** A page that leads nowhere new is asked for again, and a reading started over, this often before the server is found to be broken. */
const REPEATS_ALLOWED = 3;
const CIRCLING = 'Vezgo keeps sending the same transactions. Try again later.';

export interface ReadDeps {
  readonly db: WritableDb;
  readonly client: VezgoClient;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly runId: string;
  /** Told after a page is stored, see RunProgress. */
  readonly onPage: (records: number, added: number, changed: number) => void;
}

/**
 * Receives what Vezgo has on an account since the last time, page by page up to an empty one. Each page and the place where the next one
 * starts are one change of the store, so a run that ends anywhere is carried on by the next. Paging is by the date on which Vezgo got
 * a record: history that Vezgo fills in later comes after the cursor, however old it is. Where a full check was begun (store/upstream.ts)
 * this ends it; answers how many records it found gone.
 * @throws AppError of the client; `bad-response` for a server that serves the same pages over and over
 */
export async function readAccount(deps: ReadDeps, accountId: string): Promise<number> {
  const { db, onPage } = deps;
  const met = new Set<string>();
  let repeats = 0;
  let restarts = 0;
  let cursor = loadCursor(db, accountId);
  for (;;) {
    const page = await fetchPage(deps, accountId, cursor);
    if (page === 'cursor-unknown') {
      // Reading from the start finds known records unchanged, so this converges to the same store. Pages met before are new again.
      restarts += 1;
      if (restarts > REPEATS_ALLOWED) throw new AppError('bad-response', CIRCLING);
      met.clear();
      cursor = '';
      saveCursor(db, accountId, cursor);
      continue;
    }
    const last = page.at(-1);
    if (last === undefined) break;
    const leadsOn = last.id !== cursor && !met.has(last.id);
    if (leadsOn) {
      met.add(last.id);
      cursor = last.id;
      repeats = 0;
    } else {
      repeats += 1;
    }
    const { added, changed } = storePage(deps, accountId, page, cursor);
    onPage(page.length, added, changed);
    if (repeats > REPEATS_ALLOWED) throw new AppError('bad-response', CIRCLING);
  }
  const vanished = isChecking(db, accountId) ? await endCheck(deps, accountId) : 0;
  markSynced(db, accountId, deps.now().getTime());
  return vanished;
}

/** The page and its cursor, all or nothing. */
function storePage(
  { db, now, runId }: ReadDeps,
  accountId: string,
  page: readonly ReceivedRecord[],
  cursor: string,
): ReturnType<typeof saveRecords> {
  return inTransaction(db, () => {
    const saved = saveRecords(db, { accountId, runId, receivedAt: now().getTime() }, page);
    saveCursor(db, accountId, cursor);
    return saved;
  });
}

async function fetchPage(
  { client, now, signal }: ReadDeps,
  accountId: string,
  cursor: string,
): Promise<readonly ReceivedRecord[] | 'cursor-unknown'> {
  const query = { accountId, ...allTime(now()), last: cursor, limit: PAGE_SIZE };
  try {
    const page = await client.transactions(query, signal);
    // An empty page is what ends the reading. A server that stumbles may send one, so it has to say so twice.
    const sure = page.length > 0 ? page : await client.transactions(query, signal);
    signal.throwIfAborted();
    return sure;
  } catch (error) {
    if (cursor !== '' && isUnknownCursor(error)) return 'cursor-unknown';
    throw error;
  }
}

/** What Vezgo answers for a `last` that it no longer has is not documented; 404 and 400 both lead to a read from the start. */
function isUnknownCursor(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'not-found' || error.code === 'bad-input');
}
