/**
 * Measures a cold start of the built app to its first usable screen, on an empty profile: from starting the process to the picture with the
 * start screen's button to press. Run through `npm run bench`, which brings the display and the keychain.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startAlone } from './app-alone.mjs';
import { APP } from './app-run.mjs';

const RUNS = 7;

/** In the page, as soon as there is one. */
async function seeStart() {
  const isThere = () =>
    [...document.querySelectorAll('button')].some((one) => /Explore with sample data/u.test(one.textContent)) &&
    performance.getEntriesByName('first-contentful-paint').length > 0;
  while (!isThere()) await new Promise((next) => requestAnimationFrame(next));
  return performance.timeOrigin + performance.now();
}

async function startOnce() {
  const dir = mkdtempSync(path.join(tmpdir(), 'lotbook-empty-'));
  try {
    const { began, seen } = await startAlone(APP, dir, seeStart);
    return seen - began;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const runs = [];
for (let run = 0; run < RUNS; run++) runs.push(await startOnce());
const sorted = runs.toSorted((one, other) => one - other);
const [min, median, max] = [0, (RUNS - 1) / 2, RUNS - 1].map((at) => (sorted[at] / 1000).toFixed(2));
console.log(`| cold start, seconds, ${RUNS} runs | min | median | max |`);
console.log('| --- | ---: | ---: | ---: |');
console.log(`| first usable screen | ${min} | ${median} | ${max} |`);
