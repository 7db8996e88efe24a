/**
 * Measures imports of files: `node test/bench/import.bench.mjs` prints the table (some minutes). One process for each file, so that its peak
 * memory is its own. `work` is processor time of all threads; `stall` the longest stretch of the main thread's own processor time between
 * two turns of the event loop: other programs stretch neither.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const ENTRY = path.join(here, 'import-entry.ts');
const LOADER = path.join(here, '..', 'support', 'typescript-sources.mjs');
const FORMATS = ['app', 'generic', 'ledger'];
const STEPS = ['preview', 'commit', 'again', 'undo'];
const ROWS = 100_000;

const folder = mkdtempSync(path.join(tmpdir(), 'lotbook-bench-'));
try {
  const heads = STEPS.flatMap((step) => [`${step} work s`, `${step} stall ms`]);
  console.log(`| file of ${ROWS} rows | ${heads.join(' | ')} | peak MB |`);
  console.log(`| --- |${' ---: |'.repeat(heads.length + 1)}`);
  for (const format of FORMATS) {
    const words = ['--import', LOADER, ENTRY, format, String(ROWS), folder];
    const child = spawnSync(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
    if (child.status !== 0) throw new Error(`The measurement of ${format} failed.`);
    const told = JSON.parse(child.stdout);
    if (told.added !== ROWS) throw new Error(`${format}: ${told.added} rows of ${ROWS} came in.`);
    const cells = STEPS.flatMap((step) => [told[step].work.toFixed(1), told[step].stall.toFixed(0)]);
    console.log(`| ${[format, ...cells, told.peak].join(' | ')} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
