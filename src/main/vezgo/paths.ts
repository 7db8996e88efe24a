import { AppError } from '../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';

/**
 * Path of a resource from its segments, and its query. Ids are escaped; one that would climb out of its place is refused, for
 * `/accounts/../x` is another resource.
 */
export function pathOf(...parts: readonly (string | URLSearchParams)[]): string {
  return parts.map((part) => (typeof part === 'string' ? `/${segment(part)}` : `?${part.toString()}`)).join('');
}

function segment(text: string): string {
  if (text === '' || text === '.' || text === '..') throw new AppError('bad-input', VEZGO_WORDS['strange-id']);
  return encodeURIComponent(text);
}
