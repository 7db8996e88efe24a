import { randomUUID } from 'node:crypto';
import type { SyncProgress } from '../../core/contract/views.js';
import { AppError } from '../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';
import type { Store } from '../store/open-store.js';
import { storeFailure } from '../store/store-failure.js';
import { ensureLedger } from '../sync/derive-ledger.js';
import { runSync } from '../sync/sync-run.js';
import type { VezgoClient } from '../vezgo/client.js';
import { logBug } from './log.js';

export interface SyncParts {
  readonly store: () => Promise<Store>;
  readonly client: () => Promise<VezgoClient>;
  readonly onProgress: (progress: SyncProgress) => void;
  /** After every run, whatever its end: some pages may have come. */
  readonly onEnd: () => void;
}

export interface SyncOrder {
  readonly accountIds?: readonly string[] | undefined;
  readonly full?: boolean | undefined;
}

export interface SyncService {
  /**
   * Starts a run and answers at once; without ids all accounts are synced. `full` reads every record again (see SyncDeps).
   * @throws AppError `sync-running` while one is under way; what opening the store or reading the credentials throws
   */
  readonly start: (order?: SyncOrder) => Promise<{ readonly runId: string; readonly ended: Promise<void> }>;
  /** Resolves when the run under way, if any, has come to rest: at once, even while the ledger is being derived. */
  readonly cancel: () => Promise<void>;
  /** Begins to derive what a cancelled run brought, until `cancel` ends that, too; `onEnd` tells when it is in the ledger. */
  readonly catchUp: () => void;
  /** The run under way, or the last one. */
  readonly current: () => SyncProgress | null;
}

/** Runs one sync at a time and remembers how far it is. */
export function syncService(parts: SyncParts): SyncService {
  let last: SyncProgress | null = null;
  let catchingUp = new AbortController();
  let running: { readonly abort: AbortController; readonly ended: Promise<void> } | null = null;

  const onProgress = (progress: SyncProgress): void => {
    last = progress;
    parts.onProgress(progress);
  };
  const run = async (runId: string, signal: AbortSignal, { accountIds, full }: SyncOrder): Promise<void> => {
    try {
      const [store, client] = [await parts.store(), await parts.client()];
      const chosen = { full: full ?? false, ...(accountIds === undefined ? {} : { accountIds }) };
      const now = () => new Date();
      await runSync({ store, client, now, newRunId: () => runId, onProgress, signal, ...chosen });
    } catch (error) {
      onProgress(failedProgress(runId, error));
    } finally {
      running = null;
      parts.onEnd();
    }
  };

  return {
    start: async (order = {}) => {
      if (running !== null) throw new AppError('sync-running', VEZGO_WORDS['sync-under-way']);
      const runId = randomUUID();
      const abort = new AbortController();
      // What can be told at once is the caller's: no store, no credentials.
      const ready = Promise.all([parts.store(), parts.client()]);
      const ended = ready.then(
        () => run(runId, abort.signal, order),
        () => {
          running = null;
        },
      );
      running = { abort, ended };
      await ready;
      return { runId, ended };
    },
    cancel: async () => {
      catchingUp.abort();
      running?.abort.abort();
      await running?.ended;
    },
    catchUp: () => {
      catchingUp = new AbortController();
      void deriveBehind(parts, catchingUp.signal);
    },
    current: () => last,
  };
}

/** What keeps it from being derived is told by whoever asks for the ledger next. */
async function deriveBehind({ store, onEnd }: SyncParts, signal: AbortSignal): Promise<void> {
  try {
    if (await ensureLedger(await store(), signal)) onEnd();
  } catch (error) {
    if (!(storeFailure(error) instanceof AppError)) logBug('the ledger after a cancelled sync', error);
  }
}

/** The last word on a run that broke off on its own; runSync answers every expected failure itself. */
function failedProgress(runId: string, error: unknown): SyncProgress {
  const known = error instanceof AppError;
  if (!known) logBug('sync', error);
  const failure = known
    ? { code: error.code, message: error.message }
    : { code: 'internal', message: VEZGO_WORDS['sync-broken'] };
  const nothing = { accountId: null, accountName: null, pages: 0, records: 0, newRecords: 0, endsAt: null, changed: 0 };
  return { runId, phase: 'failed', ...nothing, failure };
}
