import { backupTo } from '../../../src/main/store/backups.js';
import { openStore } from '../../../src/main/store/open-store.js';

// backup-store.ts FOLDER KEY FILE: copies the store of the folder to the file and prints how that went.
const [dir = '', key = '', file = ''] = process.argv.slice(2);
const store = openStore({ dir, key });
const said = await backupTo(store, file).then(
  () => 'saved',
  (error: unknown) => `failed: ${String(error)}`,
);
process.stdout.write(`${said}\n`);
