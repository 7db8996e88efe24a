// Opens the store of a folder, prints `open` or the code of the failure, and keeps it open until killed.
// Arguments: folder, key, and optionally `write` to leave a change behind that was never closed.
import { AppError } from '../../../src/core/domain/app-error.js';
import { saveConnection } from '../../../src/main/store/meta.js';
import { openStore } from '../../../src/main/store/open-store.js';

const [dir = '', key = '', change] = process.argv.slice(2);
try {
  const store = openStore({ dir, key });
  if (change === 'write') saveConnection(store.db, { clientId: 'written by the child', loginName: 'child' });
  process.stdout.write('open\n');
  // Named here, so that it is not collected as garbage, which would close it.
  setInterval(() => store.db.open, 60_000);
} catch (error) {
  process.stdout.write(`${error instanceof AppError ? error.code : String(error)}\n`);
}
