import { session } from 'electron';
import { AppError } from '../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';
import { isLoopback } from './endpoints.js';
import { parseUrl } from '../vezgo/parse-url.js';

/**
 * `fetch` over Chromium's network, so that the system's proxy and certificates count. It has a session of its own in memory, keeps
 * no cache, and reaches these servers only, wherever an answer may redirect to.
 * @param name of the profile: each has its own sessions
 * @param loopbackOnly on a runtime too old for the internet, see endpoints.ts
 * @throws AppError `live-endpoint-refused`
 */
export function apiFetch(name: string, addresses: readonly string[], loopbackOnly: boolean): typeof fetch {
  const places = addresses.map((address) => new URL(address));
  if (loopbackOnly && !places.every(isLoopback)) {
    throw new AppError('live-endpoint-refused', VEZGO_WORDS['old-runtime']);
  }
  const origins = new Set(places.map(({ origin }) => origin));
  // Named after its servers: a later client with others must not change what this one may reach.
  return ownFetch(`api-${name}-${[...origins].sort().join('-')}`, ({ origin }) => origins.has(origin));
}

/** The same for pictures of providers: `mayAsk` tells which addresses, for the API at `apiUrl`. */
export function logoFetch(apiUrl: string, mayAsk: (address: string) => boolean, loopbackOnly: boolean): typeof fetch {
  const { origin } = new URL(apiUrl);
  return ownFetch(`logos-${origin}`, (url) => (!loopbackOnly || isLoopback(url)) && mayAsk(url.href));
}

/** `fetch` of a session of its own, in memory and without a cache, that goes where it may and nowhere else. */
function ownFetch(partition: string, mayGo: (url: URL) => boolean): typeof fetch {
  const own = session.fromPartition(partition, { cache: false });
  own.webRequest.onBeforeRequest((details, answer) => {
    const url = parseUrl(details.url);
    answer({ cancel: url === null || !mayGo(url) });
  });
  return (input, init) => own.fetch(input instanceof URL ? input.href : input, init);
}
