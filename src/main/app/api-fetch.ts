import { session } from 'electron';
import { parseUrl } from './endpoints.js';

/**
 * `fetch` over Chromium's network, so that the system's proxy and certificates count. It has a session of its own in memory, keeps
 * no cache, and reaches the API's server only, wherever an answer may redirect to.
 * @param name of the profile: each has its own session
 */
export function apiFetch(name: string, apiUrl: string): typeof fetch {
  const own = session.fromPartition(`api-${name}`, { cache: false });
  const { origin } = new URL(apiUrl);
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: parseUrl(details.url)?.origin !== origin }));
  return (input, init) => own.fetch(input instanceof URL ? input.href : input, init);
}
