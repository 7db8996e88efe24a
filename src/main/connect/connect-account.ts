import { randomBytes } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import type { ConnectResult } from '../../core/contract/views.js';
import { AppError } from '../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';
import { connectAddress, connectForm } from './connect-request.js';
import { toConnectResult } from './connect-result.js';
import { openConnectWindow, type ConnectWindow } from './connect-window.js';

/** What a profile lends to Connect. */
export interface ConnectAccess {
  readonly connectUrl: string;
  readonly clientId: string;
  /** The language that the person chose for the app; `null` for that of the computer. */
  readonly language: string | null;
  readonly token: () => Promise<string>;
}

export interface ConnectorOptions {
  readonly parent: () => BrowserWindow;
  readonly locale: () => string;
  /** Throws AppError `not-allowed` for an address that is none. */
  readonly redirectUri: () => string | null;
  readonly loopbackOnly: boolean;
  readonly loadLimitMs: number;
}

export interface ConnectRequest {
  readonly provider?: string | undefined;
  readonly accountId?: string | undefined;
  /** Limits the list of providers to these. */
  readonly providers?: readonly string[] | undefined;
  readonly theme: 'light' | 'dark';
}

export interface Connector {
  /**
   * Resolves when the window is done. Throws AppError: connect-*, offline, auth-rejected, not-allowed while one is open; what `access`
   * throws.
   */
  readonly start: (request: ConnectRequest, access: () => Promise<ConnectAccess>) => Promise<ConnectResult>;
  /** Counts from the moment that `start` was called, also before there is a window. */
  readonly cancel: () => void;
}

/** Runs one Connect at a time, from a token to an account id. */
export function connector(options: ConnectorOptions): Connector {
  let busy = false;
  let cancelled = false;
  let open: ConnectWindow | null = null;

  const run = async (request: ConnectRequest, access: () => Promise<ConnectAccess>): Promise<ConnectResult> => {
    const redirectUri = options.redirectUri();
    const { connectUrl, clientId, language, token: newToken } = await access();
    if (cancelled) return { status: 'closed' };
    const token = await newToken();
    const state = randomBytes(24).toString('base64url');
    const { loopbackOnly, loadLimitMs } = options;
    const locale = language ?? options.locale();
    const address = connectAddress({ ...request, connectUrl, clientId, state, redirectUri, locale });
    if (cancelled) return { status: 'closed' };
    open = await openConnectWindow({
      parent: options.parent(),
      address,
      form: connectForm(token),
      expected: { connectUrl, redirectUri, state },
      theme: request.theme,
      loopbackOnly,
      loadLimitMs,
    });
    if (cancelled) open.close();
    return toConnectResult(await open.ended);
  };

  return {
    start: async (request, access) => {
      if (busy) {
        open?.focus();
        throw new AppError('not-allowed', VEZGO_WORDS['connect-open']);
      }
      busy = true;
      cancelled = false;
      try {
        return await run(request, access);
      } finally {
        busy = false;
        open = null;
      }
    },
    cancel: () => {
      cancelled = true;
      open?.close();
    },
  };
}
