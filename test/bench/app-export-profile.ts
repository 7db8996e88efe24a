// Makes the profile that app-export.bench.mjs starts the app on. Arguments: FOLDER DISPOSALS.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { importer } from '../../src/main/imports/importer.js';
import { openKeychain } from '../../src/main/secrets/keychain.js';
import { openStore } from '../../src/main/store/open-store.js';
import { ensureLedger } from '../../src/main/sync/derive-ledger.js';
import { salesLedger } from './sales-ledger.js';

const KEY = 'ab'.repeat(32);
const [dir = '', disposals = ''] = process.argv.slice(2);

const file = path.join(dir, 'sales.json');
writeFileSync(file, JSON.stringify(salesLedger(Number(disposals))));
const store = openStore({ dir, key: KEY });
const imports = importer({ store, newId: () => 'bench', now: () => new Date(0), derive: ensureLedger });
const order = { path: file, fileName: 'bench', format: null, mapping: null, accountId: null, accountName: null };
const { addedRows } = await imports.commit(order, new AbortController().signal);
store.close();
if (addedRows !== 2 * Number(disposals)) throw new Error(`${addedRows} rows were imported.`);
await openKeychain(dir).set('database-key', KEY);
