// Makes the profile that app-use.bench.mjs starts the app on. Arguments: `make FOLDER RECORDS`, or `unlock FOLDER` for one that was made
// before: the keychain of the private desktop is a new one each time.
import { openKeychain } from '../../src/main/secrets/keychain.js';
import { openStore } from '../../src/main/store/open-store.js';
import { runSync } from '../../src/main/sync/sync-run.js';
import { createVezgoClient } from '../../src/main/vezgo/client.js';
import { SAMPLE_PROVIDERS, startSandbox } from '../../src/sandbox/start-sandbox.js';

const KEY = 'ab'.repeat(32);
const NOW = new Date('2026-11-01T12:00:00Z');

async function make(dir: string, records: number): Promise<void> {
  const sandbox = await startSandbox({ extraRecords: records });
  const { apiUrl, connectUrl, clientId, secret, loginName } = sandbox;
  for (const provider of SAMPLE_PROVIDERS) sandbox.connectAccount(provider);
  const store = openStore({ dir, key: KEY });
  const last = await runSync({
    store,
    client: createVezgoClient({
      endpoints: { apiUrl, connectUrl },
      credentials: async () => ({ clientId, secret, loginName }),
    }),
    now: () => NOW,
    newRunId: () => 'bench',
    onProgress: () => undefined,
    signal: new AbortController().signal,
    refresh: false,
  });
  store.close();
  await sandbox.close();
  if (last.phase !== 'done') throw new Error(`The sync ended as ${last.phase}.`);
}

const [what, dir = '', records = ''] = process.argv.slice(2);
if (what === 'make') await make(dir, Number(records));
await openKeychain(dir).set('database-key', KEY);
