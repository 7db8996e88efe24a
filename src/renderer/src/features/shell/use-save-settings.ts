import { useCallback } from 'react';
import type { Settings } from '../../../../core/contract/views.js';
import { unwrap, useApi } from '../../api.js';
import { useAction, type Action } from '../../ui/use-action.js';

export interface SaveSettings extends Pick<Action, 'error' | 'dismiss'> {
  readonly save: (change: Partial<Settings>) => void;
}

/**
 * Settings are saved as they are changed, each by itself: another change that is still on its way stays. That they are kept the session
 * hears before the ledger is derived anew by them, which takes a while in a long book.
 */
export function useSaveSettings(): SaveSettings {
  const api = useApi();
  const { error, dismiss, run } = useAction();
  const save = useCallback(
    (change: Partial<Settings>) => void run(() => unwrap(api.settings.save(change))),
    [api, run],
  );
  return { save, error, dismiss };
}
