import { useCallback, useRef } from 'react';
import type { Settings } from '../../../../core/contract/views.js';
import { unwrap, useApi } from '../../api.js';
import { useAction, type Action } from '../../ui/use-action.js';

export interface SaveSettings extends Pick<Action, 'error' | 'dismiss'> {
  /** A function is given the settings as they are kept by then: for a change to a part of one, such as one year of several. */
  readonly save: (change: Partial<Settings> | ((kept: Settings) => Partial<Settings>)) => void;
}

/**
 * Settings are saved as they are changed, each by itself: another change that is still on its way stays. That they are kept the session
 * hears before the ledger is derived anew by them, which takes a while in a long book.
 */
export function useSaveSettings(): SaveSettings {
  const api = useApi();
  const { error, dismiss, run } = useAction();
  /** Of changes that build on what is kept, each reads it after the one before was sent. */
  const sent = useRef<Promise<unknown>>(Promise.resolve());
  const save = useCallback<SaveSettings['save']>(
    (change) => {
      if (typeof change !== 'function') return void run(() => unwrap(api.settings.save(change)));
      const sending = sent.current.then(async () => {
        const kept = await unwrap(api.settings.get({}));
        // Not waited for: the next change need not wait until the ledger is derived by this one.
        return { saving: api.settings.save(change(kept)) };
      });
      sent.current = sending.catch(() => undefined);
      return void run(async () => unwrap((await sending).saving));
    },
    [api, run],
  );
  return { save, error, dismiss };
}
