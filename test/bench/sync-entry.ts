// What sync.bench.mjs measures, one thing a process. Arguments: `serve RECORDS`, `floor FOLDER SERVER`, `sync FOLDER SERVER`,
// `heap FOLDER SERVER RECORDS`; SERVER is the JSON that `serve` prints.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { inTransaction } from '../../src/main/store/database.js';
import { openStore, type Store } from '../../src/main/store/open-store.js';
import { saveAccount } from '../../src/main/store/accounts.js';
import { runSync } from '../../src/main/sync/sync-run.js';
import { createVezgoClient, type VezgoClient } from '../../src/main/vezgo/client.js';
import { startSandbox } from '../../src/sandbox/start-sandbox.js';

const KEY = 'ab'.repeat(32);
const NOW = new Date('2026-11-01T12:00:00Z');
const MS = 1000;

async function serve(records: number): Promise<void> {
  const sandbox = await startSandbox({ extraRecords: records });
  const { apiUrl, connectUrl, clientId, secret, loginName } = sandbox;
  const account = sandbox.connectAccount('cryptocom');
  process.stdout.write(`${JSON.stringify({ account, apiUrl, connectUrl, clientId, secret, loginName })}\n`);
}

function clientOf(server: string): { readonly client: VezgoClient; readonly account: string } {
  const { account, apiUrl, connectUrl, ...credentials } = JSON.parse(server);
  return {
    account,
    client: createVezgoClient({ endpoints: { apiUrl, connectUrl }, credentials: async () => credentials }),
  };
}

/** The text of every page, and of each of its records. */
async function pagesOf(
  server: string,
): Promise<readonly { readonly text: string; readonly rows: readonly string[] }[]> {
  const { client, account } = clientOf(server);
  const pages = [];
  for (let last = ''; ;) {
    const page = await client.transactions({
      accountId: account,
      from: '2005-01-01',
      to: '2026-12-31',
      last,
      limit: 1000,
    });
    const end = page.at(-1);
    if (end === undefined) return pages;
    const rows = page.map(({ json }) => json);
    pages.push({ text: `[${rows.join(',')}]`, rows });
    last = end.id;
  }
}

async function floor(dir: string, server: string): Promise<void> {
  const pages = await pagesOf(server);
  const store = openStore({ dir, key: KEY });
  const { db } = store;
  const account = {
    id: 'a',
    provider: 'p',
    displayName: 'P',
    status: 'ok',
    error: null,
    value: null,
    json: '{}',
  } as const;
  saveAccount(db, { ...account, balances: [] });
  const begin = performance.now();
  const work = process.cpuUsage();
  const insert = db.prepare(
    "INSERT INTO records (account_id, id, json, first_run, received_at) VALUES ('a', ?, ?, 'run', 1)",
  );
  for (const { text, rows } of pages) {
    const records: { id: string }[] = JSON.parse(text);
    inTransaction(db, () => {
      for (const [index, { id }] of records.entries()) insert.run(id, rows[index]);
    });
  }
  tell({ seconds: (performance.now() - begin) / MS, work: secondsOfWork(work) });
  store.close();
}

async function sync(dir: string, server: string): Promise<void> {
  const store: Store = openStore({ dir, key: KEY });
  const { client } = clientOf(server);
  // Node loads its own `fetch` when it is first asked for; the app has Electron's.
  await client.providers();
  const reading = monitorEventLoopDelay({ resolution: 1 });
  const deriving = monitorEventLoopDelay({ resolution: 1 });
  const begin = performance.now();
  const work = process.cpuUsage();
  let read = { stall: 0, megabytes: 0, work: 0, seconds: 0 };
  reading.enable();
  const last = await runSync({
    store,
    client,
    now: () => NOW,
    newRunId: () => 'bench',
    onProgress: ({ phase }) => {
      if (phase !== 'mapping') return;
      reading.disable();
      read = {
        work: secondsOfWork(work),
        seconds: (performance.now() - begin) / MS,
        stall: reading.max / 1e6,
        megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
      };
      deriving.enable();
    },
    signal: new AbortController().signal,
    refresh: false,
  });
  if (last.phase !== 'done') throw new Error(`The sync ended as ${last.phase}.`);
  const ledgerSeconds = (performance.now() - begin) / MS - read.seconds;
  tell({ records: last.records, ledgerSeconds, ledgerStall: deriving.max / 1e6, ...read });
  store.close();
}

const HEAP_READINGS = 4;

/** What is in use after each quarter of the records, garbage collected: the same throughout when memory is bounded by a page. */
async function heap(dir: string, server: string, records: number): Promise<void> {
  const store: Store = openStore({ dir, key: KEY });
  const end = new AbortController();
  const readings: number[] = [];
  await runSync({
    store,
    client: clientOf(server).client,
    now: () => NOW,
    newRunId: () => 'bench',
    onProgress: ({ phase, records: read }) => {
      if (phase === 'mapping') end.abort();
      if (read < ((readings.length + 1) * records) / HEAP_READINGS) return;
      globalThis.gc?.();
      readings.push(Math.round(process.memoryUsage().heapUsed / 1e6));
    },
    signal: end.signal,
    refresh: false,
  });
  tell(readings);
  store.close();
}

/** Processor time since then, all threads: what a busy machine does not stretch. */
function secondsOfWork(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

function tell(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

const [what, ...words] = process.argv.slice(2);
const [first = '', second = '', third = ''] = words;
if (what === 'serve') await serve(Number(first));
else if (what === 'floor') await floor(first, second);
else if (what === 'heap') await heap(first, second, Number(third));
else await sync(first, second);
