import { useCallback } from 'react';
import type { EventPayload } from '../../../../core/contract/calls.js';
import type { ImportView } from '../../../../core/contract/groups/imports.js';
import type { AccountView } from '../../../../core/contract/views.js';
import { unwrap, useApi } from '../../api.js';
import { useAppEvent } from '../../ui/use-event.js';
import { useLoad, type Load } from '../../ui/use-load.js';

export interface Imported {
  /** Newest first. */
  readonly imports: readonly ImportView[];
  /** Those that hold files. */
  readonly accounts: readonly AccountView[];
}

/** Files in the book and the accounts they are under; read again whenever one comes or goes. */
export function useImports(): Load<Imported> {
  const api = useApi();
  const load = useCallback(async (): Promise<Imported> => {
    const [imports, accounts] = await Promise.all([unwrap(api.imports.list({})), unwrap(api.accounts.list({}))]);
    return {
      imports: [...imports].sort((a, b) => b.at.localeCompare(a.at)),
      accounts: accounts.filter(({ source }) => source !== 'vezgo'),
    };
  }, [api]);
  const imported = useLoad(load);
  const reload = imported.state === 'ready' ? imported.reload : null;
  const onChange = useCallback(
    ({ what }: EventPayload<'data.changed'>) => {
      if (what === 'imports' || what === 'accounts') reload?.();
    },
    [reload],
  );
  useAppEvent('data.changed', onChange);
  return imported;
}
