// Syncs a profile and dies in the middle of it: SIGKILL to itself when it is about to write row number COUNT into TABLE, inside the
// transaction that writes it. Prints `done` when it lived to the end.
// Arguments: folder, key, JSON of {apiUrl, connectUrl, clientId, secret, loginName}, TABLE, COUNT.
import { openStore } from '../../../src/main/store/open-store.js';
import { runSync } from '../../../src/main/sync/sync-run.js';
import { createVezgoClient } from '../../../src/main/vezgo/client.js';

const [dir = '', key = '', server = '', table = '', count = ''] = process.argv.slice(2);
const { apiUrl, connectUrl, ...credentials } = JSON.parse(server);
const store = openStore({ dir, key });

let left = Number(count);
store.db.function('live_on', () => {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  return null;
});
store.db.exec(`CREATE TEMP TRIGGER last_breath BEFORE INSERT ON main.${table} BEGIN SELECT live_on(); END`);

const { phase } = await runSync({
  store,
  client: createVezgoClient({ endpoints: { apiUrl, connectUrl }, credentials: async () => credentials }),
  now: () => new Date('2026-11-01T12:00:00Z'),
  newRunId: () => `child-${process.pid}`,
  onProgress: () => undefined,
  signal: new AbortController().signal,
  refresh: false,
});
store.close();
process.stdout.write(`${phase}\n`);
