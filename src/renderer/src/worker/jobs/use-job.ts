import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../../core/domain/app-error.js';
import { asAppError } from '../../api.js';
import type { JobWatch } from './run-job.js';

export type JobState<T> =
  | { readonly state: 'idle' }
  /** `total` is 0 until it is known. */
  | { readonly state: 'running'; readonly done: number; readonly total: number }
  | { readonly state: 'failed'; readonly error: AppError }
  | { readonly state: 'ready'; readonly value: T };

export interface Job<T> {
  readonly now: JobState<T>;
  readonly start: () => void;
  /** Back to idle; what was worked out is gone. */
  readonly cancel: () => void;
}

/**
 * Long work that a person starts and may stop; it ends when its screen is left, and what it has brought stays. `startsItself`: for each
 * new `work`, and once more where it was cut short by leaving.
 */
export function useJob<T>(work: (watch: JobWatch) => Promise<T>, startsItself = false): Job<T> {
  const [now, setNow] = useState<JobState<T>>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  /** The work whose outcome is at hand. */
  const finished = useRef<typeof work | null>(null);
  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setNow({ state: 'idle' });
  }, []);
  const start = useCallback(() => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const settle = (next: JobState<T>): void => {
      if (running.current !== controller) return;
      finished.current = next.state === 'ready' ? work : null;
      setNow(next);
    };
    settle({ state: 'running', done: 0, total: 0 });
    const onProgress = (done: number, total: number): void => settle({ state: 'running', done, total });
    work({ signal: controller.signal, onProgress })
      .then((value) => settle({ state: 'ready', value }))
      .catch((error: unknown) => settle({ state: 'failed', error: asAppError(error) }));
  }, [work]);
  useEffect(
    () => () => {
      running.current?.abort();
      running.current = null;
      setNow((was) => (was.state === 'running' ? { state: 'idle' } : was));
    },
    [],
  );
  useEffect(() => {
    if (startsItself && finished.current !== work) start();
  }, [startsItself, work, start]);
  return { now, start, cancel };
}
