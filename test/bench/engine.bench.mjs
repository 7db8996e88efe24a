/**
 * Measures the engine: `node test/bench/engine.bench.mjs` prints two tables and what of the aims is not met; `--most 100000` leaves out the
 * largest ledgers. Figures are ratios of processor time within one run (see engine-case.mjs), so that they say the same on a busy machine;
 * only the aim of 1.5 seconds is one of time itself, and is told as processor time and as time by the clock.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { syntheticLedger } from './synthetic-ledger.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
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
const AIMS = { seconds: 1.5, ratio: 3, growth: 12, hifo: 1.5, megabytes: 2000 };

/** Holds the bundle and the ledgers; removed at the end. */
const folder = mkdtempSync(path.join(tmpdir(), 'lotbook-bench-'));

/** The engine as one module, built as the app builds it. */
async function bundleEngine() {
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

/** A ledger's file, written once for all methods: which currency it is in makes no difference to any. */
function ledgerFile([assets, shape], entries) {
  const file = path.join(folder, `${shape}-${assets}-${entries}.json`);
  if (!existsSync(file)) writeFileSync(file, syntheticLedger({ entries, assets, shape, currency: 'USD' }), 'latin1');
  return file;
}

function measure(bundle, what, method, shape, entries) {
  const script = path.join(here, 'engine-case.mjs');
  const files = [ledgerFile(shape, entries), ledgerFile(shape, 5000)];
  const child = spawnSync(process.execPath, [script, bundle, what, ...method, ...files], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

const nameOf = ([rules, method]) => (method === 'default' ? rules : method);
const keyOf = (method, [assets, shape], entries) => `${nameOf(method)} ${assets} ${shape} ${entries}`;

/** What of the aims a case does not meet, in words. */
function misses(key, one, fifo) {
  const found = [];
  const check = (what, figure, aim) => {
    if (figure > aim) found.push(`${key}: ${what} ${figure.toFixed(2)}, aim ${aim}`);
  };
  if (one.entries === 100_000) check('seconds', one.seconds, AIMS.seconds);
  if (one.entries >= 100_000) check('ratio to the floor', one.seconds / one.floor, AIMS.ratio);
  if (one.growth !== undefined) check('growth', one.growth, AIMS.growth);
  if (one.entries === 1_000_000) check('peak MB', one.megabytes, AIMS.megabytes);
  if (fifo !== undefined && one.entries >= 100_000) check('against fifo', one.seconds / fifo.seconds, AIMS.hifo);
  return found;
}

function speedTable(bundle) {
  console.log('| rules | assets, shape | entries | seconds | by the clock | floor | ratio | peak MB | growth to 1M |');
  console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  const done = new Map();
  const missed = [];
  for (const method of METHODS) {
    for (const shape of SHAPES) {
      for (const entries of SIZES) {
        const key = keyOf(method, shape, entries);
        const one = { ...measure(bundle, 'speed', method, shape, entries), entries };
        const before = done.get(keyOf(method, shape, entries / 10));
        if (entries === 1_000_000) one.growth = one.seconds / before.seconds;
        done.set(key, one);
        const ratio = (one.seconds / one.floor).toFixed(1);
        const [seconds, wall, floor] = [one.seconds, one.wall, one.floor].map((figure) => figure.toFixed(2));
        console.log(
          `| ${nameOf(method)} | ${shape.join(', ')} | ${entries.toLocaleString('en')} | ${seconds} | ${wall} | ${floor} | ${ratio} | ${one.megabytes} | ${one.growth?.toFixed(1) ?? ''} |`,
        );
        const fifo = method[1] === 'hifo' ? done.get(keyOf(['generic', 'fifo'], shape, entries)) : undefined;
        missed.push(...misses(key, one, fifo));
      }
    }
  }
  return missed;
}

function editTable(bundle) {
  console.log(
    '\n| an edit in the last tenth of 100,000 entries | from scratch, seconds | again, seconds | times less |',
  );
  console.log('| --- | ---: | ---: | ---: |');
  for (const method of METHODS) {
    const { again, scratch } = measure(bundle, 'edit', method, [50, 'alternating'], 100_000);
    console.log(
      `| ${nameOf(method)} | ${scratch.toFixed(2)} | ${again.toFixed(2)} | ${(scratch / again).toFixed(0)} |`,
    );
  }
}

try {
  const bundle = await bundleEngine();
  const missed = speedTable(bundle);
  editTable(bundle);
  console.log(missed.length === 0 ? '\nEvery aim is met.' : `\nAims not met:\n${missed.join('\n')}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
