/**
 * Measures a workbook in the built app, as a person orders it: `npm run bench -- app-export` prints a table and ends with 1 when an aim is
 * missed. `--disposals N` takes another number, `--app FOLDER` another build. Times are of the clock, from the click to the saved file; the
 * page must stay free meanwhile, and must be free at once when the work is cancelled.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { processorSeconds } from './app-measure.mjs';
import { argument, launch, makeProfile } from './app-run.mjs';
import { longestTask } from './app-tasks.mjs';

const DISPOSALS = argument('--disposals') ?? '100000';
/** Milliseconds. */
const AIM = { file: 15_000, task: 50, main: 50, cancel: 250 };
/** A person who knows what to choose. */
const CHOOSING_MS = 3000;
/** The file may take this long before the bench gives it up. */
const PATIENCE = 120_000;

const missed = [];
function tell(name, value, aim, more = '') {
  if (aim !== null && value > aim) missed.push(`${name}: ${Math.round(value)}, aim ${aim}`);
  console.log(`| ${name} | ${Math.round(value)} | ${aim ?? ''} | ${more} |`);
}

async function openReport(dir) {
  const running = await launch(dir);
  const { app, page } = running;
  await app.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = (...words) => {
      const suggested = String(words.at(-1).defaultPath);
      return Promise.resolve({ canceled: false, filePath: `${folder}/${suggested.split('/').at(-1)}` });
    };
  }, dir);
  await page.getByRole('link', { name: 'Tax report' }).click();
  await page.getByTestId('total-taxable').waitFor({ timeout: PATIENCE });
  return running;
}

async function openPicker(page) {
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByText('All years', { exact: true }).click();
}

async function closePicker(page) {
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.keyboard.press('Escape');
  await exportButton(page).waitFor({ state: 'hidden' });
}

/** In the page: the steps of the export's progress, and its end. Told by the page itself: looking from outside costs it a tenth of the time. */
function watchWords(page) {
  return page.evaluate(() => {
    const seen = { progress: new Set(), end: null };
    Reflect.set(window, 'lotbookBench', seen);
    seen.end = new Promise((ended) => {
      const look = () => {
        const value = document.querySelector('progress')?.getAttribute('value');
        if (value != null) seen.progress.add(value);
        if ([...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Dismiss')) ended();
      };
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
  });
}

/** Longest stretch without a turn of main's event loop while `work` runs. */
async function longestStall(app, work) {
  await app.evaluate(() => {
    const { monitorEventLoopDelay } =
      process.getBuiltinModule?.('node:perf_hooks') ?? process.mainModule.require('node:perf_hooks');
    const monitor = monitorEventLoopDelay({ resolution: 1 });
    monitor.enable();
    Reflect.set(globalThis, 'lotbookBench', monitor);
  });
  await work();
  return app.evaluate(() => {
    const monitor = Reflect.get(globalThis, 'lotbookBench');
    monitor.disable();
    return monitor.max / 1e6;
  });
}

const exportButton = (page) => page.getByRole('button', { name: 'Export', exact: true });

/** From the click on "Export", `pause` after the picker was opened: what can be done by then does not depend on the choice. */
async function measureFile({ app, page, session }, dir, { words, pause }) {
  await openPicker(page);
  await page.waitForTimeout(pause);
  await watchWords(page);
  let wall = 0;
  let stall = 0;
  const before = await processorSeconds(app, session);
  const task = await longestTask(app, AIM.task, async () => {
    stall = await longestStall(app, async () => {
      const begin = performance.now();
      await exportButton(page).click();
      await page.evaluate(() => Reflect.get(window, 'lotbookBench').end);
      wall = performance.now() - begin;
      await page.getByText('Saved:').waitFor({ timeout: PATIENCE });
    });
  });
  const after = await processorSeconds(app, session);
  const steps = await page.evaluate(() => Reflect.get(window, 'lotbookBench').progress.size);
  const size = Math.round(statSync(path.join(dir, 'lotbook-us-all.xlsx')).size / 1e6);
  tell(`from the click to the saved workbook, ${words}`, wall, AIM.file, `${size} MB; progress told in ${steps} steps`);
  tell('processor time of the workers', (after.workers - before.workers) * 1000, null);
  tell('longest task of the page', task.cpu, AIM.task, `${task.long} of more than ${AIM.task}`);
  tell('longest stretch of the main process', stall, AIM.main);
}

/** From the click on "Cancel" to a page that offers to export again; the worker must be gone with it. */
async function measureCancel({ page }) {
  const before = page.workers().length;
  await openPicker(page);
  await exportButton(page).click();
  await page.getByText(/^Writing .* rows/).waitFor({ timeout: PATIENCE });
  const began = page.workers().length - before;
  const wait = await page.evaluate(
    () =>
      new Promise((done) => {
        const begin = performance.now();
        [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel').click();
        const look = () => {
          if (document.querySelector('progress') === null) done(performance.now() - begin);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  while (page.workers().length > before) await page.waitForEvent('worker', { timeout: 1 }).catch(() => undefined);
  tell('cancelled', wait, AIM.cancel, `${began} worker ended`);
}

const folder = mkdtempSync(path.join(tmpdir(), 'lotbook-bench-'));
try {
  makeProfile('app-export-profile.ts', folder, DISPOSALS);
  console.log(`| ${Number(DISPOSALS).toLocaleString('en')} disposals | ms | aim | |`);
  console.log('| --- | ---: | ---: | --- |');
  const running = await openReport(folder);
  try {
    await measureFile(running, folder, { words: 'clicked at once', pause: 0 });
    await closePicker(running.page);
    await measureFile(running, folder, { words: 'after choosing', pause: CHOOSING_MS });
    await closePicker(running.page);
    await measureCancel(running);
  } finally {
    await running.app.close();
  }
  console.log(missed.length === 0 ? '\nEvery aim is met.' : `\nAims not met:\n${missed.join('\n')}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
