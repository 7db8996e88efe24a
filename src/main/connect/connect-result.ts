import type { ConnectResult } from '../../core/contract/views.js';
import { AppError } from '../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';
import { tell } from '../../core/domain/sentence.js';
import type { ConnectEnding } from './connect-ending.js';

/**
 * What the renderer is told of an ending.
 * @throws AppError `connect-failed` or `connect-refused`
 */
export function toConnectResult(ending: ConnectEnding): ConnectResult {
  switch (ending.kind) {
    case 'connected':
      return { status: 'connected', accountId: ending.accountId };
    case 'duplicate':
      return { status: 'duplicate', existingAccountId: ending.existingAccountId };
    case 'closed':
      return { status: 'closed' };
    case 'refused':
      return fail('connect-refused', REFUSED);
    case 'failed':
      break;
  }
  return fail('connect-failed', failedMessage(ending));
}

const REFUSED = VEZGO_WORDS['connect-foreign'];

function fail(code: string, message: string): never {
  throw new AppError(code, message);
}

function failedMessage(ending: { readonly message: string; readonly accountId: string | null }): string {
  const created = ending.accountId !== null;
  if (ending.message === '') return VEZGO_WORDS[created ? 'connect-failed-created' : 'connect-failed'];
  return tell(VEZGO_WORDS[created ? 'connect-said-created' : 'connect-said'], { words: ending.message });
}
