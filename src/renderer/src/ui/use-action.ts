import { useCallback, useState } from 'react';
import type { AppError } from '../../../core/domain/app-error.js';
import { asAppError } from '../api.js';

export interface Action {
  readonly busy: boolean;
  readonly error: AppError | null;
  /** Runs the work unless it runs already; resolves to whether it went well. */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
  readonly dismiss: () => void;
}

/** One thing a person starts with a button: busy, then done or failed with words. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const dismiss = useCallback(() => setError(null), []);
  const run = useCallback(async (work: () => Promise<unknown>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
      return true;
    } catch (failure) {
      setError(asAppError(failure));
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, error, run, dismiss };
}
