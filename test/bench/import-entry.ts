// What import.bench.mjs measures, one file a process. Arguments: FORMAT (`app`, `generic`, `ledger`), ROWS, FOLDER.
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { importer } from '../../src/main/imports/importer.js';
import { openStore } from '../../src/main/store/open-store.js';
import { ensureLedger } from '../../src/main/sync/derive-ledger.js';

const KEY = 'ab'.repeat(32);
const START = Date.UTC(2020, 0, 1);
const [format = 'app', rows = '1000', folder = '.'] = process.argv.slice(2);

const LINES: Readonly<
  Record<string, { readonly head: string; readonly row: (at: number) => string; readonly end: string }>
> = {
  app: {
    head: 'Timestamp (UTC),Transaction Description,Currency,Amount,To Currency,To Amount,Native Currency,Native Amount,Native Amount (in USD),Transaction Kind\n',
    row: (at) => `${timeOf(at, ' ')},Reward,CRO,${amountOf(at)},,,EUR,1,1.1,staking_reward\n`,
    end: '',
  },
  generic: {
    head: 'Date,Type,Received Amount,Received Currency,Sent Amount,Sent Currency,Note\n',
    row: (at) => `${timeOf(at, ' ')},trade,${amountOf(at)},BTC,100.5,USD,row ${at}\n`,
    end: '',
  },
  ledger: {
    head: '{"format":"lotbook-ledger/1","currency":"USD","entries":[\n',
    row: (at) =>
      `${at === 0 ? '' : ','}{"id":"e${at}","time":"${timeOf(at, 'T')}Z","account":"main","kind":"trade","out":{"asset":"USD","amount":"100.5"},"in":{"asset":"BTC","amount":"${amountOf(at)}"}}\n`,
    end: ']}\n',
  },
};

function timeOf(at: number, between: string): string {
  return new Date(START + at * 60_000).toISOString().slice(0, 19).replace('T', between);
}

function amountOf(at: number): string {
  return `0.${String((at * 7919) % 100_000_000).padStart(8, '0')}1`;
}

function writeFile(file: string): void {
  const lines = LINES[format];
  if (lines === undefined) throw new Error(`No file of ${format}.`);
  const handle = openSync(file, 'w');
  writeSync(handle, lines.head);
  for (let from = 0; from < Number(rows); from += 1000) {
    const count = Math.min(1000, Number(rows) - from);
    writeSync(handle, Array.from({ length: count }, (_, index) => lines.row(from + index)).join(''));
  }
  writeSync(handle, lines.end);
  closeSync(handle);
}

/** The longest stretches of this thread's own processor time between two turns of the event loop: other programs do not stretch them. */
async function measured<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly told: object }> {
  let longest = 0;
  let running = true;
  let last = threadTime();
  const turn = (): void => {
    const now = threadTime();
    longest = Math.max(longest, now - last);
    last = threadTime();
    if (running) setImmediate(turn);
  };
  setImmediate(turn);
  const begin = performance.now();
  const cpu = process.cpuUsage();
  const value = await work();
  running = false;
  const { user, system } = process.cpuUsage(cpu);
  const told = { seconds: (performance.now() - begin) / 1000, work: (user + system) / 1e6, stall: longest };
  return { value, told };
}

/** Milliseconds. */
function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const file = path.join(folder, `${format}-${rows}`);
writeFile(file);
const store = openStore({ dir: path.join(folder, `store-${format}-${rows}`), key: KEY });
const imports = importer({ store, newId: () => 'bench', now: () => new Date(START), derive: ensureLedger });
const order = { path: file, fileName: 'bench', format: null, mapping: null, accountId: null, accountName: null };
const { signal } = new AbortController();
const preview = await measured(() => imports.preview(order, signal));
const previewPeak = Math.round(process.resourceUsage().maxRSS / 1024);
const { suggestedMapping: mapping } = preview.value;
const commit = await measured(() => imports.commit({ ...order, mapping }, signal));
const again = await measured(() => imports.preview({ ...order, mapping }, signal));
const undo = await measured(() => imports.undo('bench'));
process.stdout.write(
  `${JSON.stringify({
    megabytes: Math.round(statSync(file).size / 1e6),
    rows: preview.value.rows,
    added: commit.value.addedRows,
    faults: preview.value.faults.slice(0, 1),
    preview: preview.told,
    commit: commit.told,
    again: again.told,
    undo: undo.told,
    previewPeak,
    peak: Math.round(process.resourceUsage().maxRSS / 1024),
  })}\n`,
);
store.close();
