import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { answerOpenDialog } from '../support/electron-app.js';
import { goToScreen, openSample, openSynced, SCREEN_NAMES } from '../support/screens.js';
import { closeAll, pictures, stand, take } from './take.js';

const nameOf = (screen: string): string => screen.toLowerCase().replaceAll(' ', '-');

pictures('screens: each with sample data', async () => {
  const shown = await openSample();
  await stand(shown);
  for (const screen of SCREEN_NAMES) {
    await goToScreen(shown.page, screen);
    if (screen === 'Tax report') await workedOut(shown.page);
    await take(shown.page, nameOf(screen));
  }
});

/** Between which gains a year lies is worked out once the page rests; where that takes long a line says so, and not both pictures would show it. */
async function workedOut(page: Page): Promise<void> {
  const line = page.getByText('Working out between which gains');
  const isShown = await line.waitFor({ timeout: 5000 }).then(
    () => true,
    () => false,
  );
  if (isShown) await line.waitFor({ state: 'hidden' });
}

pictures('screens: sections of the settings', async () => {
  const shown = await openSample();
  const { page } = shown;
  await stand(shown);
  await goToScreen(page, 'Settings');
  const sections = page.getByRole('main').getByRole('heading', { level: 2 });
  await sections.nth(5).waitFor();
  for (const at of [2, 3, 4, 5]) {
    await sections.nth(at).evaluate((heading) => heading.scrollIntoView());
    await take(page, `settings-section-${at + 1}`);
  }
});

pictures('screens: rules that set choices back', async () => {
  const shown = await openSample();
  const { page } = shown;
  await stand(shown);
  await goToScreen(page, 'Settings');
  const choose = async (label: string, option: RegExp): Promise<void> => {
    await page.getByRole('combobox', { name: label, exact: true }).first().click();
    await page.getByRole('option', { name: option }).click();
  };
  await choose('Method', /HIFO/);
  await choose('Currency', /EUR/);
  await choose('Rules', /Germany/);
  await page.getByText('Set back:').waitFor();
  await take(page, 'settings-rules-set-back');
});

pictures('screens: drawers and menus of accounts and transactions', async () => {
  const shown = await openSample();
  const { page } = shown;
  await stand(shown);
  await goToScreen(page, 'Accounts');
  await page.getByRole('button', { name: 'Choose a provider' }).first().click();
  await page.getByRole('option').first().waitFor();
  await take(page, 'accounts-providers');
  await page.keyboard.press('Escape');
  await accountPanel(page, 'Value history', 'account-history');
  await accountPanel(page, 'Personal data at the provider', 'account-personal-data');
  await accountPanel(page, 'Remove…', 'account-remove');

  await goToScreen(page, 'Transactions');
  await page.getByRole('gridcell', { name: 'Sale', exact: true }).first().click();
  await page.getByRole('dialog').waitFor();
  await take(page, 'entry');
  await closeAll(page);
  await page.getByRole('gridcell', { name: 'Deposit', exact: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reclassify' }).click();
  await take(page, 'entry-reclassify');
  await closeAll(page);
  await page.getByRole('row').nth(2).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await take(page, 'transactions-chosen');
  await page.getByRole('searchbox', { name: 'Search' }).fill('nothing of this name');
  await page.getByText('No transaction matches').waitFor();
  await take(page, 'transactions-no-match');
});

pictures('screens: personal data at a provider', async () => {
  const shown = await openSynced('cryptocom', { kyc: true });
  const { page } = shown;
  await stand(shown);
  await goToScreen(page, 'Accounts');
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Personal data at the provider' }).click();
  await page.getByRole('button', { name: 'Ask for it' }).click();
  await page.getByText('Sam Sample').waitFor();
  await take(page, 'account-personal-data-shown');
});

async function accountPanel(page: Page, item: string, name: string): Promise<void> {
  await page
    .getByRole('button', { name: /^More for/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByRole('dialog').waitFor();
  await take(page, name);
  await closeAll(page);
}

pictures('screens: drawers of the report, the holdings and the review', async () => {
  const shown = await openSample();
  const { page } = shown;
  await stand(shown);
  await goToScreen(page, 'Tax report');
  await workedOut(page);
  await page.getByRole('row').nth(3).click();
  await page.getByRole('dialog').waitFor();
  await take(page, 'disposal');
  await closeAll(page);
  await page.getByRole('tab', { name: /^Income/ }).click();
  await take(page, 'report-income');
  await page.getByRole('tab', { name: /^Issues/ }).click();
  await take(page, 'report-issues');
  for (const [button, name, words] of [
    ['Change…', 'report-change', 'Filing status'],
    ['Standing orders…', 'report-orders', 'Standing orders'],
    ['Export…', 'report-export', 'Excel workbook'],
    ['Compare methods', 'report-compare', 'In use'],
    ['Seal…', 'report-seal', 'Note'],
    ['1099-DA…', 'report-broker', 'Filing status'],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('dialog').getByText(words).first().waitFor({ timeout: 60_000 });
    await take(page, name);
    await closeAll(page);
  }
  await goToScreen(page, 'Holdings');
  await page.getByRole('row').nth(2).click();
  await page.getByRole('dialog').waitFor();
  await take(page, 'holding-lots');
  await closeAll(page);
  await goToScreen(page, 'Review');
  await page
    .getByRole('button', { name: /Set cost$/ })
    .first()
    .click();
  await take(page, 'review-form');
});

const APP_FILE = `Timestamp (UTC),Transaction Description,Currency,Amount,To Currency,To Amount,Native Currency,Native Amount,Native Amount (in USD),Transaction Kind
2025-02-10 12:00:00,SOL -> USD,SOL,-10,USD,1500,USD,1500,1500,crypto_viban_exchange
2023-01-10 12:00:00,Buy SOL,SOL,10,,,USD,1000,1000,crypto_purchase
`;
const OTHER_FILE = `Date,Action,Coin,Quantity,Total USD
2024-01-05,bought,DOT,100,700
2024-06-05,sold,DOT,-40,360
not a day,sold,DOT,-1,9
`;

pictures('screens: import, what a file holds', async () => {
  const shown = await openSample();
  const { app, page, dir } = shown;
  await stand(shown);
  for (const [file, text, name, words] of [
    ['crypto_transactions_record.csv', APP_FILE, 'import-preview', 'What the new rows become'],
    ['trades.csv', OTHER_FILE, 'import-columns', 'Which column is what'],
    ['holiday.txt', 'Not a table at all', 'import-refused', 'This file cannot be imported'],
  ] as const) {
    writeFileSync(join(dir, file), text);
    await answerOpenDialog(app, join(dir, file));
    await goToScreen(page, 'Import');
    await page.getByRole('button', { name: /^Choose (a|another) file$/ }).click();
    await page.getByText(words).first().waitFor();
    await take(page, name);
  }
});

pictures('screens: palette, shortcuts, menu of columns', async () => {
  const shown = await openSample();
  const { page } = shown;
  await stand(shown);
  await goToScreen(page, 'Transactions');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/^Go to, do/).waitFor();
  await take(page, 'palette');
  await page.keyboard.type('btc');
  await page.getByText(/Search all transactions/).waitFor();
  await take(page, 'palette-found');
  await closeAll(page);
  await page.keyboard.press('Shift+?');
  await page.getByRole('dialog').waitFor();
  await take(page, 'shortcuts');
  await closeAll(page);
});
