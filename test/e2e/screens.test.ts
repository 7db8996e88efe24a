import type { ElectronApplication, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { seriousFindings } from '../support/axe.js';
import { call } from '../support/electron-app.js';
import {
  arrive,
  cutOff,
  goToScreen,
  openEmptyBook,
  openHandCheck,
  openSample,
  SCREEN_NAMES,
  settle,
  wordsOf,
  zoom,
  type ScreenTitle,
} from '../support/screens.js';
import { readVectors } from '../support/vector-files.js';

/** Of test/integration/hand-check.md: what each screen must say of that account. */
const FACTS: Readonly<Partial<Record<ScreenTitle, readonly (string | RegExp)[]>>> = {
  // Gain of 2025; income of 2025; the deposit without a cost and the withdrawal without another side.
  Overview: ['54,599.00', '15.00', 'Cost not known'],
  // All that was received, copies too; the cash left at the end.
  Accounts: ['29 records', '29,021.00'],
  // Two of the records are copies.
  Transactions: ['27 transactions'],
  Review: ['2 things to look at', 'Cost not known', '2 LTC', 'Transfers with one side', '0.05 BTC'],
  'Tax report': ['54,599.00', '17,269.25', '37,329.75', '88,719.00', '34,120.00'],
  // 3,520 of BTC here, 2,206 of ETH, 52 of CRO, 80 of LTC; 3,520 of BTC sent elsewhere.
  Holdings: ['2,206.00', '52.00', '80.00', '3,520.00', 'Sent from Hand Check Exchange'],
  Import: ['Crypto.com App', 'No file has been imported yet.'],
  Settings: ['keychain', 'Time zone'],
  'Check the engine': ['Check now'],
  About: ['0.1.0', 'Show licences'],
};

/** What each screen of an empty book says, and the controls that lead on from it. */
const EMPTY: Readonly<Record<ScreenTitle, readonly [words: string, ...ways: string[]]>> = {
  Overview: ['Your book is empty', 'Go to the accounts', 'Import a file'],
  Accounts: ['No account yet', 'Connect an account', 'Sync', 'Import a file'],
  Transactions: ['No transactions yet', 'Go to the accounts', 'Import a file'],
  Review: ['There is nothing to review yet', 'Go to the accounts', 'Import a file'],
  'Tax report': ['Nothing to report yet', 'Go to the accounts', 'Import a file'],
  Holdings: ['Nothing is held', 'Go to the accounts', 'Import a file'],
  Import: ['No file has been imported yet.', 'Choose a file'],
  Settings: ['Key in this system’s keychain', 'Change the key'],
  'Check the engine': ['Lotbook ships with worked examples', 'Check now'],
  About: ['0.1.0', 'Show licences'],
};

/** Every screen in both themes; what breaks a rule of axe, by screen and theme. */
async function findingsOfAll(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const screen of SCREEN_NAMES) {
      await goToScreen(page, screen);
      found.push(...(await seriousFindings(page)).map((finding) => `${screen}, ${colorScheme}: ${finding}`));
    }
  }
  return found;
}

/** What one looks for first in a table. */
const COLUMNS_THAT_STAY: readonly (readonly [ScreenTitle, readonly string[]])[] = [
  ['Transactions', ['Time', 'Type', 'Out', 'In', 'Value']],
  ['Tax report', ['Disposed', 'By', 'Amount', 'Proceeds', 'Cost', 'Gain or loss']],
  ['Holdings', ['Asset', 'Account', 'Amount', 'Cost', 'Value', 'Unrealised gain']],
];

/** A page of that size, whatever the least size of the window. */
async function resizePage(app: ElectronApplication, page: Page, size: readonly [number, number]): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [width, height]) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setMinimumSize(400, 400);
    window?.setContentSize(width, height);
  }, size);
  await page.waitForFunction((width) => innerWidth === width, size[0]);
}

/** What is wrong with the table on screen: a column that it lacks, one out of sight, a day or a figure that is cut. */
async function faultsOf(page: Page, names: readonly string[]): Promise<readonly string[]> {
  const table = page.getByRole('main').getByRole('grid').filter({ visible: true });
  const texts = await table.getByRole('columnheader').allInnerTexts();
  const heads = new Set(texts.flatMap((text) => text.split('\n')));
  const drawn = await table.evaluate((grid) => {
    const place = grid.parentElement;
    const beyond = (place?.scrollWidth ?? 9999) - (place?.clientWidth ?? 0);
    const figures = [...grid.querySelectorAll('td .lb-figure')];
    const cut = figures.filter((figure) => {
      const { left, right } = figure.getBoundingClientRect();
      const cell = figure.closest('td')?.getBoundingClientRect();
      return cell === undefined || left < cell.left || right > cell.right;
    });
    const faults = cut.map(({ textContent }) => `cut: ${textContent}`);
    if (figures.length === 0) faults.push('no figure');
    return beyond > 0 ? [...faults, `scrolls sideways by ${beyond}`] : faults;
  });
  return [...drawn, ...names.filter((name) => !heads.has(name)).map((name) => `no column: ${name}`)];
}

