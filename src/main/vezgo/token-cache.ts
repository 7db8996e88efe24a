import { AppError } from '../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';
import { cancelled } from './failures.js';

/** Gets a fresh user token: from Vezgo with client id and secret, or from a team's own endpoint. */
export type TokenSource = () => Promise<string>;

export interface TokenCache {
  get(signal?: AbortSignal): Promise<string>;
  /** The server refused this token: the next `get` brings another. Refusals of an older token change nothing. */
  refuse(token: string): void;
}

/** Vezgo's tokens last 20 minutes. */
const LIFETIME = 20 * 60_000;
/** Renewed this long before the end, so that a long request does not outlive its token. */
const MARGIN = 2 * 60_000;

/** One request for all who ask at once; renewed before the token ends. `now` in milliseconds. */
export function createTokenCache(source: TokenSource, now: () => number): TokenCache {
  let held: { readonly token: string; readonly renewAt: number } | null = null;
  let inFlight: Promise<string> | null = null;
  const fetchToken = async (): Promise<string> => {
    const asked = now();
    const token = await source();
    // Such a token would make `fetch` quote it in an error.
    if (!/^[\x21-\x7e]+$/.test(token)) throw new AppError('bad-response', VEZGO_WORDS['no-token']);
    held = { token, renewAt: asked + Math.max(lifetimeOf(token) - MARGIN, lifetimeOf(token) / 2) };
    return token;
  };
  return {
    get(signal) {
      if (held !== null && now() < held.renewAt) return Promise.resolve(held.token);
      inFlight ??= fetchToken().finally(() => (inFlight = null));
      return unlessAborted(inFlight, signal);
    },
    refuse(token) {
      if (held?.token === token) held = null;
    },
  };
}

/** From the token's own claims (`exp` less `iat`, so that a wrong clock here does no harm), at most Vezgo's 20 minutes. */
function lifetimeOf(token: string): number {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    if (typeof claims !== 'object' || claims === null || !('exp' in claims) || !('iat' in claims)) return LIFETIME;
    const seconds = Number(claims.exp) - Number(claims.iat);
    return seconds > 0 ? Math.min(LIFETIME, seconds * 1000) : LIFETIME;
  } catch {
    return LIFETIME;
  }
}

/** The shared request goes on for the others when one caller leaves. */
function unlessAborted<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(cancelled());
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
