import { useCallback } from 'react';
import type { Settings } from '../../../../core/contract/views.js';
import { unwrap, useApi } from '../../api.js';
import { useAction, type Action } from '../../ui/use-action.js';
import { useSession } from './session.js';

export interface SaveSettings extends Pick<Action, 'error' | 'dismiss'> {
  readonly save: (change: Partial<Settings>) => void;
}

/** Settings are saved as they are changed. */
export function useSaveSettings(): SaveSettings {
  const api = useApi();
  const { settings, reload } = useSession();
  const { error, dismiss, run } = useAction();
  const save = useCallback(
    (change: Partial<Settings>) => {
      void run(async () => {
        await unwrap(api.settings.save({ ...settings, ...change }));
        reload();
      });
    },
    [api, settings, reload, run],
  );
  return { save, error, dismiss };
}
