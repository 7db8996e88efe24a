import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { answerOpenDialog, call, openApp } from '../support/electron-app.js';
import { goToScreen, openHandCheck, wordsOf } from '../support/screens.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** The line of the review that starts with these words. */
const item = (page: Page, words: RegExp) => page.getByRole('listitem').filter({ hasText: words });

/** The taxable gain that the report shows, once it is the wanted one; at the end the one that it stays at. */
async function taxable(page: Page, wanted: string): Promise<string> {
  await goToScreen(page, 'Tax report');
  const total = page.getByTestId('total-taxable');
  await expect.poll(() => total.innerText(), { timeout: 20_000 }).toContain(wanted);
  return (await total.innerText()).replace(/[^\d.,]/g, '');
}

/** What the sheet of holdings says of an asset. */
async function expectHolding(page: Page, asset: string, figure: string): Promise<void> {
  await goToScreen(page, 'Holdings');
  await expect
    .poll(() => page.getByRole('row').filter({ hasText: asset }).first().innerText(), { timeout: 20_000 })
    .toContain(figure);
}

it('a decision changes the figures, undo takes it back, and both stay over a restart', async () => {
  const first = await openHandCheck();
  const { page, dir, sandbox } = first;
  await expectHolding(page, 'LTC', '$80.00');

  // The deposit of 2 LTC (record 15) gets a cost of 150, which adds to the 80 of record 14.
  await goToScreen(page, 'Review');
  await item(page, /Deposit/)
    .getByRole('button', { name: 'Set cost' })
    .click();
  await page.getByLabel('Cost of all units').fill('150');
  await page.getByLabel('Acquired').fill('2024-08-01');
  await page.keyboard.press('Enter');
  await page.getByText('1 thing to look at').waitFor();
  await expectHolding(page, 'LTC', '$230.00');

  // The 0.05 BTC of record 26 were spent at 5,000: 1,480 more than their cost of 3,520, long term.
  expect(await taxable(page, '54,599.00')).toBe('54,599.00');
  await goToScreen(page, 'Review');
  await item(page, /Withdrawal/)
    .getByRole('button', { name: 'Classify as…' })
    .click();
  await page.getByRole('combobox', { name: 'It was' }).click();
  await page.getByRole('option', { name: 'Spend' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Nothing left to look at').waitFor();
  expect(await taxable(page, '56,079.00')).toBe('56,079.00');
  await page.keyboard.press('Control+z');
  expect(await taxable(page, '54,599.00')).toBe('54,599.00');
  await page.keyboard.press('Control+Shift+z');
  expect(await taxable(page, '56,079.00')).toBe('56,079.00');

  await first.close();
  const again = await openApp({ dir, ...sandbox });
  expect(await taxable(again.page, '56,079.00')).toBe('56,079.00');
  await expectHolding(again.page, 'LTC', '$230.00');
  await goToScreen(again.page, 'Review');
  expect(await wordsOf(again.page)).toContain('Nothing left to look at');
});

const APP_FILE = `Timestamp (UTC),Transaction Description,Currency,Amount,To Currency,To Amount,Native Currency,Native Amount,Native Amount (in USD),Transaction Kind
2025-02-10 12:00:00,SOL -> USD,SOL,-10,USD,1500,USD,1500,1500,crypto_viban_exchange
2023-01-10 12:00:00,Buy SOL,SOL,10,,,USD,1000,1000,crypto_purchase
`;

it('a file of the Crypto.com App comes in through the dialog, counts, comes in only once, and can be taken back', async () => {
  const { app, page } = await openHandCheck();
  const path = join(temporaryFolder(), 'crypto_transactions_record.csv');
  writeFileSync(path, APP_FILE);
  await answerOpenDialog(app, path);
  await goToScreen(page, 'Import');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await page.getByRole('button', { name: 'Import 2 rows' }).click();
  await page.getByText('2 rows are in your book now.').waitFor();
  await goToScreen(page, 'Transactions');
  await page.getByText(/^29 transactions/).waitFor();
  // 1,500 less 1,000.
  expect(await taxable(page, '55,099.00')).toBe('55,099.00');

  await goToScreen(page, 'Import');
  await page.getByRole('button', { name: /^Choose (a|another) file$/ }).click();
  await page.getByText('Nothing new in this file').waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: /^Take back/ }).click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByText('2 rows were taken back.').waitFor();
  expect(await taxable(page, '54,599.00')).toBe('54,599.00');
});

/** Two dollars for a euro on each day of the records. */
function ratesFile(): string {
  const days = Array.from({ length: 8 * 366 }, (_, day) =>
    new Date(Date.UTC(2026, 11, 31 - day)).toISOString().slice(0, 10),
  );
  return ['Date,USD,', ...days.map((day) => `${day},2,`)].join('\n');
}

it('a report in euros is computed with the rates of its own book, and not with those of the sample that was left', async () => {
  const { app, page } = await openHandCheck();
  const path = join(temporaryFolder(), 'eurofxref-hist.csv');
  writeFileSync(path, ratesFile());
  await answerOpenDialog(app, path);
  expect(await call(page, 'rates', 'importFile', {})).toMatchObject({ ok: true });

  await call(page, 'sample', 'enter', {});
  await page.getByText('Sample data', { exact: true }).waitFor({ timeout: 60_000 });
  await call(page, 'settings', 'save', { currency: 'EUR' });
  await taxable(page, '€');
  await call(page, 'sample', 'leave', {});
  await page.getByText('Sample data', { exact: true }).waitFor({ state: 'detached' });
  await call(page, 'settings', 'save', { currency: 'EUR' });
  // Half of 54,599.
  expect(await taxable(page, '27,299.50')).toBe('27,299.50');
});
