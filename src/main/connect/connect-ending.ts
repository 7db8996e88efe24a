import { parseUrl } from '../vezgo/parse-url.js';

/** How Connect ended, as its last address tells. */
export type ConnectEnding =
  | { readonly kind: 'connected'; readonly accountId: string }
  | { readonly kind: 'duplicate'; readonly existingAccountId: string }
  | { readonly kind: 'closed' }
  /** `accountId` is set when the account was made before the error. `message` is the server's, cut and cleaned. */
  | { readonly kind: 'failed'; readonly message: string; readonly accountId: string | null }
  /** The address looks like a result but was not meant for this window. */
  | { readonly kind: 'refused' };

export interface ExpectedEnding {
  /** Origin and optional prefix of the Connect server, without a trailing slash. */
  readonly connectUrl: string;
  readonly redirectUri: string | null;
  readonly state: string;
}

const ACCOUNT_ID = /^[\w-]{1,200}$/;
const MESSAGE_LIMIT = 200;
/** The official SDK knows a closed window by these words; the parameter `force` came later. */
const CLOSED_BY_USER = 'Connection closed by the user';

/**
 * Reads an address that the Connect window is about to show.
 * @returns `null` for any page that is not a result: only `/connected` and `/exit` on the Connect server, or the redirect URI, are
 */
export function readConnectEnding(address: string, expected: ExpectedEnding): ConnectEnding | null {
  const url = parseUrl(address);
  const place = url === null ? null : resultPlace(url, expected);
  if (url === null || place === null) return null;
  const query = url.searchParams;
  if (query.get('state') !== expected.state) return { kind: 'refused' };
  const failed = place === 'exit' || (place === 'redirect' && hasFailed(query));
  return failed ? readFailure(query) : readSuccess(query);
}

type Place = 'connected' | 'exit' | 'redirect';

function resultPlace(url: URL, expected: ExpectedEnding): Place | null {
  if (isAt(url, `${expected.connectUrl}/connected`)) return 'connected';
  if (isAt(url, `${expected.connectUrl}/exit`)) return 'exit';
  return expected.redirectUri !== null && isAt(url, expected.redirectUri) ? 'redirect' : null;
}

/** Same protocol, host, port and path; a trailing slash does not count. Origins of other schemes are all `null`: no use here. */
function isAt(url: URL, place: string): boolean {
  const wanted = new URL(place);
  const path = (from: URL) => from.pathname.replace(/\/+$/, '');
  return (
    url.protocol === wanted.protocol &&
    url.host === wanted.host &&
    url.username === '' &&
    url.password === '' &&
    path(url) === path(wanted)
  );
}

function hasFailed(query: URLSearchParams): boolean {
  return ['error_type', 'message', 'force', 'existing_institution_id'].some((name) => query.has(name));
}

function readSuccess(query: URLSearchParams): ConnectEnding {
  const accountId = accountIn(query, 'account') ?? accountIn(query, 'code');
  if (accountId !== null) return { kind: 'connected', accountId };
  return { kind: 'failed', message: 'No account came back.', accountId: null };
}

function readFailure(query: URLSearchParams): ConnectEnding {
  const existingAccountId = accountIn(query, 'existing_institution_id');
  if (existingAccountId !== null) return { kind: 'duplicate', existingAccountId };
  const message = cleaned(query.get('message') ?? '');
  if (query.get('force') === 'true' || query.get('force') === '1' || message === CLOSED_BY_USER) {
    return { kind: 'closed' };
  }
  return { kind: 'failed', message, accountId: accountIn(query, 'account') };
}

function accountIn(query: URLSearchParams, name: string): string | null {
  const value = query.get(name);
  return value !== null && ACCOUNT_ID.test(value) ? value : null;
}

/** The page's words are shown to a person: one line, no control or direction marks, of bounded length. */
function cleaned(message: string): string {
  const line = message.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.length > MESSAGE_LIMIT ? `${line.slice(0, MESSAGE_LIMIT)}…` : line;
}
