import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../core/domain/app-error.js';
import { asAppError } from '../api.js';

export type Load<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: AppError; readonly retry: () => void }
  | {
      readonly state: 'ready';
      readonly value: T;
      /** Whether the value answers the present question, or still the one before. */
      readonly current: boolean;
      readonly reload: () => void;
    };

interface Loaded<T> {
  /** The question that this answers. */
  readonly load: () => Promise<T>;
  readonly outcome: { readonly value: T } | { readonly error: AppError };
}

interface LoadWays {
  /** For what fills a screen: it is drawn in small steps, between which typing and scrolling go on. */
  readonly inSteps?: boolean;
  /** The same question has the same answer always: a screen that is shown again does not ask again. */
  readonly lasts?: boolean;
}

/**
 * Runs `load` now, whenever it changes (keep it stable with useCallback), and when a hidden screen is shown again. The value of the last
 * question, which is plain data, stays on screen until the next answer, its failure does not; an answer that comes after a newer question
 * is dropped, and one that says nothing new draws nothing anew.
 */
export function useLoad<T>(load: () => Promise<T>, { inSteps = false, lasts = false }: LoadWays = {}): Load<T> {
  const [loaded, setLoaded] = useState<Loaded<T> | null>(null);
  const latest = useRef(0);
  const answered = useRef<(() => Promise<T>) | null>(null);

  const reload = useCallback(() => {
    const question = ++latest.current;
    const settle = (outcome: Loaded<T>['outcome']): void => {
      if (question !== latest.current) return;
      answered.current = 'value' in outcome ? load : null;
      const set = (): void => setLoaded((before) => nowLoaded(before, { load, outcome }));
      if (inSteps) startTransition(set);
      else set();
    };
    load()
      .then((value) => settle({ value }))
      .catch((error: unknown) => settle({ error: asAppError(error) }));
  }, [load, inSteps]);
  const retry = useCallback(() => {
    setLoaded(null);
    reload();
  }, [reload]);

  useEffect(() => {
    if (!lasts || answered.current !== load) reload();
    return () => {
      latest.current += 1;
    };
  }, [load, lasts, reload]);

  if (loaded === null) return { state: 'loading' };
  const { outcome } = loaded;
  const current = loaded.load === load;
  if ('value' in outcome) return { state: 'ready', value: outcome.value, current, reload };
  return current ? { state: 'failed', error: outcome.error, retry } : { state: 'loading' };
}

/** An equal value stays the one of before. */
function nowLoaded<T>(before: Loaded<T> | null, next: Loaded<T>): Loaded<T> {
  if (before === null || !('value' in before.outcome) || !('value' in next.outcome)) return next;
  if (JSON.stringify(before.outcome.value) !== JSON.stringify(next.outcome.value)) return next;
  return before.load === next.load ? before : { load: next.load, outcome: before.outcome };
}
