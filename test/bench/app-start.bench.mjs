/**
 * Measures a cold start of the built app to its first usable screen, on an empty profile: from starting the process to the start
 * screen's button being there to press. Run through `npm run bench`, which brings the display and the keychain.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright-core';

const APP = path.resolve(import.meta.dirname, '..', '..');
const RUNS = 7;

async function startOnce() {
  const dir = mkdtempSync(path.join(tmpdir(), 'lotbook-bench-'));
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const begin = performance.now();
  const app = await _electron.launch({
    args: [...noSandbox, '--disable-gpu', APP],
    // Nothing answers on this port, and nothing needs to before the first screen.
    env: { ...process.env, LOTBOOK_DATA_DIR: dir, LOTBOOK_VEZGO_API_URL: 'http://127.0.0.1:9/v1' },
  });
  try {
    const page = await app.firstWindow();
    const window = performance.now() - begin;
    await page.getByRole('button', { name: 'Explore with sample data' }).waitFor();
    return { window, usable: performance.now() - begin };
  } finally {
    await app.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

const inSeconds = (milliseconds) => (milliseconds / 1000).toFixed(2);

function row(name, values) {
  const sorted = values.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)];
  return `| ${name} | ${inSeconds(sorted[0])} | ${inSeconds(median)} | ${inSeconds(sorted.at(-1))} |`;
}

const runs = [];
for (let run = 0; run < RUNS; run++) runs.push(await startOnce());
console.log(`| cold start, seconds, ${RUNS} runs | min | median | max |`);
console.log('| --- | ---: | ---: | ---: |');
console.log(
  row(
    'first window',
    runs.map((run) => run.window),
  ),
);
console.log(
  row(
    'first usable screen',
    runs.map((run) => run.usable),
  ),
);
