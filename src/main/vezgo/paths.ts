import { AppError } from '../../core/domain/app-error.js';

/**
 * Path of a resource from its segments, and its query. Ids are escaped; one that would climb out of its place is refused, for
 * `/accounts/../x` is another resource.
 */
export function pathOf(...parts: readonly (string | URLSearchParams)[]): string {
  return parts.map((part) => (typeof part === 'string' ? `/${segment(part)}` : `?${part.toString()}`)).join('');
}

function segment(text: string): string {
  if (text === '' || text === '.' || text === '..')
    throw new AppError('bad-input', 'This is not the id of anything at Vezgo.');
  return encodeURIComponent(text);
}
