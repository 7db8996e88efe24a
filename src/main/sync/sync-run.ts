import { setTimeout as delay } from 'node:timers/promises';
import type { SyncProgress } from '../../core/contract/views.js';
import { AppError } from '../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';
import type { WireAccount } from '../../core/vezgo/schema.js';
import { markUnlisted, saveAccount } from '../store/accounts.js';
import { inTransaction } from '../store/database.js';
import type { Store } from '../store/open-store.js';
import { countRecords } from '../store/records.js';
import { removedAccounts } from '../store/removed-accounts.js';
import { saveCursor } from '../store/sync-state.js';
import { storeFailure } from '../store/store-failure.js';
import { beginCheck } from '../store/upstream.js';
import type { VezgoClient } from '../vezgo/client.js';
import { accountName, toAccountUpdate } from './account-update.js';
import { ensureLedger } from './derive-ledger.js';
import { readAccount } from './read-account.js';
import { readHistory } from './read-history.js';
import { awaitRefresh, startRefresh } from './refresh-account.js';
import { trackProgress, type RunFailure, type RunProgress } from './run-progress.js';

export interface SyncDeps {
  readonly store: Store;
  readonly client: VezgoClient;
  readonly now: () => Date;
  readonly newRunId: () => string;
  readonly onProgress: (progress: SyncProgress) => void;
  readonly signal: AbortSignal;
  /** All listed accounts when left out. */
  readonly accountIds?: readonly string[];
  /**
   * `true` reads every record again: one that Vezgo changed in place lies before the cursor, where new records alone are looked for. What
   * changed or is gone is kept as a list (store/upstream.ts).
   */
  readonly full?: boolean;
  /** `false` reads what Vezgo has, without asking it to fetch from the providers first. */
  readonly refresh?: boolean;
  /** How to let time pass between two looks at an account that is still syncing; tests need none. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Failures of one account: the others are still synced. */
const OF_ONE_ACCOUNT = new Set([
  'server-error',
  'too-many-requests',
  'bad-response',
  'not-found',
  'bad-input',
  'not-allowed',
  'account-disconnected',
  'connect-failed',
  'sync-running',
]);

/** One run at a time writes to a store. */
const running = new WeakSet<Store>();

export function isSyncRunning(store: Store): boolean {
  return running.has(store);
}

/**
 * Accounts, balances and new records of the chosen accounts into the store, then the ledger anew. Answers the last progress: phase `done`,
 * `cancelled`, or `failed` with the first failure; what was received until then is stored, and in the ledger all the same unless the run was
 * cancelled: that ends at once, and whoever asks for the ledger next derives it. Rejects only for bugs.
 * A second run on the same store fails with `sync-running` and tells no progress.
 */
export async function runSync(deps: SyncDeps): Promise<SyncProgress> {
  const { store } = deps;
  if (running.has(store)) {
    return trackProgress(deps.newRunId(), () => undefined, deps.now).end(
      failed(new AppError('sync-running', VEZGO_WORDS['sync-running'])),
    );
  }
  running.add(store);
  try {
    const progress = trackProgress(deps.newRunId(), deps.onProgress, deps.now);
    const failure = await failureOf(deps.signal, () => syncAccounts(deps, progress));
    if (failure?.error.code === 'cancelled') return progress.end(failure);
    progress.enter('mapping');
    const mappingFailure = await failureOf(deps.signal, async () => {
      await ensureLedger(store, deps.signal);
      return null;
    });
    return progress.end(failure ?? mappingFailure);
  } finally {
    running.delete(store);
  }
}

/** The first expected failure of `work`, `null` when there was none. */
async function failureOf(signal: AbortSignal, work: () => Promise<RunFailure | null>): Promise<RunFailure | null> {
  try {
    return await work();
  } catch (error) {
    if (signal.aborted) return failed(new AppError('cancelled', VEZGO_WORDS['sync-cancelled']));
    const expected = storeFailure(error);
    if (expected instanceof AppError) return failed(expected);
    throw error;
  }
}

/** One that is not of single accounts. */
function failed(error: AppError): RunFailure {
  return { error, accounts: [] };
}

/** The first failure of single accounts, with the names of all that have one. */
async function syncAccounts(deps: SyncDeps, progress: RunProgress): Promise<RunFailure | null> {
  progress.enter('accounts');
  const all = await deps.client.accounts(deps.signal);
  deps.signal.throwIfAborted();
  // Asked now: while the list was on its way the person may have taken one out.
  const removed = removedAccounts(deps.store.db);
  const listed = all.filter(({ id }) => !removed.has(id));
  inTransaction(deps.store.db, () => {
    for (const account of listed) saveAccount(deps.store.db, toAccountUpdate(account));
    markUnlisted(
      deps.store.db,
      listed.map(({ id }) => id),
    );
  });
  const chosen = listed.filter(({ id }) => deps.accountIds?.includes(id) ?? true);
  const failures = await syncEach(deps, progress, chosen);
  const [first] = failures;
  if (first !== undefined) {
    return { error: first.error, accounts: [...new Set(failures.map(({ account }) => accountName(account)))] };
  }
  const isUnlisted = deps.accountIds?.some((id) => listed.every((account) => account.id !== id)) === true;
  return isUnlisted ? failed(new AppError('not-found', VEZGO_WORDS.unlisted)) : null;
}

interface AccountFailure {
  readonly account: WireAccount;
  readonly error: AppError;
}

async function syncEach(
  deps: SyncDeps,
  progress: RunProgress,
  accounts: readonly WireAccount[],
): Promise<readonly AccountFailure[]> {
  const { store, client, now, signal } = deps;
  const failures = (deps.refresh ?? true) ? [...(await refreshEach(deps, progress, accounts))] : [];
  if (deps.full) beginFullCheck(deps, progress, accounts);
  for (const account of accounts) {
    progress.enter('transactions', { id: account.id, name: accountName(account) });
    const reading = { db: store.db, client, now, signal, runId: progress.runId, onPage: progress.page };
    const failure = await failureOfOne(account, async () => {
      progress.vanished(await readAccount(reading, account.id));
      await readHistory(reading, account.id);
    });
    if (failure) failures.push(failure);
  }
  return failures;
}

/** All at once and before the first page: a run that ends half-way is carried on by the next, which need not be told. */
function beginFullCheck({ store: { db }, now }: SyncDeps, progress: RunProgress, accounts: readonly WireAccount[]) {
  inTransaction(db, () => {
    for (const { id } of accounts) {
      saveCursor(db, id, '');
      beginCheck(db, id, now().getTime());
    }
  });
  progress.expect(accounts.reduce((sum, { id }) => sum + countRecords(db, id), 0));
}

/** The providers work side by side: all refreshes are started before the first is waited for. */
async function refreshEach(
  deps: SyncDeps,
  progress: RunProgress,
  accounts: readonly WireAccount[],
): Promise<readonly AccountFailure[]> {
  const { store, client, now, signal, wait = pause } = deps;
  const refresh = { client, now, signal, wait };
  progress.enter('provider');
  const refreshOne = async (id: string): Promise<void> => {
    const started = await startRefresh(refresh, id);
    const settled = started ? await awaitRefresh(refresh, id) : await client.account(id, signal);
    signal.throwIfAborted();
    saveAccount(store.db, toAccountUpdate(settled));
  };
  // Settled, all of them: none may write to the store after the run has ended.
  const outcomes = await Promise.allSettled(
    accounts.map((account) => failureOfOne(account, () => refreshOne(account.id))),
  );
  return outcomes.flatMap((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value ?? [];
  });
}

/** A failure that concerns one account only, so that the run goes on; all others reject. */
async function failureOfOne(account: WireAccount, work: () => Promise<void>): Promise<AccountFailure | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof AppError && OF_ONE_ACCOUNT.has(error.code)) return { account, error };
    throw error;
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal });
}
