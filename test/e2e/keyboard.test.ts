import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { answerSaveDialog, openApp, openSandbox } from '../support/electron-app.js';
import { arrive, goToScreen, openSample, settle } from '../support/screens.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** More than any screen has between two of its controls. */
const MOST_STEPS = 60;

/** Goes on by Tab until a control of this name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim();
    });
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press('Tab');
    if ((await focused()) === name) return;
  }
  throw new Error(`No Tab leads to ${name}.`);
}

it('the main job goes without a mouse: sample, report, another year, a figure’s details, the workbook', async () => {
  const sandbox = await openSandbox();
  const dir = temporaryFolder();
  const { app, page } = await openApp({ dir, ...sandbox });
  const path = join(dir, 'keyboard.xlsx');
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: 'Explore with sample data' }).waitFor();
  await tabTo(page, 'Explore with sample data');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').waitFor({ timeout: 60_000 });

  await page.keyboard.press('Control+5');
  await arrive(page, 'Tax report');
  await page.getByTestId('total-taxable').waitFor();
  await tabTo(page, 'Tax year');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: '2025' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('2025-01-01 to 2025-12-31').waitFor();

  await tabTo(page, 'Change…');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'How this report is worked out' }).waitFor();
  await settle(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  await page.getByRole('grid', { name: 'Disposals' }).waitFor();
  await page.getByRole('row').nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('How this figure came about').waitFor();
  await settle(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  await tabTo(page, 'Export…');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Export the report' }).waitFor();
  await settle(page);
  await tabTo(page, 'Export');
  await page.keyboard.press('Enter');
  await page.getByText('Saved:').waitFor({ timeout: 60_000 });
  expect(statSync(path).size).toBeGreaterThan(10_000);
});

it('an item of the review that is settled by its digit hands the focus to the next one', async () => {
  const { page } = await openSample();
  await goToScreen(page, 'Review');
  const items = page.getByRole('main').locator('[data-item]').filter({ visible: true });
  const third = await items.nth(2).locator('[data-open]').innerText();
  const focused = () =>
    page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.innerText : ''));
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const place = (await items.nth(1).locator('[data-resolution]').allInnerTexts()).findIndex((text) =>
    /Ignore/.test(text),
  );
  await page.keyboard.press(String(place + 1));
  await expect.poll(focused, { timeout: 10_000 }).toBe(third);
});

/** What is so of each screen while it is made ready, at every change of the page. */
interface Unseen {
  readonly title: string | undefined;
  readonly visibility: string;
  readonly hasFocus: boolean;
}

function watchUnseen(): readonly Unseen[] {
  const looks: Unseen[] = [];
  const look = (): void => {
    const unseen = document.querySelector('main > [inert]:not([style*="none"])');
    if (unseen === null) return;
    const { visibility } = getComputedStyle(unseen);
    const title = unseen.querySelector('h1')?.textContent;
    looks.push({ title, visibility, hasFocus: unseen.contains(document.activeElement) });
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  return looks;
}

it('screens that are made ready unseen take neither the focus nor a key', async () => {
  const { page } = await openSample();
  const watched = await page.evaluateHandle(watchUnseen);
  await arrive(page, 'Overview');
  const rows = (table: string) => page.locator(`[role="grid"][aria-label="${table}"] tbody tr`);
  await expect.poll(() => rows('Transactions').count(), { timeout: 60_000 }).toBeGreaterThan(5);
  await page.keyboard.press('/');
  await expect.poll(() => rows('Holdings').count(), { timeout: 60_000 }).toBeGreaterThan(1);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Overview');
  const looks: readonly Unseen[] = await watched.jsonValue();
  expect(new Set(looks.map(({ title }) => title))).toContain('Holdings');
  expect(looks.filter(({ visibility, hasFocus }) => visibility !== 'hidden' || hasFocus)).toEqual([]);
  await goToScreen(page, 'Transactions');
  await page.getByRole('row').nth(1).click();
  await page.getByRole('dialog').waitFor();
});
