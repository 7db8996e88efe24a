import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../core/domain/app-error.js';
import { DATABASE_FILE } from '../store/open-store.js';
import type { SecretStore } from './keychain.js';

const KEY_BYTES = 32;

/**
 * The key of a profile's database as 64 hex digits, made at the first call and kept in `secrets`. Never made anew for a database that
 * exists: that would only hide that its key is gone.
 * @throws AppError `store-unreadable` when the database is there and its key is not; `keychain-unavailable`
 */
export async function databaseKey(secrets: SecretStore, profileDir: string): Promise<string> {
  const known = await secrets.get('database-key');
  if (known !== null) return known;
  if (existsSync(join(profileDir, DATABASE_FILE))) {
    throw new AppError(
      'store-unreadable',
      'The key of this profile is no longer in the keychain, so its store cannot be read. Restore the keychain, or move the profile folder aside and sync to download your records anew.',
    );
  }
  await secrets.set('database-key', randomBytes(KEY_BYTES).toString('hex'));
  // Read back: another program starting at this very moment may have set one, and both have to use the same.
  const kept = await secrets.get('database-key');
  if (kept === null)
    throw new AppError(
      'keychain-unavailable',
      'The keychain did not keep the database key. Unlock it, then try again.',
    );
  return kept;
}
