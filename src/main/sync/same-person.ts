import { AppError } from '../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';
import { vezgoAccountIds } from '../store/accounts.js';
import type { ReadableDb } from '../store/database.js';
import { loadOwner, type Connection } from '../store/meta.js';
import type { VezgoClient } from '../vezgo/client.js';

/**
 * Two persons' records in one store could never be told apart again. A store without accounts is nobody's yet. Whom a team's endpoint
 * speaks for is told by the accounts alone: one that is known here has to be among them.
 * @param client of the new connection
 * @throws AppError `bad-input`; what the client throws
 */
export async function requireSamePerson(
  db: ReadableDb,
  connection: Connection,
  client: Pick<VezgoClient, 'accounts'>,
): Promise<void> {
  const owner = loadOwner(db);
  const known = new Set(vezgoAccountIds(db));
  if (owner === null || known.size === 0 || isSame(owner, connection)) return;
  const asksAccounts = owner.clientId === connection.clientId && ('endpoint' in owner || 'endpoint' in connection);
  if (asksAccounts && (await client.accounts()).some(({ id }) => known.has(id))) return;
  throw anotherPerson();
}

function isSame(a: Connection, b: Connection): boolean {
  return 'loginName' in a && 'loginName' in b && a.clientId === b.clientId && a.loginName === b.loginName;
}

/** Told wherever a command names somebody else. */
export function anotherPerson(): AppError {
  return new AppError('bad-input', VEZGO_WORDS['other-person']);
}
