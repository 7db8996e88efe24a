import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { answerOpenDialog, answerSaveDialog, call, nextWindow, openApp, openSandbox } from '../support/electron-app.js';
import { openHandCheck } from '../support/screens.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** The system's own save dialog takes one more, which no test can reach. */
const SAVE_DIALOG = 1;

const APP_FILE = `Timestamp (UTC),Transaction Description,Currency,Amount,To Currency,To Amount,Native Currency,Native Amount,Native Amount (in USD),Transaction Kind
2023-01-10 12:00:00,Buy SOL,SOL,10,,,USD,1000,1000,crypto_purchase
`;

it('a stranger gets from the first start to a workbook of the sample data in under ten clicks', async () => {
  const sandbox = await openSandbox();
  const dir = temporaryFolder();
  const { app, page } = await openApp({ dir, ...sandbox });
  const path = join(dir, 'sample.xlsx');
  await answerSaveDialog(app, path);
  let clicks = SAVE_DIALOG;
  const press = async (control: Locator): Promise<void> => {
    clicks += 1;
    await control.click();
  };
  await press(page.getByRole('button', { name: 'Explore with sample data' }));
  await press(page.getByRole('link', { name: 'Tax report' }));
  await press(page.getByRole('button', { name: 'Export…' }));
  await press(page.getByRole('button', { name: 'Export', exact: true }));
  await page.getByText('Saved:').waitFor({ timeout: 60_000 });
  expect(statSync(path).size).toBeGreaterThan(10_000);
  expect(clicks).toBeLessThan(10);
});

it('and to one of their own account, with every default taken, in under ten too', async () => {
  const sandbox = await openSandbox();
  const dir = temporaryFolder();
  const { app, page } = await openApp({ dir, ...sandbox });
  const path = join(dir, 'own.xlsx');
  await answerSaveDialog(app, path);
  let clicks = SAVE_DIALOG;
  const press = async (control: Locator): Promise<void> => {
    clicks += 1;
    await control.click();
  };
  await press(page.getByRole('button', { name: 'Connect my accounts' }));
  await page.getByLabel('Client ID').fill(sandbox.clientId);
  await page.getByLabel('Client secret', { exact: true }).fill(sandbox.secret);
  await page.getByLabel('User name').fill(sandbox.loginName);
  await press(page.getByRole('button', { name: 'Save and test' }));
  // What is saved here leads on to Vezgo's window; the sync begins by itself when that closes.
  const popup = await nextWindow(app, () => press(page.getByRole('button', { name: 'Save and connect an account' })));
  await press(popup.locator('#provider-hand-check'));
  await popup.fill('#key', 'sandbox-key');
  await popup.fill('#secret', 'sandbox-secret');
  await Promise.all([popup.waitForEvent('close'), press(popup.locator('#connect'))]);
  await page.getByText(/Sync finished/).waitFor({ timeout: 60_000 });
  await press(page.getByRole('link', { name: 'Tax report' }));
  await press(page.getByRole('button', { name: 'Export…' }));
  await press(page.getByRole('button', { name: 'Export', exact: true }));
  await page.getByText('Saved:').waitFor({ timeout: 60_000 });
  expect(statSync(path).size).toBeGreaterThan(10_000);
  expect(clicks).toBeLessThan(10);
});

it('a backup of another computer comes back at the first start, without a key of Vezgo', async () => {
  const there = await openHandCheck();
  const places = temporaryFolder();
  const backup = join(places, 'book.lotbook-backup');
  const key = join(places, 'recovery.key');
  await answerSaveDialog(there.app, backup);
  expect(await call(there.page, 'store', 'backup', {})).toMatchObject({ ok: true });
  await answerSaveDialog(there.app, key);
  expect(await call(there.page, 'store', 'saveRecoveryKey', {})).toMatchObject({ ok: true });
  await there.close();

  const here = await openApp({ dir: temporaryFolder(), ...there.sandbox });
  await answerOpenDialog(here.app, backup, key);
  await here.page.getByRole('button', { name: 'Restore a backup…' }).click();
  await here.page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor({ timeout: 30_000 });
  await here.page.getByRole('link', { name: 'Transactions' }).click();
  await here.page.getByText(/^27 transactions/).waitFor();
});

it('files are imported at the first start without a key of Vezgo, and then it is over', async () => {
  const sandbox = await openSandbox();
  const dir = temporaryFolder();
  const { app, page, close } = await openApp({ dir, ...sandbox });
  const file = join(dir, 'crypto_transactions_record.csv');
  writeFileSync(file, APP_FILE);
  await answerOpenDialog(app, file);
  await page.getByRole('button', { name: 'Import files' }).click();
  await page.getByRole('button', { name: 'Save and import files' }).click();
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await page.getByRole('button', { name: 'Import 1 row' }).click();
  await page.getByText('1 row is in your book now.').waitFor();
  await close();
  const again = await openApp({ dir, ...sandbox });
  await again.page.getByRole('navigation').waitFor();
  await again.page.getByRole('link', { name: 'Transactions' }).click();
  const summary = again.page.getByText(/^\d+ transactions? ·/);
  await expect.poll(() => summary.innerText()).toMatch(/^1 transaction ·/);
});
