import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '../../core/domain/app-error.js';
import { writeLedger } from '../../core/imports/ledger-file.js';
import { accountNames, listAccounts } from '../../main/store/accounts.js';
import { openStore, type Store } from '../../main/store/open-store.js';
import { storedLedger } from '../../main/sync/export-ledger.js';
import { runSync } from '../../main/sync/sync-run.js';
import { createVezgoClient } from '../../main/vezgo/client.js';
import { SAMPLE_TODAY } from '../../sandbox/data/datasets.js';
import { startSandbox, type Sandbox } from '../../sandbox/start-sandbox.js';
import { sayDemo, type DemoOutcome } from '../demo-summary.js';
import { DONE } from '../exit-codes.js';
import { sayJson } from '../output.js';
import { computeReport, makeFolder, writeReport } from '../write-report.js';
import { inOwnFolder } from '../../main/files/own-folder.js';
import { writeWholeFile } from '../../main/files/write-whole-file.js';

export interface DemoWords {
  readonly out: string;
  /** Sample providers to connect. */
  readonly accounts: readonly string[];
  readonly json?: true;
}

/** The sample data has its own today: the demo gives the same files on every machine and every day. */
const NOW = new Date(SAMPLE_TODAY);
const KEY_BYTES = 32;

/** From sample accounts to a report in `out`; everything else it made is removed again. */
export async function runDemo({ out, accounts, json }: DemoWords): Promise<number> {
  await makeFolder(out);
  const outcome = await withSandbox((sandbox) =>
    withTemporaryStore((store) => demo(sandbox, store, { out, accounts })),
  );
  if (json === true) sayJson(demoJson(outcome));
  else sayDemo(outcome);
  return DONE;
}

async function demo(
  sandbox: Sandbox,
  store: Store,
  { out, accounts }: Pick<DemoWords, 'out' | 'accounts'>,
): Promise<DemoOutcome> {
  for (const provider of new Set(accounts)) sandbox.connectAccount(provider);
  await syncAll(sandbox, store);
  const ledger = storedLedger(store.db);
  const computed = computeReport({
    ledger,
    accountNames: accountNames(store.db),
    options: { rules: 'us', method: 'fifo' },
    year: 'all',
    madeOn: NOW.toISOString().slice(0, 10),
  });
  const files = await writeReport(computed, {
    dir: out,
    stem: 'lotbook-demo',
    resultName: 'result.json',
    formats: ['xlsx', 'csv', 'json'],
  });
  const ledgerFile = join(out, 'ledger.json');
  await writeWholeFile(ledgerFile, writeLedger(ledger));
  return {
    ...computed,
    accounts: listAccounts(store.db),
    entries: ledger.entries.length,
    files: [...files, ledgerFile],
  };
}

async function syncAll({ apiUrl, connectUrl, clientId, secret, loginName }: Sandbox, store: Store): Promise<void> {
  const client = createVezgoClient({
    endpoints: { apiUrl, connectUrl },
    credentials: async () => ({ clientId, secret, loginName }),
  });
  const { failure } = await runSync({
    store,
    client,
    now: () => NOW,
    newRunId: () => 'demo',
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  if (failure !== null) throw new AppError(failure.code, failure.message);
}

async function withSandbox<T>(use: (sandbox: Sandbox) => Promise<T>): Promise<T> {
  const sandbox = await startSandbox();
  try {
    return await use(sandbox);
  } finally {
    await sandbox.close();
  }
}

/** An encrypted store whose key is nowhere but in memory. */
async function withTemporaryStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  return inOwnFolder('demo', async (dir) => {
    const store = openStore({ dir, key: randomBytes(KEY_BYTES).toString('hex') });
    try {
      return await use(store);
    } finally {
      store.close();
    }
  });
}

function demoJson({ accounts, entries, result, files }: DemoOutcome) {
  return {
    accounts: accounts.map(({ id, displayName, records }) => ({ id, name: displayName, records })),
    entries,
    currency: result.currency,
    years: result.years,
    holdings: result.holdings.length,
    issues: result.issues.length,
    files,
  };
}
