import { isLoopback, isSecurePlace } from '../app/endpoints.js';
import { parseUrl } from '../vezgo/parse-url.js';

export interface PlaceRules {
  readonly connectUrl: string;
  /** On a runtime too old for the internet, see endpoints.ts. */
  readonly loopbackOnly: boolean;
}

/**
 * Whether the Connect window may show a page or send a request: https anywhere, since a provider's sign-in lives on its own server.
 * This machine's own servers only when Connect itself runs here (the sandbox): a page from elsewhere has no business with them.
 */
export function mayVisit(address: string, rules: PlaceRules): boolean {
  const url = parseUrl(address);
  if (url === null || !isSecurePlace(url)) return false;
  if (isLoopback(url)) return isLoopback(new URL(rules.connectUrl));
  return !rules.loopbackOnly;
}

/** What a page may fetch: the same, and data that it made itself. */
export function mayFetch(address: string, rules: PlaceRules): boolean {
  return /^(data|blob):/i.test(address) || mayVisit(address, rules);
}
