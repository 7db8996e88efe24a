/**
 * Measures the built app on a profile of 100,000 records: `npm run bench -- app-use` prints a table and ends with 1 when an aim is missed.
 * `--records N` takes another number, `--profile FOLDER` a profile of an earlier run (made there when it is not), `--app FOLDER` another build.
 * Times are of the clock, as a person waits by it; processor time stands beside them, which other programs on the machine do not stretch.
 * Time of the start counts from the making of the process, with what Playwright adds to it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright-core';
import { longTasksSince, prepare, processorSeconds, scrollTable, timeToPicture } from './app-measure.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const argument = (name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : process.argv[at + 1];
};
const RECORDS = argument('--records') ?? '100000';
const APP = argument('--app') ?? path.join(here, '..', '..');
/** Milliseconds. */
const AIM = { start: 2000, screen: 150, filter: 150, task: 50 };
const SCREENS = {
  overview: 'Overview',
  accounts: 'Accounts',
  transactions: 'Transactions',
  review: 'Review',
  report: 'Tax report',
  holdings: 'Holdings',
  import: 'Import',
  settings: 'Settings',
  check: 'Check the engine',
  about: 'About',
};
const FILTERS = ['btc', 'btc sale', 'cro', 'nothing has all this', ''];

const missed = [];
function tell(name, milliseconds, aim, more = '') {
  const rounded = Math.round(milliseconds);
  if (aim !== null && rounded > aim) missed.push(`${name}: ${rounded} ms, aim ${aim}`);
  console.log(`| ${name} | ${rounded} | ${aim ?? ''} | ${more} |`);
}

function makeProfile(dir) {
  const loader = path.join(here, '..', 'support', 'typescript-sources.mjs');
  const what = existsSync(path.join(dir, 'lotbook.db')) ? 'unlock' : 'make';
  const words = ['--import', loader, path.join(here, 'app-profile.ts'), what, dir, RECORDS];
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
  if (status !== 0) throw new Error('The profile could not be made.');
}

async function launch(dir) {
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    args: [...noSandbox, '--disable-gpu', APP],
    // Nothing answers on this port, and nothing needs to.
    env: { ...process.env, LOTBOOK_DATA_DIR: dir, LOTBOOK_VEZGO_API_URL: 'http://127.0.0.1:9/v1' },
  });
  const page = await app.firstWindow();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { app, page, session };
}

const go = (screen) => ({ name: 'go', words: [screen] });
const shown = (screen) => ({ name: 'shown', words: [SCREENS[screen]] });
const now = (page) => page.evaluate(() => performance.now());

async function measureTasks(name, running, work) {
  const since = await now(running.page);
  const before = await processorSeconds(running.app, running.session);
  const value = await work();
  const after = await processorSeconds(running.app, running.session);
  const { count, longest } = await longTasksSince(running.page, since);
  const used = ['main', 'page', 'workers'].map((part) => `${part} ${(after[part] - before[part]).toFixed(2)} s`);
  tell(`longest task of the page: ${name}`, longest, AIM.task, `${count} long; ${used.join(', ')}`);
  return value;
}

async function measureStart({ app, page, session }) {
  const created = await app.evaluate(() => process.getCreationTime());
  const origin = await page.evaluate(() => performance.timeOrigin);
  tell('start to the page', origin - created, null);
  await page.getByRole('navigation').waitFor();
  tell('start to the rail', Date.now() - created, AIM.start);
  await prepare(page);
  await timeToPicture(page, go('transactions'), { name: 'filled', words: [] });
  tell('start to the first rows', Date.now() - created, AIM.start);
  return { app, page, session };
}

async function measureScreens(page, round) {
  for (const screen of Object.keys(SCREENS)) {
    tell(`${round}: ${SCREENS[screen]}`, await timeToPicture(page, go(screen), shown(screen)), AIM.screen);
  }
}

async function measureFilters(page) {
  await timeToPicture(page, go('transactions'), { name: 'filled', words: [] });
  for (const text of FILTERS) {
    const before = await page.evaluate(() => window.lotbookBench.rowCount());
    const found = { name: text.startsWith('nothing') ? 'noRows' : 'rowsOtherThan', words: [before] };
    tell(`filter by “${text}”`, await timeToPicture(page, { name: 'type', words: [text] }, found), AIM.filter);
  }
}

async function scrolled(page, name) {
  const { longest, empty } = await scrollTable(page, 120, 480);
  tell(`longest frame: ${name}`, longest, null, `${empty} of 120 frames without rows`);
}

async function measure(dir) {
  const running = await launch(dir);
  const { app, page } = running;
  try {
    await measureStart(running);
    await measureTasks('reading and computing, with the table scrolled', running, async () => {
      await scrolled(page, 'scrolling while it computes');
      await timeToPicture(page, go('overview'), { name: 'computed', words: [] });
    });
    const origin = await app.evaluate(() => process.getCreationTime());
    tell('start to every figure of the overview', Date.now() - origin, null);
    await measureTasks('since the page began', running, async () => undefined);
    await measureTasks('screens, first time', running, () => measureScreens(page, 'first time'));
    await measureTasks('screens, again', running, () => measureScreens(page, 'again'));
    await measureTasks('filters', running, () => measureFilters(page));
    await measureTasks('scrolling', running, () => scrolled(page, 'scrolling'));
  } finally {
    await app.close();
  }
}

const folder = argument('--profile') ?? mkdtempSync(path.join(tmpdir(), 'lotbook-bench-'));
try {
  makeProfile(folder);
  console.log(`| ${Number(RECORDS).toLocaleString('en')} records | ms | aim | |`);
  console.log('| --- | ---: | ---: | --- |');
  await measure(folder);
  console.log(missed.length === 0 ? '\nEvery aim is met.' : `\nAims not met:\n${missed.join('\n')}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  if (argument('--profile') === null) rmSync(folder, { recursive: true, force: true });
}
