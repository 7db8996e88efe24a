import { AppError } from '../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';
import { parseUrl } from '../vezgo/parse-url.js';

export const DEFAULT_API_URL = 'https://api.vezgo.com/v1';
export const DEFAULT_CONNECT_URL = 'https://connect.vezgo.com';

/** Oldest Electron that may talk to servers beyond this machine: 30 carries the Chromium of April 2024. */
export const MINIMUM_ELECTRON_MAJOR = 30;

/** `version` as in `process.versions.electron`. A version that cannot be read counts as too old. */
export function isRuntimeTooOld(version: string): boolean {
  return !(Number.parseInt(version, 10) >= MINIMUM_ELECTRON_MAJOR);
}

/** 127.0.0.0/8, ::1 and `localhost`, which Chromium never asks a name server about. */
export function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname);
}

/** Whether a page or a request may go there: https (or wss) anywhere, plain http (or ws) on this machine only. */
export function isSecurePlace(url: URL): boolean {
  if (url.protocol === 'https:' || url.protocol === 'wss:') return true;
  return (url.protocol === 'http:' || url.protocol === 'ws:') && isLoopback(url);
}

/**
 * The address of a server from the variable `name`, without a trailing slash.
 * @throws AppError `not-allowed` for anything but https or http on loopback; `live-endpoint-refused` when `loopbackOnly` and
 *   the server is elsewhere.
 */
export function readEndpoint(name: string, value: string, loopbackOnly: boolean): string {
  const url = parseUrl(value);
  if (url === null || !url.protocol.startsWith('http') || !isSecurePlace(url) || hasExtras(url)) {
    throw new AppError(
      'not-allowed',
      `${name} has to be an https address, or http on this machine (127.0.0.1), with no user name, query or fragment. Correct or unset it and start Lotbook again.`,
    );
  }
  if (loopbackOnly && !isLoopback(url)) {
    throw new AppError('live-endpoint-refused', VEZGO_WORDS['old-runtime-sample']);
  }
  // Not `href`: that keeps the sign of an empty query or fragment.
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function hasExtras(url: URL): boolean {
  return url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '';
}
