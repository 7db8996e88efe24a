import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openLongTable } from '../support/long-table/open-long-table.js';
import { zoom } from '../support/screens.js';

const LAST = 999_999;

/** Numbers of the first and the last row that are wholly to be seen below the header. */
function seen(page: Page): Promise<readonly (number | undefined)[]> {
  return page.evaluate(() => {
    const grid = document.querySelector('[role="grid"]');
    const view = grid?.parentElement?.getBoundingClientRect();
    const top = grid?.querySelector('thead')?.getBoundingClientRect().bottom ?? 0;
    const rows = [...document.querySelectorAll<HTMLElement>('tbody tr')].filter((row) => {
      const { top: upper, bottom } = row.getBoundingClientRect();
      return upper >= top - 2 && bottom <= (view?.bottom ?? 0) + 2;
    });
    return [rows.at(0), rows.at(-1)].map((row) => (row === undefined ? undefined : Number(row.dataset['index'])));
  });
}

/** Puts the scroll bar at a part of its way, as a pull at it does. */
function pullTo(page: Page, part: number): Promise<void> {
  return page.evaluate((to) => {
    const scroller = document.querySelector('[role="grid"]')?.parentElement;
    scroller?.scrollTo({ top: to * (scroller.scrollHeight - scroller.clientHeight) });
  }, part);
}

const firstSeen = (page: Page) => () => seen(page).then(([first]) => first);
const lastSeen = (page: Page) => () => seen(page).then(([, last]) => last);
const focused = (page: Page) => () =>
  page.evaluate(() => Number(document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset['index']));

/** The table is drawn for this zoom: its height in pixels of the display fits again. Before that the window has another size. */
const isDrawnAt = (page: Page, factor: number) => () =>
  page.evaluate((wanted) => {
    const height = document.querySelector('tbody')?.getBoundingClientRect().height ?? Infinity;
    return window.devicePixelRatio === wanted && height * wanted <= 2 ** 24;
  }, factor);

describe.each([1, 2, 4])('a million rows, %d times as large', (factor) => {
  it('are reached from the first to the last, by the scroll bar, by wheel and by keys', async () => {
    const { app, page } = await openLongTable();
    await zoom(app, factor);
    await expect.poll(isDrawnAt(page, factor)).toBe(true);
    await expect.poll(firstSeen(page)).toBe(0);

    await pullTo(page, 1);
    await expect.poll(lastSeen(page)).toBe(LAST);
    await pullTo(page, 0.5);
    await expect.poll(firstSeen(page)).toBeGreaterThan(LAST / 2 - 100);
    expect(await firstSeen(page)()).toBeLessThan(LAST / 2 + 100);

    // A wheel goes by the pixels that it says, however many rows the scroll bar stands for.
    const before = (await firstSeen(page)()) ?? 0;
    await page.mouse.move(200, 100);
    // Its pixels are those of the display.
    await page.mouse.wheel(0, 64 * factor);
    await expect.poll(firstSeen(page)).toBe(before + 2);

    await page.locator(`[data-index="${before + 5}"]`).focus();
    await page.keyboard.press('End');
    await expect.poll(focused(page)).toBe(LAST);
    await expect.poll(lastSeen(page)).toBe(LAST);
    await page.keyboard.press('ArrowUp');
    await expect.poll(focused(page)).toBe(LAST - 1);
    await page.keyboard.press('Home');
    await expect.poll(focused(page)).toBe(0);
    await expect.poll(firstSeen(page)).toBe(0);
  });
});
