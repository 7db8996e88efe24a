/**
 * Measures a cold start of the built app to its first usable screen, on an empty profile: from starting the process to the first picture,
 * and to the start screen's button being there to press. Run through `npm run bench`, which brings the display and the keychain.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startAlone } from './app-alone.mjs';
import { APP } from './app-run.mjs';

const RUNS = 7;

/** In the page, as soon as there is one. */
function seeStart() {
  const button = () =>
    [...document.querySelectorAll('button')].find((one) => /Explore with sample data/u.test(one.textContent));
  return (async () => {
    while (button() === undefined) await new Promise((next) => requestAnimationFrame(next));
    const usable = performance.now();
    while (performance.getEntriesByName('first-contentful-paint').length === 0)
      await new Promise((next) => requestAnimationFrame(next));
    const [{ startTime }] = performance.getEntriesByName('first-contentful-paint');
    return {
      picture: performance.timeOrigin + startTime,
      usable: performance.timeOrigin + Math.max(startTime, usable),
    };
  })();
}

async function startOnce() {
  const dir = mkdtempSync(path.join(tmpdir(), 'lotbook-empty-'));
  try {
    const { began, seen } = await startAlone(APP, dir, seeStart);
    return { picture: seen.picture - began, usable: seen.usable - began };
  } finally {
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
    'first picture',
    runs.map((run) => run.picture),
  ),
);
console.log(
  row(
    'first usable screen',
    runs.map((run) => run.usable),
  ),
);
