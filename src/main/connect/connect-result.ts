import type { ConnectResult } from '../../core/contract/views.js';
import { AppError } from '../../core/domain/app-error.js';
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

const REFUSED = 'The result did not belong to this connection and was refused. Nothing was connected. Try again.';

function fail(code: string, message: string): never {
  throw new AppError(code, message);
}

function failedMessage(ending: { readonly message: string; readonly accountId: string | null }): string {
  const reason = ending.message === '' ? 'The account could not be connected.' : `Vezgo says: “${ending.message}”.`;
  const next =
    ending.accountId === null
      ? 'Nothing was connected. Try again.'
      : 'The account was created all the same: sync to see it, then reconnect it from the list.';
  return `${reason} ${next}`;
}