/** By how many pixels what holds a table scrolls sideways. */
function sidewaysAround(table: Locator): Promise<number> {
  return table.evaluate((element) => {
    let most = 0;
    for (let around = element.parentElement; around !== null; around = around.parentElement)
      most = Math.max(most, around.scrollWidth - around.clientWidth);
    return most;
  });
}

/** Words of the table on screen that are cut; in the narrowest pages names of accounts may be, and are whole on hover. */
async function cutWords(page: Page): Promise<readonly (string | null)[]> {
  const cells = page.getByRole('main').getByRole('gridcell').filter({ visible: true });
  return cells.evaluateAll((all) =>
    all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ textContent }) => textContent),
  );
}

describe('every screen', () => {
  it('stands in the rail', async () => {
    const { page } = await openEmptyBook();
    const links = page.getByRole('navigation').getByRole('link');
    // Of several, `first` alone waits: reading all of them answers at once, before the rail is there.
    await links.first().waitFor();
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('title')))).toEqual(SCREEN_NAMES);
  });

  it('tells what was worked out by hand of the account', async () => {
    const { app, page } = await openHandCheck();
    for (const screen of SCREEN_NAMES) {
      await goToScreen(page, screen);
      for (const fact of FACTS[screen] ?? []) {
        await expect
          .poll(() => wordsOf(page), { message: `${screen}: ${String(fact)}`, timeout: 10_000 })
          .toMatch(fact);
      }
    }
    await goToScreen(page, 'Check the engine');
    await page.getByRole('button', { name: 'Check now' }).click();
    // One of each example and rules that it is worked out by.
    const examples = readVectors().flatMap(({ expectations }) => expectations);
    await page.getByText(`All ${examples.length} examples came out as published`).waitFor({ timeout: 60_000 });
    for (const size of [
      [1280, 800],
      [640, 400],
    ] as const) {
      await resizePage(app, page, size);
      const beyond = await sidewaysAround(page.getByRole('table', { name: 'Worked examples' }));
      expect({ size, beyond }).toEqual({ size, beyond: 0 });
    }
  });

  it('of an empty book says so, and has a way on', async () => {
    const { page } = await openEmptyBook();
    for (const screen of SCREEN_NAMES) {
      const [words, ...ways] = EMPTY[screen];
      await goToScreen(page, screen);
      await expect.poll(() => wordsOf(page), { message: screen, timeout: 10_000 }).toContain(words);
      for (const way of ways) {
        await page.getByRole('main').getByText(way, { exact: true }).filter({ visible: true }).first().waitFor();
      }
    }
  });
});

