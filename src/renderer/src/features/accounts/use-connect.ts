import { useComputedColorScheme } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ConnectResult } from '../../../../core/contract/views.js';
import type { AppError } from '../../../../core/domain/app-error.js';
import { asAppError, unwrap, useApi } from '../../api.js';

export type ConnectState =
  | { readonly state: 'idle' | 'connecting' | 'closed' }
  | { readonly state: 'connected'; readonly accountId: string }
  | { readonly state: 'duplicate'; readonly existingAccountId: string }
  | { readonly state: 'failed'; readonly error: AppError };

/** `provider` skips Vezgo's list; `accountId` reconnects that account. */
export interface ConnectTarget {
  readonly provider?: string;
  readonly accountId?: string;
}

export interface Connect {
  readonly connect: ConnectState;
  readonly start: (target?: ConnectTarget) => void;
  /** The same walk once more, after one that failed. */
  readonly retry: () => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

function ended(result: ConnectResult): ConnectState {
  switch (result.status) {
    case 'connected':
      return { state: 'connected', accountId: result.accountId };
    case 'duplicate':
      return { state: 'duplicate', existingAccountId: result.existingAccountId };
    case 'closed':
      return { state: 'closed' };
  }
}

const IDLE: ConnectState = { state: 'idle' };

/** The walk through Vezgo's own window, which main opens; `onConnected` gets the account's id. */
export function useConnect(onConnected: (accountId: string) => void): Connect {
  const api = useApi();
  const theme = useComputedColorScheme('light');
  const [connect, setConnect] = useState<ConnectState>(IDLE);
  const open = useRef(false);
  const wanted = useRef<ConnectTarget>({});

  const start = useCallback(
    (target: ConnectTarget = {}) => {
      if (open.current) return;
      open.current = true;
      wanted.current = target;
      setConnect({ state: 'connecting' });
      const walk = async (): Promise<void> => {
        const result = await unwrap(api.connect.start({ ...target, theme }));
        setConnect(ended(result));
        if (result.status === 'connected') onConnected(result.accountId);
      };
      walk()
        .catch((failure: unknown) => {
          const error = asAppError(failure);
          setConnect(error.code === 'cancelled' ? { state: 'closed' } : { state: 'failed', error });
        })
        .finally(() => {
          open.current = false;
        });
    },
    [api, theme, onConnected],
  );
  const retry = useCallback(() => start(wanted.current), [start]);
  const cancel = useCallback(() => void api.connect.cancel({}), [api]);
  const dismiss = useCallback(() => setConnect(IDLE), []);
  // A window that outlives its screen would have nobody to report to.
  useEffect(
    () => () => {
      if (open.current) void api.connect.cancel({});
    },
    [api],
  );
  return { connect, start, retry, cancel, dismiss };
}
