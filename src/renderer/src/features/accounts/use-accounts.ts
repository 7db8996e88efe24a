import { createSafeContext } from '@mantine/core';
import { createElement, useCallback, type ReactNode } from 'react';
import type { EventPayload } from '../../../../core/contract/calls.js';
import type { AccountView } from '../../../../core/contract/views.js';
import { unwrap, useApi } from '../../api.js';
import { useAppEvent } from '../../ui/use-event.js';
import { useLoad, type Load } from '../../ui/use-load.js';

/** The accounts; one list for all screens. */
const [AccountsContext, useAccounts] = createSafeContext<Load<readonly AccountView[]>>('AccountsProvider is missing.');
export { useAccounts };

export function AccountsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  return createElement(AccountsContext, { value: useAccountList() }, children);
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
