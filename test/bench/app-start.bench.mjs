/**
 * Measures a cold start of the built app to its first usable screen, on an empty profile: from starting the process to the start
 * screen's button being there to press. Run through `npm run bench`, which brings the display and the keychain.
 */
import { withEmptyApp } from '../../scripts/empty-app.mjs';

const RUNS = 7;

async function startOnce() {
  const begin = performance.now();
  return withEmptyApp(async (page) => {
    const window = performance.now() - begin;
    await page.getByRole('button', { name: 'Explore with sample data' }).waitFor();
    return { window, usable: performance.now() - begin };
  });
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
