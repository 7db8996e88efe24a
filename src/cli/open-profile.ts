import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../core/domain/app-error.js';
import { databaseKey } from '../main/secrets/database-key.js';
import { memorySecrets, openKeychain, type SecretStore } from '../main/secrets/keychain.js';
import { vezgoAccountIds } from '../main/store/accounts.js';
import { loadOwner } from '../main/store/meta.js';
import { DATABASE_FILE, openStore, type Store } from '../main/store/open-store.js';
import { ensureLedger } from '../main/sync/derive-ledger.js';
import { anotherPerson } from '../main/sync/same-person.js';
import { dataDirOf, type ProfileOptions } from './profile-options.js';

const DATABASE_KEY = /^[0-9a-f]{64}$/i;

/** An open store with what is secret about it. */
export interface OpenProfile {
  readonly store: Store;
  readonly secrets: SecretStore;
}

/**
 * Opens the store of a folder, a new one only where `create` says so, for the length of `use`.
 * @throws AppError `bad-input` (no store there, another person's, no key), and what openStore and the keychain throw
 */
export async function withProfile<T>(
  options: ProfileOptions,
  { create }: { readonly create: boolean },
  use: (profile: OpenProfile) => Promise<T>,
): Promise<T> {
  const dir = dataDirOf(options);
  if (!create && !existsSync(join(dir, DATABASE_FILE))) {
    throw new AppError(
      'bad-input',
      `${dir}: there is no store here. Make one with lotbook sync or lotbook import, with --data-dir.`,
    );
  }
  const secrets = secretsOf(dir);
  const store = openStore({ dir, key: await keyOf(secrets, dir) });
  try {
    checkPerson(store, options);
    await ensureLedger(store);
    return await use({ store, secrets });
  } finally {
    store.close();
  }
}

export async function keyOf(secrets: SecretStore, dir: string): Promise<string> {
  try {
    return await databaseKey(secrets, dir);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'keychain-unavailable') throw error;
    throw new AppError(
      error.code,
      `${error.message} Or keep the key of the database yourself and hand it over in LOTBOOK_DATABASE_KEY (64 hexadecimal digits).`,
      { cause: error },
    );
  }
}

/** A key from the environment keeps the keychain out of it, as on a machine that has none. */
export function secretsOf(dir: string): SecretStore {
  const key = process.env['LOTBOOK_DATABASE_KEY'];
  if (!key) return openKeychain(dir);
  if (DATABASE_KEY.test(key)) return memorySecrets({ 'database-key': key.toLowerCase() });
  throw new AppError('bad-input', 'LOTBOOK_DATABASE_KEY has to be 64 hexadecimal digits.');
}

/** A command that names somebody else is told so, before anything is asked of the server. A store without accounts is nobody's yet. */
function checkPerson({ db }: Store, { clientId, loginName }: ProfileOptions): void {
  const owner = loadOwner(db);
  if (owner === null || vezgoAccountIds(db).length === 0) return;
  const sameClient = (clientId ?? owner.clientId) === owner.clientId;
  const sameName = !('loginName' in owner) || (loginName ?? owner.loginName) === owner.loginName;
  if (!sameClient || !sameName) throw anotherPerson();
}
