// Makes the key of a book, locks the keychain of its session, and prints how each use of it ends then. For a session of its own only.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../src/core/domain/app-error.js';
import { databaseKey } from '../../../src/main/secrets/database-key.js';
import { openKeychain } from '../../../src/main/secrets/keychain.js';
import { DATABASE_FILE } from '../../../src/main/store/open-store.js';

const SECRETS = '/org/freedesktop/secrets';
const LOCK = ['org.freedesktop.Secret.Service.Lock', `array:objpath:${SECRETS}/aliases/default`];

async function tell(what: string, use: () => Promise<unknown>): Promise<void> {
  const end = await use().then(
    () => 'ok',
    (error: unknown) => (error instanceof AppError ? `${error.code}: ${error.message}` : String(error)),
  );
  process.stdout.write(`${what}: ${end}\n`);
}

const [dir = '', fresh = ''] = process.argv.slice(2);
const keychain = openKeychain(dir);
await tell('made', () => databaseKey(keychain, dir));
await keychain.set('client-secret', 'kept');
writeFileSync(join(dir, DATABASE_FILE), 'encrypted');
execFileSync('dbus-send', ['--session', '--dest=org.freedesktop.secrets', '--print-reply', SECRETS, ...LOCK]);
await tell('opened', () => databaseKey(keychain, dir));
await tell('asked', () => keychain.get('client-secret'));
await tell('begun', () => databaseKey(openKeychain(fresh), fresh));
await tell('forgotten', () => keychain.remove('database-key'));
