import { createSafeContext } from '@mantine/core';
import { createElement, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { AppError } from '../../../../core/domain/app-error.js';
import type { SyncProgress } from '../../../../core/contract/views.js';
import { asAppError, unwrap, useApi } from '../../api.js';
import { useAppEvent } from '../../ui/use-event.js';

const ENDED: ReadonlySet<SyncProgress['phase']> = new Set(['done', 'failed', 'cancelled']);

export interface Sync {
  /** The run under way or the last one seen; `null` before any. */
  readonly progress: SyncProgress | null;
  readonly running: boolean;
  /** The shown run was begun on this page, and not by the clock or the start of the app. */
  readonly own: boolean;
  /** Why a run could not be started or stopped. */
  readonly error: AppError | null;
  /** All accounts when none is named; `full` reads everything again and lists what changed. */
  readonly start: (accountIds?: readonly string[], full?: boolean) => void;
  /** What the shown run was asked for, once more. */
  readonly retry: () => void;
  readonly stop: () => void;
  readonly dismiss: () => void;
}

/** The sync of the app: one for all screens, so that a run outlives the screen that started it. */
const [SyncContext, useSync] = createSafeContext<Sync>('SyncProvider is missing.');
export { useSync };

export function SyncProvider({ children }: { readonly children: ReactNode }): ReactNode {
  return createElement(SyncContext, { value: useSyncRun() }, children);
}

/** What a run was started with; one that the clock or the start of the app began is of all accounts. */
interface Asked {
  readonly runId: string;
  readonly accountIds: readonly string[] | undefined;
  readonly full: boolean;
}

/** A sync run as the page sees it: it may have been started before the page was opened. */
function useSyncRun(): Sync {
  const api = useApi();
  const [progress, setProgress] = useState<SyncProgress | null>(null);
  const [starting, setStarting] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const heard = useRef(false);
  const [asked, setAsked] = useState<Asked | null>(null);

  const onProgress = useCallback((next: SyncProgress) => {
    heard.current = true;
    setProgress(next);
  }, []);
  useAppEvent('sync.progress', onProgress);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const current = await unwrap(api.sync.current({}));
      // An event is newer than this answer; and a run that ended before the screen opened is no news.
      if (!heard.current && current !== null && !ENDED.has(current.phase)) setProgress(current);
    };
    look().catch((failure: unknown) => setError(asAppError(failure)));
  }, [api]);

  const start = useCallback(
    (accountIds?: readonly string[], full = false) => {
      setStarting(true);
      setError(null);
      setProgress(null);
      const ask = async (): Promise<void> => {
        const order = {
          ...(accountIds === undefined ? {} : { accountIds: [...accountIds] }),
          ...(full ? { full } : {}),
        };
        const { runId } = await unwrap(api.sync.start(order));
        setAsked({ runId, accountIds, full });
      };
      ask()
        .catch((failure: unknown) => {
          const why = asAppError(failure);
          // A run that is under way tells of itself by its events.
          if (why.code !== 'sync-running') setError(why);
        })
        .finally(() => setStarting(false));
    },
    [api],
  );
  const own = asked !== null && asked.runId === progress?.runId;
  const retry = useCallback(() => {
    if (asked !== null && own) start(asked.accountIds, asked.full);
    else start();
  }, [asked, own, start]);
  const stop = useCallback(() => {
    unwrap(api.sync.cancel({})).catch((failure: unknown) => setError(asAppError(failure)));
  }, [api]);
  const dismiss = useCallback(() => {
    setProgress(null);
    setError(null);
  }, []);

  const running = starting || (progress !== null && !ENDED.has(progress.phase));
  return useMemo(
    () => ({ progress, running, own, error, start, retry, stop, dismiss }),
    [progress, running, own, error, start, retry, stop, dismiss],
  );
}
