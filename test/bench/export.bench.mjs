/**
 * Measures exports: `node test/bench/export.bench.mjs` prints the table; `--case xlsx|csv DISPOSALS` is one case as JSON. Each case runs
 * in a process of its own, so that its peak memory is its own. `xlsx` is the whole workbook (every sheet, two ledger entries for each
 * disposal); `csv` the table of disposals. CPU time is of the whole process from the result to
 * the bytes, `thread` of the one that writes (it hardly changes with what else the machine does); `before` is what the data take.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { saleAt, salesLedger } from './sales-ledger.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const BUNDLE = 'LOTBOOK_BENCH_BUNDLE';
const CASES = [
  ['xlsx', 10_000],
  ['xlsx', 100_000],
  ['csv', 100_000],
  ['csv', 1_000_000],
];

/** The exporters as one module, built as the app builds them. */
async function bundleExport(folder) {
  const { build } = await import('vite');
  const lib = { entry: path.join(here, 'export-entry.ts'), formats: ['es'] };
  await build({
    configFile: false,
    logLevel: 'error',
    root: here,
    build: { ssr: true, lib, outDir: folder, minify: false },
    ssr: { noExternal: true },
  });
  return path.join(folder, 'export-entry.js');
}

/** As a computation would give it, without the time that computing takes. */
function reportInput(disposals) {
  const ledger = salesLedger(disposals);
  const rows = [];
  const years = new Map();
  for (let i = 0; i < disposals; i += 1) {
    const { cost, paid, coins, bought, sold } = saleAt(i);
    const { time } = sold;
    const { asset, amount } = coins;
    rows.push({
      entry: sold.id,
      time,
      account: 'acc-1',
      asset,
      amount,
      proceeds: `${paid}3333333333333333`,
      cost: `${cost}25`,
      gain: '0.5008333333333333',
      acquired: bought.time,
      acquiredEntry: bought.id,
      term: i % 3 === 0 ? 'long' : 'short',
      match: 'fifo',
      kind: 'sale',
      incomplete: i % 50 === 0,
    });
    const year = time.slice(0, 4);
    years.set(year, { year, from: `${year}-01-01`, to: `${year}-12-31`, gain: '0', taxable: '0' });
  }
  const result = {
    format: 'lotbook-result/1',
    rules: 'us',
    method: 'fifo',
    scope: 'account',
    timezone: 'America/New_York',
    currency: 'USD',
    disposals: rows,
    income: [],
    holdings: [],
    years: [...years.values()],
    issues: [],
  };
  return {
    ledger,
    result,
    accountNames: { 'acc-1': 'Crypto.com Exchange' },
    year: 'all',
    appVersion: '1',
    sourcesOf: (id) => [id],
  };
}

async function runCase([format, disposals]) {
  const { buildReport, writeCsv, writeWorkbook } = await import(pathToFileURL(process.env[BUNDLE]).href);
  const input = reportInput(Number(disposals));
  const before = Math.round(process.memoryUsage().rss / 1024 / 1024);
  const [cpu, thread] = [process.cpuUsage(), process.threadCpuUsage()];
  const begin = performance.now();
  const bytes =
    format === 'xlsx'
      ? await writeWorkbook(buildReport(input))
      : writeCsv(buildReport({ ...input, sheets: ['Disposals'] }).sheets[0]);
  const seconds = ({ user, system }) => (user + system) / 1e6;
  return {
    cpu: seconds(process.cpuUsage(cpu)),
    thread: seconds(process.threadCpuUsage(thread)),
    wall: (performance.now() - begin) / 1000,
    output: Math.round(bytes.byteLength / 1024 / 1024),
    before,
    peak: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

function measure(bundle, args) {
  const env = { ...process.env, [BUNDLE]: bundle };
  const words = [fileURLToPath(import.meta.url), '--case', ...args.map(String)];
  const child = spawnSync(process.execPath, words, { env, encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

async function table() {
  const folder = mkdtempSync(path.join(tmpdir(), 'lotbook-bench-'));
  try {
    const bundle = await bundleExport(folder);
    console.log('| format | disposals | CPU seconds | of its thread | seconds | file MB | MB before | peak MB |');
    console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (const [format, disposals] of CASES) {
      const { cpu, thread, wall, output, before, peak } = measure(bundle, [format, disposals]);
      console.log(
        `| ${format} | ${disposals} | ${cpu.toFixed(1)} | ${thread.toFixed(1)} | ${wall.toFixed(1)} | ${output} | ${before} | ${peak} |`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const at = process.argv.indexOf('--case');
if (at < 0) await table();
else console.log(JSON.stringify(await runCase(process.argv.slice(at + 1))));
