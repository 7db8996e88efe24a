import { AppError } from '../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';
import { nextTurn } from '../turns/pace.js';
import { inLightTransaction, type WritableDb } from '../store/database.js';
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
const CIRCLING = VEZGO_WORDS.circling;

export interface ReadDeps {
  readonly db: WritableDb;
  readonly client: VezgoClient;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly runId: string;
  /** Told after a page, or a part of one, is stored, see RunProgress. */
  readonly onPage: (records: number, added: number, changed: number) => void;
}

/**
 * Receives what Vezgo has on an account since the last time, page by page up to an empty one. Each piece of a page and the place where
 * the next one starts are one change of the store, so a run that ends anywhere is carried on by the next. Paging is by the date on which
 * Vezgo got a record: history that Vezgo fills in later comes after the cursor, however old it is. Where a full check was begun
 * (store/upstream.ts) this ends it; answers how many records it found gone.
 * @throws AppError of the client; `bad-response` for a server that serves the same pages over and over
 */
export async function readAccount(deps: ReadDeps, accountId: string): Promise<number> {
  const { db } = deps;
  await withPrefetch(deps, accountId, (ask) => readPages(deps, accountId, ask));
  const vanished = isChecking(db, accountId) ? await endCheck(deps, accountId) : 0;
  markSynced(db, accountId, deps.now().getTime());
  return vanished;
}

async function readPages(deps: ReadDeps, accountId: string, ask: (cursor: string) => Promise<Page>): Promise<void> {
  const { db } = deps;
  const met = new Set<string>();
  let repeats = 0;
  let restarts = 0;
  let cursor = loadCursor(db, accountId);
  for (let next = ask(cursor); ;) {
    const page = await next;
    // It may have come before the person changed their mind.
    deps.signal.throwIfAborted();
    if (page === 'cursor-unknown') {
      // Reading from the start finds known records unchanged, so this converges to the same store. Pages met before are new again.
      restarts += 1;
      if (restarts > REPEATS_ALLOWED) throw new AppError('bad-response', CIRCLING);
      met.clear();
      cursor = '';
      saveCursor(db, accountId, cursor);
      next = ask(cursor);
      continue;
    }
    const last = page.at(-1);
    if (last === undefined) return;
    const leadsOn = last.id !== cursor && !met.has(last.id);
    repeats = leadsOn ? 0 : repeats + 1;
    if (repeats > REPEATS_ALLOWED) throw new AppError('bad-response', CIRCLING);
    met.add(last.id);
    if (leadsOn) cursor = last.id;
    // On its way while this page is stored.
    next = ask(cursor);
    await storePage(deps, accountId, page, leadsOn);
  }
}

type Page = readonly ReceivedRecord[] | 'cursor-unknown';

/** Lends `read` a way to ask for a page ahead of time; one that is still on its way when `read` ends is called off. */
async function withPrefetch(
  deps: ReadDeps,
  accountId: string,
  read: (ask: (cursor: string) => Promise<Page>) => Promise<void>,
): Promise<void> {
  const own = new AbortController();
  const abort = (): void => own.abort();
  deps.signal.addEventListener('abort', abort, { once: true });
  if (deps.signal.aborted) abort();
  try {
    await read((cursor) => {
      const page = fetchPage({ ...deps, signal: own.signal }, accountId, cursor);
      // Whether anybody waits for it or not: a failure is told by the one who does.
      page.catch(() => undefined);
      return page;
    });
  } finally {
    deps.signal.removeEventListener('abort', abort);
    own.abort();
  }
}

/** Records, and characters of them, stored in one go: a few milliseconds, so that windows and menus never wait for a sync. */
const PIECE = { records: 125, characters: 128 * 1024 };

/**
 * A page piece by piece, each with its cursor, all or nothing; tells what was stored, be it a part. The cursor of a page that leads
 * nowhere new stays.
 */
async function storePage(
  { db, now, runId, onPage }: ReadDeps,
  accountId: string,
  page: readonly ReceivedRecord[],
  leadsOn: boolean,
): Promise<void> {
  let total = { records: 0, added: 0, changed: 0 };
  try {
    for (const piece of piecesOf(page)) {
      await nextTurn();
      const { added, changed } = inLightTransaction(db, () => {
        if (leadsOn) saveCursor(db, accountId, piece.at(-1)?.id ?? '');
        return saveRecords(db, { accountId, runId, receivedAt: now().getTime() }, piece);
      });
      total = {
        records: total.records + piece.length,
        added: total.added + added,
        changed: total.changed + changed,
      };
    }
  } finally {
    if (total.records > 0) onPage(total.records, total.added, total.changed);
  }
}

function* piecesOf(page: readonly ReceivedRecord[]): Generator<readonly ReceivedRecord[], void> {
  let piece: ReceivedRecord[] = [];
  let characters = 0;
  for (const record of page) {
    piece.push(record);
    characters += record.json.length;
    if (piece.length < PIECE.records && characters < PIECE.characters) continue;
    yield piece;
    piece = [];
    characters = 0;
  }
  if (piece.length > 0) yield piece;
}

async function fetchPage({ client, now, signal }: ReadDeps, accountId: string, cursor: string): Promise<Page> {
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
