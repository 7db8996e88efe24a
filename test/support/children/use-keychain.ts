// Reads a secret of a profile's keychain and prints how that ended: `ok`, or the failure's code and message.
import { AppError } from '../../../src/core/domain/app-error.js';
import { openKeychain } from '../../../src/main/secrets/keychain.js';

const [dir = ''] = process.argv.slice(2);
try {
  await openKeychain(dir).get('database-key');
  process.stdout.write('ok\n');
} catch (error) {
  process.stdout.write(`${error instanceof AppError ? `${error.code}: ${error.message}` : String(error)}\n`);
}
