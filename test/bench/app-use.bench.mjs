/**
 * Measures the built app on a profile of 100,000 records: `npm run bench -- app-use` prints a table and ends with 1 when an aim is missed.
 * `--records N` takes another number, `--profile FOLDER` a profile of an earlier run (made there when it is not), `--app FOLDER` another build.
 * Times are of the clock, as a person waits by it; processor time stands beside them, of page, workers and main together, which other
 * programs stretch less: with `--busy` aims are held against it. The start counts from the making of the process, without any tool that
 * holds it: the middle one of several.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startAlone } from './app-alone.mjs';
import { prepare, processorSeconds, scrollTable, timeToPicture } from './app-measure.mjs';
import { APP, argument, launch, makeProfile } from './app-run.mjs';
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

const STARTS = 5;

/** In the page, as soon as there is one: when the rail was on screen, and when the first rows were, which were asked for then. */
function seeStart() {
  const clock = () => performance.timeOrigin + performance.now();
  const painted = () =>
    new Promise((then) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', then, { once: true });
      port1.start();
      requestAnimationFrame(() => port2.postMessage(null));
    });
  const when = async (isThere) => {
    while (!isThere()) await new Promise((next) => requestAnimationFrame(next));
    await painted();
    return clock();
  };
  const link = () => document.querySelector('nav a[href="#/transactions"]');
  const cell = () => document.querySelector('main [role="grid"] tbody tr td:nth-child(2)');
  return (async () => {
    const rail = await when(() => link() !== null);
    link().click();
    return { rail, rows: await when(() => (cell()?.textContent ?? '') !== '') };
  })();
}

async function measureStart(dir) {
  const starts = [];
  for (let run = 0; run < STARTS; run++) starts.push(await startAlone(APP, dir, seeStart));
  for (const [part, name] of Object.entries({ rail: 'start to the rail', rows: 'start to the first rows' })) {
    const times = starts.map(({ began, seen }) => seen[part] - began).sort((one, other) => one - other);
    const [least, most] = [times[0], times.at(-1)].map(Math.round);
    tell(name, { wall: times[(STARTS - 1) / 2], cpu: null }, AIM.start, `of ${STARTS} starts, ${least} to ${most}`);
  }
}

async function measureScreens(started, round) {
  for (const screen of Object.keys(SCREENS)) {
    tell(`${round}: ${SCREENS[screen]}`, await timed(started, go(screen), shown(screen)), AIM.screen);
  }
}

async function measureFilters(started) {
  const { page } = started;
  await timeToPicture(page, go('transactions'), ROWS_FILLED);
  for (const text of FILTERS) {
    const before = await page.evaluate(() => window.lotbookBench.rowCount());
    const found = { name: text.startsWith('nothing') ? 'noRows' : 'rowsOtherThan', words: [before] };
    tell(`filter by “${text}”`, await timed(started, { name: 'type', words: [text] }, found), AIM.filter);
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

/** The app with its rail there, for the length of `work`. */
async function running(dir, work) {
  const started = await launch(dir);
  try {
    await started.page.getByRole('navigation').waitFor();
    await prepare(started.page);
    await work(started);
  } finally {
    await started.app.close();
  }
}

async function measureComputing(started) {
  const { app, page, session } = started;
  await timeToPicture(page, go('transactions'), ROWS_FILLED);
  await measureTasks('computing, with the table scrolled', started, async () => {
    await scrolled(started, 'scrolling while it computes');
    await timeToPicture(page, go('overview'), { name: 'computed', words: [] });
  });
  const used = await processorSeconds(app, session);
  const cpu = (used.main + used.page + used.workers) * 1000;
  const created = await app.evaluate(() => process.getCreationTime());
  tell('start to every figure of the overview, scrolled meanwhile', { wall: Date.now() - created, cpu }, null);
}

/** A person sees the figures before going on; meanwhile the page makes ready what was not asked for yet. */
const LOOKED_AT_MS = 1500;

async function measureHaste(started) {
  await timeToPicture(started.page, go('overview'), { name: 'computed', words: [] });
  await measureScreens(started, 'first time, in the moment of the figures');
}

async function measureUse(started) {
  await timeToPicture(started.page, go('overview'), { name: 'computed', words: [] });
  await started.page.waitForTimeout(LOOKED_AT_MS);
  await measureScreens(started, 'first time');
  await measureScreens(started, 'again');
  await measureTasks('all screens, one after another', started, async () => {
    for (const screen of Object.keys(SCREENS)) await timeToPicture(started.page, go(screen), shown(screen));
  });
  await measureTasks('filters', started, () => measureFilters(started));
  await measureTasks('scrolling', started, () => scrolled(started, 'scrolling'));
}

const folder = argument('--profile') ?? mkdtempSync(path.join(tmpdir(), 'lotbook-bench-'));
try {
  const what = existsSync(path.join(folder, 'lotbook.db')) ? 'unlock' : 'make';
  makeProfile('app-profile.ts', what, folder, RECORDS);
  console.log(`| ${Number(RECORDS).toLocaleString('en')} records | ms | processor ms | aim | |`);
  console.log('| --- | ---: | ---: | ---: | --- |');
  await measureStart(folder);
  await running(folder, measureComputing);
  await running(folder, measureHaste);
  await running(folder, measureUse);
  console.log(missed.length === 0 ? '\nEvery aim is met.' : `\nAims not met:\n${missed.join('\n')}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  if (argument('--profile') === null) rmSync(folder, { recursive: true, force: true });
}
