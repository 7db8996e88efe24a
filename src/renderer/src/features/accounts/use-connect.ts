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

/** A connection that Vezgo has and the book has not is as good as a new one: its history is still to come. */
function ended(result: ConnectResult, isHere: (accountId: string) => boolean): ConnectState {
  switch (result.status) {
    case 'connected':
      return { state: 'connected', accountId: result.accountId };
    case 'duplicate': {
      const { existingAccountId } = result;
      return isHere(existingAccountId)
        ? { state: 'duplicate', existingAccountId }
        : { state: 'connected', accountId: existingAccountId };
    }
    case 'closed':
      return { state: 'closed' };
  }
}

const IDLE: ConnectState = { state: 'idle' };

/**
 * The walk through Vezgo's own window, which main opens. `isHere`: whether the book has an account; `onConnected` gets the id of one to be
 * read.
 */
export function useConnect(isHere: (accountId: string) => boolean, onConnected: (accountId: string) => void): Connect {
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
        const end = ended(result, isHere);
        setConnect(end);
        if (end.state === 'connected') onConnected(end.accountId);
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
    [api, theme, isHere, onConnected],
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
