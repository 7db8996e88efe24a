import { AppError } from '../../core/domain/app-error.js';
import { LIVE_RATE_ENDPOINTS, type RateEndpoints } from '../rates/fetch-rates.js';
import { DEFAULT_API_URL, DEFAULT_CONNECT_URL, isLoopback, isSecurePlace, readEndpoint } from './endpoints.js';
import { parseUrl } from '../vezgo/parse-url.js';

/** Schemes of the web and of browsers that are no team's own. */
const NOT_OWN = /^(wss?|ftp|file|data|blob|about|javascript|app):$/;
const LOAD_LIMIT_MS = 45_000;

/** What the environment sets: for tests, self-hosted gateways and development. Nothing here is a secret. */
export interface Environment {
  /** The profile's folder; `null` means the system's usual place. */
  readonly dataDir: string | null;
  /** Asked for when a server is needed: throws AppError `not-allowed` or `live-endpoint-refused` (see readEndpoint). */
  readonly endpoints: () => { readonly apiUrl: string; readonly connectUrl: string };
  /** Where exchange rates are fetched; throws like `endpoints`. */
  readonly rateEndpoints: () => RateEndpoints;
  /** The team's registered redirect URI; `null` when Connect ends at its own pages. Throws AppError `not-allowed` for no such address. */
  readonly redirectUri: () => string | null;
  /** How long one page of Connect may take to appear, in milliseconds. */
  readonly connectLoadLimitMs: number;
  /** The development server of the pages, never in a packaged app. */
  readonly devServer: string | null;
}

export function readEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  runtime: { readonly packaged: boolean; readonly loopbackOnly: boolean },
): Environment {
  const { loopbackOnly } = runtime;
  return {
    dataDir: env['LOTBOOK_DATA_DIR'] || null,
    endpoints: () => ({
      apiUrl: readEndpoint('LOTBOOK_VEZGO_API_URL', env['LOTBOOK_VEZGO_API_URL'] || DEFAULT_API_URL, loopbackOnly),
      connectUrl: readEndpoint(
        'LOTBOOK_VEZGO_CONNECT_URL',
        env['LOTBOOK_VEZGO_CONNECT_URL'] || DEFAULT_CONNECT_URL,
        loopbackOnly,
      ),
    }),
    rateEndpoints: () => ({
      ecbUrl: readEndpoint('LOTBOOK_ECB_URL', env['LOTBOOK_ECB_URL'] || LIVE_RATE_ENDPOINTS.ecbUrl, loopbackOnly),
      bankOfCanadaUrl: readEndpoint(
        'LOTBOOK_BANK_OF_CANADA_URL',
        env['LOTBOOK_BANK_OF_CANADA_URL'] || LIVE_RATE_ENDPOINTS.bankOfCanadaUrl,
        loopbackOnly,
      ),
    }),
    redirectUri: () => redirectUri(env['LOTBOOK_VEZGO_REDIRECT_URI']),
    connectLoadLimitMs: positive(env['LOTBOOK_CONNECT_LOAD_LIMIT_MS']) ?? LOAD_LIMIT_MS,
    devServer: runtime.packaged ? null : devServer(env['ELECTRON_RENDERER_URL']),
  };
}

function positive(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
}

/** Any scheme of the team's own will do, and of the web's what isSecurePlace allows. */
function redirectUri(text: string | undefined): string | null {
  if (!text) return null;
  const url = parseUrl(text);
  const foreign = url !== null && (/^https?:$/.test(url.protocol) ? !isSecurePlace(url) : NOT_OWN.test(url.protocol));
  if (url === null || foreign || url.username !== '' || url.password !== '') {
    throw new AppError(
      'not-allowed',
      'LOTBOOK_VEZGO_REDIRECT_URI has to be the address registered with Vezgo: https, http on this machine, or a scheme of your own. Correct or unset it and start Lotbook again.',
    );
  }
  // As it was given: Vezgo compares it with what is registered, letter by letter.
  return text;
}

function devServer(text: string | undefined): string | null {
  if (!text) return null;
  const url = parseUrl(text);
  if (url === null || url.protocol !== 'http:' || !isLoopback(url)) {
    throw new AppError('not-allowed', 'ELECTRON_RENDERER_URL has to be http on this machine.');
  }
  return url.href;
}
