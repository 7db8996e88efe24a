import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../core/domain/app-error.js';
import { asAppError } from '../api.js';

export type Load<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: AppError; readonly retry: () => void }
  | { readonly state: 'ready'; readonly value: T; readonly reload: () => void };

type Loaded<T> = { readonly value: T } | { readonly error: AppError };

/**
 * Runs `load` now and whenever it changes (keep it stable with useCallback). A reload keeps the last value on screen until the
 * new one is there; an answer that comes after a newer question is dropped.
 */
export function useLoad<T>(load: () => Promise<T>): Load<T> {
  const [loaded, setLoaded] = useState<Loaded<T> | null>(null);
  const latest = useRef(0);

  const reload = useCallback(() => {
    const question = ++latest.current;
    const settle = (next: Loaded<T>): void => {
      if (question === latest.current) setLoaded(next);
    };
    load().then(
      (value) => settle({ value }),
      (error: unknown) => settle({ error: asAppError(error) }),
    );
  }, [load]);
  const retry = useCallback(() => {
    setLoaded(null);
    reload();
  }, [reload]);

  useEffect(() => {
    // The value of the last question may stay until the new answer comes; its failure may not.
    setLoaded((before) => (before !== null && 'error' in before ? null : before));
    reload();
    return () => {
      latest.current += 1;
    };
  }, [reload]);

  if (loaded === null) return { state: 'loading' };
  if ('error' in loaded) return { state: 'failed', error: loaded.error, retry };
  return { state: 'ready', value: loaded.value, reload };
}
