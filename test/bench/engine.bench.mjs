/**
 * Measures the engine: `node test/bench/engine.bench.mjs` prints the table (about ten minutes), `--most 100000` leaves out the largest
 * ledgers; `--case RULES METHOD ASSETS SHAPE ENTRIES` is one case as JSON.
 * Each case runs in a process of its own, so that its peak memory is its own. Times are of reading the file's text and computing; the
 * floor is decimal.js alone: parsing each amount once, then for each match one multiplication, one division and three additions.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { syntheticLedger } from './synthetic-ledger.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const BUNDLE = 'LOTBOOK_BENCH_BUNDLE';
const CURRENCY = { us: 'USD', generic: 'USD', gb: 'GBP', ca: 'CAD' };

/** The engine as one module, built as the app builds it. */
async function bundleEngine(folder) {
  const { build } = await import('vite');
  const lib = { entry: path.join(here, 'engine-entry.ts'), formats: ['es'] };
  await build({
    configFile: false,
    logLevel: 'error',
    root: here,
    build: { ssr: true, lib, outDir: folder, minify: false },
    ssr: { noExternal: true },
  });
  return path.join(folder, 'engine-entry.js');
}

function floorSeconds(Dec, text, matches) {
  const { entries } = JSON.parse(text);
  const amounts = entries.flatMap((entry) => [entry.out.amount, entry.in.amount, entry.fees[0].amount]);
  const begin = performance.now();
  const parsed = amounts.map((amount) => new Dec(amount));
  let sum = new Dec(0);
  for (let i = 0; i < matches; i += 1) {
    const [out, into, fee] = [parsed[i], parsed[i + 1], parsed[i + 2]];
    sum = sum.plus(into.times(fee).div(out)).plus(into).plus(fee);
  }
  if (sum.isNegative()) throw new Error('sums of positive amounts are positive');
  return (performance.now() - begin) / 1000;
}

async function runCase([rules, method, assets, shape, entries]) {
  const { compute, readLedger, Dec } = await import(pathToFileURL(process.env[BUNDLE]).href);
  const make = (count) => syntheticLedger({ entries: count, assets: Number(assets), shape, currency: CURRENCY[rules] });
  const options = { rules, ...(method === 'default' ? {} : { method }) };
  const run = (text) => {
    const reading = readLedger(text);
    if (!reading.ok) throw new Error('the synthetic ledger is not sound');
    return compute(reading.ledger, options, reading.issues);
  };
  run(make(5000));
  const text = make(Number(entries));
  const begin = performance.now();
  const result = run(text);
  const seconds = (performance.now() - begin) / 1000;
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const rows = result.disposals.length;
  return { seconds, megabytes, rows, floor: floorSeconds(Dec, text, rows) };
}

const METHODS = [
  ['generic', 'fifo'],
  ['generic', 'hifo'],
  ['gb', 'default'],
  ['ca', 'default'],
];
const SHAPES = [
  [1, 'alternating'],
  [50, 'alternating'],
  [1, 'tail'],
];
const most = process.argv.indexOf('--most');
const SIZES = [10_000, 100_000, 1_000_000].filter((size) => most < 0 || size <= Number(process.argv[most + 1]));

function measure(bundle, args) {
  const env = { ...process.env, [BUNDLE]: bundle };
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--case', ...args.map(String)], {
    env,
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

async function table() {
  const folder = mkdtempSync(path.join(tmpdir(), 'lotbook-bench-'));
  try {
    const bundle = await bundleEngine(folder);
    console.log('| rules | assets, shape | entries | seconds | floor | ratio | peak MB | growth to 1M |');
    console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (const [rules, method] of METHODS) {
      for (const [assets, shape] of SHAPES) {
        let hundred = Number.NaN;
        for (const entries of SIZES) {
          const { seconds, floor, megabytes } = measure(bundle, [rules, method, assets, shape, entries]);
          if (entries === 100_000) hundred = seconds;
          const growth = entries === 1_000_000 ? (seconds / hundred).toFixed(1) : '';
          const name = method === 'default' ? rules : method;
          console.log(
            `| ${name} | ${assets}, ${shape} | ${entries} | ${seconds.toFixed(2)} | ${floor.toFixed(2)} | ${(seconds / floor).toFixed(1)} | ${megabytes} | ${growth} |`,
          );
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const at = process.argv.indexOf('--case');
if (at < 0) await table();
else console.log(JSON.stringify(await runCase(process.argv.slice(at + 1))));
