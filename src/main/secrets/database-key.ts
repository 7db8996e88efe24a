import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../core/domain/app-error.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';
import { aloneIn } from '../store/alone.js';
import { DATABASE_FILE } from '../store/open-store.js';
import type { SecretStore } from './keychain.js';

const KEY_BYTES = 32;

/**
 * The key of a profile's database as 64 hex digits, made at the first call and kept in `secrets`. Never made anew for a database that
 * exists: that would only hide that its key is gone. Programs that come at once, say the app and the command line, get the same key.
 * @throws AppError `key-missing` when the database is there and its key is not; `keychain-unavailable`, `store-locked`
 */
export async function databaseKey(secrets: SecretStore, profileDir: string): Promise<string> {
  const known = await secrets.get('database-key');
  if (known !== null) return known;
  if (existsSync(join(profileDir, DATABASE_FILE))) throw keyMissing();
  return aloneIn(profileDir, () => firstKey(secrets, profileDir));
}

async function firstKey(secrets: SecretStore, profileDir: string): Promise<string> {
  const made = await secrets.get('database-key');
  if (made !== null) return made;
  if (existsSync(join(profileDir, DATABASE_FILE))) throw keyMissing();
  await secrets.set('database-key', randomBytes(KEY_BYTES).toString('hex'));
  // Read back: what counts is what is kept, and an earlier version takes no lock.
  const kept = await secrets.get('database-key');
  if (kept !== null) return kept;
  throw new AppError('keychain-unavailable', STORE_WORDS['key-not-kept']);
}

const keyMissing = (): AppError => new AppError('key-missing', STORE_WORDS['key-gone']);
