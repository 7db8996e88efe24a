/**
 * Measures the built app on a profile of 100,000 records: `npm run bench -- app-use` prints a table and ends with 1 when an aim is missed.
 * `--records N` takes another number, `--profile FOLDER` a profile of an earlier run (made there when it is not), `--app FOLDER` another build.
 * Times are of the clock, as a person waits by it; processor time stands beside them, of page, workers and main together, which other
 * programs stretch less: with `--busy` aims are held against it. The start counts from the making of the process, with what Playwright
 * adds to it.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepare, processorSeconds, scrollTable, timeToPicture } from './app-measure.mjs';
import { argument, launch, makeProfile } from './app-run.mjs';
import { longestTask } from './app-tasks.mjs';

const RECORDS = argument('--records') ?? '100000';
const BUSY = process.argv.includes('--busy');
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
/** `cpu` is processor time; with `--busy` aims are held against that, for a machine that has other things to do. */
function tell(name, { wall, cpu }, aim, more = '') {
  const [clock, work] = [wall, cpu].map((value) => (value === null ? null : Math.round(value)));
  const held = BUSY && work !== null ? work : clock;
  if (aim !== null && held > aim) missed.push(`${name}: ${held} ms, aim ${aim}`);
  console.log(`| ${name} | ${clock} | ${work ?? ''} | ${aim ?? ''} | ${more} |`);
}

const go = (screen) => ({ name: 'go', words: [screen] });
const shown = (screen) => ({ name: 'shown', words: [SCREENS[screen]] });
const ROWS_FILLED = { name: 'filled', words: [] };

/** What `act` brings to the screen, with the processor time that it took of the page, the workers and the main process together. */
async function timed({ app, page, session }, act, isDone) {
  const before = await processorSeconds(app, session);
  const wall = await timeToPicture(page, act, isDone);
  const after = await processorSeconds(app, session);
  const used = Object.keys(before).map((part) => (after[part] - before[part]) * 1000);
  return { wall, cpu: used.reduce((sum, milliseconds) => sum + milliseconds, 0) };
}

async function measureTasks(name, { app }, work) {
  const { cpu, wall, long } = await longestTask(app, AIM.task, work);
  tell(`longest task of the page: ${name}`, { wall, cpu }, AIM.task, `${long} of more than ${AIM.task}`);
}

async function measureStart(running) {
  const { app, page, session } = running;
  const created = await app.evaluate(() => process.getCreationTime());
  const sinceStart = async () => {
    const used = await processorSeconds(app, session);
    return { wall: Date.now() - created, cpu: (used.main + used.page + used.workers) * 1000 };
  };
  await page.getByRole('navigation').waitFor();
  tell('start to the rail', await sinceStart(), AIM.start);
  await prepare(page);
  await timeToPicture(page, go('transactions'), ROWS_FILLED);
  tell('start to the first rows', await sinceStart(), AIM.start);
  return sinceStart;
}

async function measureScreens(running, round) {
  for (const screen of Object.keys(SCREENS)) {
    tell(`${round}: ${SCREENS[screen]}`, await timed(running, go(screen), shown(screen)), AIM.screen);
  }
}

async function measureFilters(running) {
  const { page } = running;
  await timeToPicture(page, go('transactions'), ROWS_FILLED);
  for (const text of FILTERS) {
    const before = await page.evaluate(() => window.lotbookBench.rowCount());
    const found = { name: text.startsWith('nothing') ? 'noRows' : 'rowsOtherThan', words: [before] };
    tell(`filter by “${text}”`, await timed(running, { name: 'type', words: [text] }, found), AIM.filter);
  }
}

/** Frames of a table under the wheel, fifteen rows each. */
const FRAMES = 120;
const STEP = 480;

async function scrolled({ app, page, session }, name) {
  const before = await processorSeconds(app, session);
  const { longest, empty } = await scrollTable(page, FRAMES, STEP);
  const after = await processorSeconds(app, session);
  const cpu = ((after.page - before.page) * 1000) / FRAMES;
  tell(
    `a frame, ${name}`,
    { wall: longest, cpu },
    null,
    `longest, and mean of the page; ${empty} of ${FRAMES} without rows`,
  );
}

async function measure(dir) {
  const running = await launch(dir);
  const { app, page } = running;
  try {
    const sinceStart = await measureStart(running);
    await measureTasks('computing, with the table scrolled', running, async () => {
      await scrolled(running, 'scrolling while it computes');
      await timeToPicture(page, go('overview'), { name: 'computed', words: [] });
    });
    tell('start to every figure of the overview', await sinceStart(), null);
    await measureScreens(running, 'first time');
    await measureScreens(running, 'again');
    await measureTasks('all screens, one after another', running, async () => {
      for (const screen of Object.keys(SCREENS)) await timeToPicture(page, go(screen), shown(screen));
    });
    await measureTasks('filters', running, () => measureFilters(running));
    await measureTasks('scrolling', running, () => scrolled(running, 'scrolling'));
  } finally {
    await app.close();
  }
}

const folder = argument('--profile') ?? mkdtempSync(path.join(tmpdir(), 'lotbook-bench-'));
try {
  const what = existsSync(path.join(folder, 'lotbook.db')) ? 'unlock' : 'make';
  makeProfile('app-profile.ts', what, folder, RECORDS);
  console.log(`| ${Number(RECORDS).toLocaleString('en')} records | ms | processor ms | aim | |`);
  console.log('| --- | ---: | ---: | ---: | --- |');
  await measure(folder);
  console.log(missed.length === 0 ? '\nEvery aim is met.' : `\nAims not met:\n${missed.join('\n')}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  if (argument('--profile') === null) rmSync(folder, { recursive: true, force: true });
}
