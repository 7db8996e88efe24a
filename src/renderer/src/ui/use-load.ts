import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../core/domain/app-error.js';
import { asAppError } from '../api.js';

export type Load<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: AppError; readonly retry: () => void }
  | { readonly state: 'ready'; readonly value: T; readonly reload: () => void };

interface Loaded<T> {
  /** The question that this answers. */
  readonly load: () => Promise<T>;
  readonly outcome: { readonly value: T } | { readonly error: AppError };
}

/**
 * Runs `load` now and whenever it changes (keep it stable with useCallback). The value of the last question stays on screen until the
 * next answer, its failure does not; an answer that comes after a newer question is dropped. `inSteps` is for what fills a screen: it is
 * drawn in small steps, between which typing and scrolling go on.
 */
export function useLoad<T>(load: () => Promise<T>, inSteps = false): Load<T> {
  const [loaded, setLoaded] = useState<Loaded<T> | null>(null);
  const latest = useRef(0);

  const reload = useCallback(() => {
    const question = ++latest.current;
    const settle = (outcome: Loaded<T>['outcome']): void => {
      if (question !== latest.current) return;
      if (inSteps) startTransition(() => setLoaded({ load, outcome }));
      else setLoaded({ load, outcome });
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
    reload();
    return () => {
      latest.current += 1;
    };
  }, [reload]);

  if (loaded === null) return { state: 'loading' };
  const { outcome } = loaded;
  if ('value' in outcome) return { state: 'ready', value: outcome.value, reload };
  return loaded.load === load ? { state: 'failed', error: outcome.error, retry } : { state: 'loading' };
}