describe('for everybody', () => {
  it('no screen with sample data breaks a rule of axe at level serious or above, light or dark', async () => {
    const { page } = await openSample();
    expect(await findingsOfAll(page)).toEqual([]);
  });

  it('no screen of an empty book does either', async () => {
    const { page } = await openEmptyBook();
    expect(await findingsOfAll(page)).toEqual([]);
  });

  it('at 200 % no screen scrolls sideways or has a control outside the window', async () => {
    const { app, page } = await openSample();
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
    await zoom(app, 2);
    await page.waitForFunction(() => innerWidth === 640);
    for (const screen of SCREEN_NAMES) {
      await goToScreen(page, screen);
      // Two zoom factors of one screen follow each other: what is read is what stands in the end.
      await expect.poll(() => cutOff(page), { message: screen, timeout: 10_000 }).toEqual([]);
    }
  });

  // Windows of 1024 and, the narrowest, of 940 pixels; what 200 % leaves of those of 1440 and of 1280.
  it.each([
    [1024, 768],
    [940, 620],
    [720, 450],
    [640, 400],
  ])('in a page of %d × %d no table scrolls sideways or cuts a figure, and those that count stay', async (...size) => {
    const { app, page } = await openSample();
    await resizePage(app, page, size);
    const inSight = (names: readonly string[]) =>
      expect.poll(() => faultsOf(page, names), { message: names.join(), timeout: 10_000 }).toEqual([]);
    for (const [screen, names] of COLUMNS_THAT_STAY) {
      await goToScreen(page, screen);
      await inSight(names);
    }
    await goToScreen(page, 'Tax report');
    await page.getByRole('tab', { name: /^Income/ }).click();
    await inSight(['Received', 'Type', 'Amount', 'Value', 'Account']);
    await page.getByRole('tab', { name: /^Issues/ }).click();
    await inSight(['Date', 'Issue', 'Amount', 'What to do']);
  });

  it('in the narrowest window no word of the tables is cut either', async () => {
    const { app, page } = await openSample();
    await resizePage(app, page, [940, 620]);
    for (const [screen] of COLUMNS_THAT_STAY) {
      await goToScreen(page, screen);
      await expect.poll(() => cutWords(page), { message: screen, timeout: 10_000 }).toEqual([]);
    }
  });

  it('a row of two lines tells of each what it is, and is walked, opened and sorted as any other', async () => {
    const { app, page } = await openSample();
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
    await goToScreen(page, 'Tax report');
    const table = page.getByRole('grid', { name: 'Disposals' });
    const rows = table.getByRole('row');
    await rows.nth(3).waitFor();
    const day = await rows.nth(2).getByRole('gridcell').first().innerText();
    const acquired = await rows.nth(2).getByRole('gridcell').nth(3).innerText();
    await zoom(app, 2);
    await page.waitForFunction(() => innerWidth === 720);
    await table.getByRole('columnheader', { name: 'Disposed Acquired' }).waitFor();
    await rows
      .nth(2)
      .getByRole('gridcell', { name: `${day} Acquired: ${acquired}` })
      .waitFor();
    await rows.nth(1).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: `disposed of, ${day}` }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await goToScreen(page, 'Transactions');
    const value = page.getByRole('columnheader', { name: /^In Value/ });
    await value.getByRole('button', { name: 'Value' }).click();
    await expect.poll(() => value.getAttribute('aria-sort')).toBe('descending');
    const state = page.getByRole('columnheader', { name: /^Type State/ });
    expect(await state.getAttribute('aria-sort')).toBe('none');
  });

  it('an asset that is chosen leaves the filters as high as they were', async () => {
    const { page } = await openHandCheck();
    await goToScreen(page, 'Transactions');
    const assets = page.getByRole('combobox', { name: 'Assets' });
    const field = page.getByRole('search').locator('div').filter({ has: assets }).first();
    const before = await field.boundingBox();
    await assets.click();
    await page.getByRole('option', { name: 'BTC' }).click();
    await page.getByText(/ of 27 transactions/).waitFor();
    expect((await field.boundingBox())?.height).toBe(before?.height);
  });

  it('the palette leads to each screen, and rail and table are walked, by keyboard alone', async () => {
    const { page } = await openHandCheck();
    await goToScreen(page, 'Accounts');
    for (const screen of SCREEN_NAMES) {
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder(/^Go to, do/).waitFor();
      await page.keyboard.type(screen);
      await expect.poll(() => page.locator('[data-action]').first().innerText()).toContain(screen);
      await page.keyboard.press('Enter');
      await arrive(page, screen);
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    await page.getByRole('link', { name: 'Overview' }).focus();
    for (const screen of SCREEN_NAMES.slice(1, 3)) {
      await page.keyboard.press('Tab');
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('title'))).toBe(screen);
    }
    await page.keyboard.press('Enter');
    await arrive(page, 'Transactions');
    await page.getByRole('row').nth(1).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await settle(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    // The drawer gives the focus back once it is gone, to the row that it was opened from.
    const focusedRow = () => page.evaluate(() => document.activeElement?.getAttribute('aria-rowindex'));
    await expect.poll(focusedRow).toBe('3');
  });
});

it('no heading of the settings’ tables is broken within a word, in the narrowest window and the longest words', async () => {
  const { app, page } = await openHandCheck();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(940, 620));
  const settings = await call(page, 'settings', 'get', {});
  if (!settings.ok) throw new Error(settings.message);
  await call(page, 'settings', 'save', { ...settings.value, language: 'fr' });
  await page.reload();
  await page.getByRole('navigation').getByRole('link', { name: 'Réglages' }).click();
  const heading = page.getByRole('columnheader', { name: 'Jours', exact: true });
  await heading.waitFor();
  const lines = await heading.evaluate((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return range.getClientRects().length;
  });
  expect(lines).toBe(1);
});

it('no name of a server that is asked is broken in two', async () => {
  const { page } = await openHandCheck();
  await goToScreen(page, 'Settings');
  const names = page.getByRole('table', { name: 'Servers that are asked' }).getByRole('rowheader');
  const lines = await names.evaluateAll((cells) =>
    cells.map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return [cell.textContent, range.getClientRects().length];
    }),
  );
  expect(lines.filter(([, count]) => count !== 1)).toEqual([]);
  expect(lines.map(([name]) => name)).toContain('www.bankofcanada.ca');
});
