/** Languages that Connect's pages speak. */
const LANGUAGES = new Set(['en', 'es', 'fr', 'it']);

export interface ConnectTarget {
  /** Origin and optional prefix of the Connect server, without a trailing slash. */
  readonly connectUrl: string;
  readonly clientId: string;
  /** Random text that the result has to bring back. */
  readonly state: string;
  readonly theme: 'light' | 'dark';
  /** The app's language or locale, such as `fr-CA`. */
  readonly locale: string;
  /** Skips the provider list. */
  readonly provider?: string | undefined;
  /** Limits the list to these. */
  readonly providers?: readonly string[] | undefined;
  /** Reconnects this account instead of adding one. */
  readonly accountId?: string | undefined;
  readonly redirectUri: string | null;
}

/** The address to load; the token goes into a form body, never into the address. */
export function connectAddress(target: ConnectTarget): string {
  const url = new URL(`${target.connectUrl}${pathOf(target)}`);
  url.searchParams.set('client_id', target.clientId);
  if (target.redirectUri !== null) url.searchParams.set('redirect_uri', target.redirectUri);
  url.searchParams.set('state', target.state);
  url.searchParams.set('lang', connectLanguage(target.locale));
  url.searchParams.set('theme', target.theme);
  const listed = target.provider === undefined && target.accountId === undefined;
  if (listed && target.providers !== undefined) url.searchParams.set('providers', target.providers.join(','));
  return url.href;
}

/** Body of the POST, `application/x-www-form-urlencoded`. */
export function connectForm(token: string): string {
  return new URLSearchParams({ token }).toString();
}

export function connectLanguage(locale: string): string {
  const language = locale.slice(0, 2).toLowerCase();
  return LANGUAGES.has(language) ? language : 'en';
}

function pathOf(target: ConnectTarget): string {
  if (target.accountId !== undefined) return `/reconnect/${encodeURIComponent(target.accountId)}`;
  return target.provider === undefined ? '/connect' : `/connect/${encodeURIComponent(target.provider)}`;
}
