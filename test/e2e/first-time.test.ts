import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { answerSaveDialog, nextWindow, openApp, openSandbox } from '../support/electron-app.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** The system's own save dialog takes one more, which no test can reach. */
const SAVE_DIALOG = 1;

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
