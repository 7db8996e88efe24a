import { AppError } from '../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';
import { parseUrl } from './parse-url.js';

const LOOPBACK = /^(localhost|\[::1\]|127(\.\d{1,3}){3})$/;

/**
 * The address of a team's own token endpoint, as it was given: a trailing slash may matter there.
 * @throws AppError `not-allowed` for anything but https, or http on this machine: secrets and tokens travel there; with a user name, a
 *   query or a fragment, which are shown in the settings
 */
export function teamAddress(text: string): string {
  const url = parseUrl(text);
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (url === null || !secure || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new AppError('not-allowed', VEZGO_WORDS['team-address']);
  }
  return text;
}
