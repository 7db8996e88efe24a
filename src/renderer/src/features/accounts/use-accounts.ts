import { createContext, createElement, useCallback, useContext, type ReactNode } from 'react';
import type { EventPayload } from '../../../../core/contract/calls.js';
import type { AccountView } from '../../../../core/contract/views.js';
import { unwrap, useApi } from '../../api.js';
import { useAppEvent } from '../../ui/use-event.js';
import { useLoad, type Load } from '../../ui/use-load.js';

const AccountsContext = createContext<Load<readonly AccountView[]> | null>(null);

/** The accounts; one list for all screens. */
export function useAccounts(): Load<readonly AccountView[]> {
  const accounts = useContext(AccountsContext);
  if (accounts === null) throw new Error('AccountsProvider is missing.');
  return accounts;
}

export function AccountsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  return createElement(AccountsContext.Provider, { value: useAccountList() }, children);
}

/** Read again whenever main says that they changed. */
function useAccountList(): Load<readonly AccountView[]> {
  const api = useApi();
  const load = useCallback((): Promise<readonly AccountView[]> => unwrap(api.accounts.list({})), [api]);
  const accounts = useLoad(load, { inSteps: true });
  const reload = accounts.state === 'ready' ? accounts.reload : null;
  const onChange = useCallback(
    ({ what }: EventPayload<'data.changed'>) => {
      if (what !== 'credentials') reload?.();
    },
    [reload],
  );
  useAppEvent('data.changed', onChange);
  return accounts;
}
