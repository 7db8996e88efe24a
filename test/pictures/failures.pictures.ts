import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openKeychain } from '../../src/main/secrets/keychain.js';
import { WORKBOOK_ROWS } from '../../src/core/export/workbook.js';
import { FILE_WORDS } from '../../src/core/domain/failure-words/file-words.js';
import { VEZGO_WORDS } from '../../src/core/domain/failure-words/vezgo-words.js';
import { tell } from '../../src/core/domain/sentence.js';
import type { Fault } from '../../src/sandbox/server/faults.js';
import {
  answerOpenDialog,
  answerSaveDialog,
  call,
  nextWindow,
  openApp,
  openSandbox,
  signIn,
} from '../support/electron-app.js';
import { goToScreen, openEmptyBook, openHandCheck, openSample } from '../support/screens.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { answerCalls, answerWork, closeAll, pictures, stand, take, takeNow } from './take.js';

const DISK_FULL = { code: 'disk-full', message: 'There is no space left on the disk. Free some space and try again.' };

pictures('failures: the sync, by what Vezgo answers', async () => {
  const shown = await openHandCheck();
  const { page, sandbox } = shown;
  await stand(shown);
  await goToScreen(page, 'Accounts');
  const transactions = { path: '/v1/accounts/*/transactions', times: 'always' } as const;
  const status = (code: number, retryAfter?: string): Fault => ({
    ...transactions,
    action: { kind: 'status', status: code, ...(retryAfter === undefined ? {} : { retryAfter }) },
  });
  for (const [name, fault] of [
    ['refused', { path: '/v1/accounts', times: 'always', action: { kind: 'status', status: 401 } }],
    ['forbidden', status(403)],
    ['too-many', status(429, '1')],
    ['server', status(500)],
    ['strange', { ...transactions, action: { kind: 'body', body: '<html>Sign in</html>', contentType: 'text/html' } }],
  ] as const) {
    sandbox.setFaults([fault]);
    await page.getByRole('button', { name: 'Sync', exact: true }).click();
    await page.getByRole('alert').waitFor({ timeout: 120_000 });
    await take(page, `sync-${name}`);
    await page.getByRole('button', { name: 'Dismiss' }).click();
  }
});

pictures('failures: Connect', async () => {
  const shown = await openEmptyBook();
  const { app, page, sandbox } = shown;
  await stand(shown);
  await goToScreen(page, 'Accounts');
  const open = () => nextWindow(app, () => page.getByRole('button', { name: 'Connect an account' }).click());
  let popup = await open();
  await takeNow(page, 'connect-open');
  await popup.click('#close');
  await page.getByText(/^The window was closed/).waitFor();
  await take(page, 'connect-closed');
  popup = await open();
  await popup.click('#provider-cryptocom');
  await popup.fill('#key', 'wrong');
  await popup.fill('#secret', 'sandbox-secret');
  await popup.click('#connect');
  await page.getByRole('alert').waitFor();
  await take(page, 'connect-failed');
  sandbox.connectAccount('cryptocom');
  popup = await open();
  await popup.click('#provider-cryptocom');
  await popup.fill('#key', 'sandbox-key');
  await popup.fill('#secret', 'sandbox-secret');
  await popup.click('#connect');
  // The book did not have it yet, so its history comes now; the second time it is there.
  await page.getByText(/^Sync finished/).waitFor({ timeout: 60_000 });
  await take(page, 'connect-fetched');
  popup = await open();
  await popup.click('#provider-cryptocom');
  await popup.fill('#key', 'sandbox-key');
  await popup.fill('#secret', 'sandbox-secret');
  await popup.click('#connect');
  await page.getByText(/connected already/).waitFor();
  await take(page, 'connect-duplicate');
  sandbox.setFaults([{ path: '/connect', action: { kind: 'reset' }, times: 'always' }]);
  await page.getByRole('button', { name: 'Connect an account' }).click();
  await page.getByRole('alert').waitFor();
  await take(page, 'connect-offline');
  sandbox.setFaults([{ path: '/v1/providers', action: { kind: 'status', status: 500 }, times: 'always' }]);
  await page.getByRole('button', { name: 'Choose a provider' }).click();
  await page.getByRole('alert').nth(1).waitFor({ timeout: 60_000 });
  await take(page, 'connect-no-providers');
  await page.keyboard.press('Escape');
  await answerCalls(shown, ['connect.start'], { code: 'connect-timeout', message: VEZGO_WORDS['connect-late'] });
  await page.getByRole('button', { name: 'Connect an account' }).click();
  await page.getByText(/took too long/).waitFor();
  await take(page, 'connect-late');
});

pictures('failures: drawers of accounts and transactions', async () => {
  const shown = await openHandCheck();
  const { page } = shown;
  await stand(shown);
  await answerCalls(shown, ['accounts.history', 'accounts.kyc', 'accounts.remove', 'sync.changes'], DISK_FULL);
  await goToScreen(page, 'Accounts');
  for (const [item, press, name] of [
    ['Value history', null, 'account-history-failed'],
    ['Personal data at the provider', 'Ask for it', 'account-personal-data-failed'],
    ['Remove…', 'Remove it here', 'account-remove-failed'],
  ] as const) {
    await page
      .getByRole('button', { name: /^More for/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: item }).click();
    if (press !== null) await page.getByRole('dialog').getByRole('button', { name: press, exact: true }).click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await take(page, name);
    await closeAll(page);
  }
  await page.getByRole('button', { name: 'More ways to sync' }).click();
  await page.getByRole('menuitem', { name: 'What full checks found' }).click();
  await page.getByRole('dialog').waitFor();
  await take(page, 'accounts-changes-failed');
  await closeAll(page);
  await answerCalls(shown, ['ledger.sources', 'decisions.list', 'decisions.add', 'review.record'], DISK_FULL);
  await goToScreen(page, 'Transactions');
  await page.getByRole('row').nth(2).click();
  await page.getByRole('dialog').waitFor();
  await take(page, 'entry-failed');
});

pictures('failures: the export', async () => {
  const shown = await openSample();
  const { app, page, dir } = shown;
  await stand(shown);
  await goToScreen(page, 'Tax report');
  await page.getByRole('button', { name: 'Export…' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.waitFor();
  const start = drawer.getByRole('button', { name: 'Export', exact: true });
  await drawer.getByRole('checkbox', { name: /Excel/ }).uncheck();
  await take(page, 'export-none-chosen');
  await drawer.getByRole('checkbox', { name: /Excel/ }).check();
  await answerSaveDialog(app, '/proc/none/sample.xlsx');
  await start.click();
  await drawer.getByRole('alert').waitFor({ timeout: 60_000 });
  await take(page, 'export-failed');
  await answerSaveDialog(app, join(dir, 'sample.xlsx'));
  await start.click();
  await drawer.getByText('Saved:').waitFor({ timeout: 60_000 });
  await take(page, 'export-saved');
  await answerWork(page, 'export', [{ type: 'progress', format: 'xlsx', done: 41_250, total: 96_300 }]);
  await start.click();
  await drawer.getByText(/^Writing/).waitFor();
  await takeNow(page, 'export-writing');
  await drawer.getByRole('button', { name: 'Cancel' }).click();
  await drawer.getByText(/^Stopped/).waitFor();
  await take(page, 'export-stopped');
});

pictures('failures: a report of more rows than a workbook takes', async () => {
  const shown = await openSample();
  const { page } = shown;
  await stand(shown);
  await goToScreen(page, 'Tax report');
  const facts = { sheet: 'Disposals', rows: '412806', most: String(WORKBOOK_ROWS) };
  await answerWork(page, 'export', [
    { type: 'progress', format: 'xlsx', done: 0, total: 0 },
    { type: 'failed', code: 'too-many-rows', message: tell(FILE_WORDS['workbook-rows'], facts) },
  ]);
  await page.getByRole('button', { name: 'Export…' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: 'Export', exact: true }).click();
  await drawer.getByRole('alert').waitFor();
  await take(page, 'export-too-many-rows');
  await closeAll(page);
  await take(page, 'export-too-many-rows-on-the-screen');
});

pictures('failures: a file that cannot be imported', async () => {
  const shown = await openEmptyBook();
  const { app, page, dir } = shown;
  await stand(shown);
  const files = [
    ['empty.csv', '', 'empty'],
    ['header.csv', 'Timestamp (UTC),Transaction Description,Currency,Amount\n', 'header-only'],
    ['picture.csv', '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR', 'binary'],
    ['quote.csv', 'Date,Action,Coin,Quantity\n2024-01-05,"bought,DOT,100\n', 'open-quote'],
    ['ledger.json', '{"format":"lotbook-ledger","version":1,"entries":[{}]}', 'ledger'],
  ] as const;
  await goToScreen(page, 'Import');
  for (const [file, text, name] of files) {
    writeFileSync(join(dir, file), text);
    await answerOpenDialog(app, join(dir, file));
    await page.getByRole('button', { name: /^Choose (a|another) file$/ }).click();
    await page.getByText(file).first().waitFor();
    await take(page, `import-broken-${name}`);
  }
});

pictures('failures: no keychain, at the first start and with a book', async () => {
  const sandbox = await openSandbox();
  const dir = temporaryFolder();
  // As on a desktop session without a keychain service.
  const env = { DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(dir, 'none')}` };
  const first = await openApp({ dir, ...sandbox, env });
  await stand(first);
  await first.page
    .getByRole('button', { name: 'Connect my accounts' })
    .or(first.page.getByRole('alert'))
    .first()
    .waitFor();
  await take(first.page, 'start-no-keychain');
  await first.close();
  const second = await openApp({ dir, ...sandbox });
  await signIn(second.page, sandbox);
  await second.close();
  const locked = await openApp({ dir, ...sandbox, env });
  await stand(locked);
  await wayOut(locked.page, 'book-no-keychain');
});

async function wayOut(page: Page, name: string): Promise<void> {
  await page.getByRole('alert').first().waitFor();
  await take(page, name);
}

pictures('failures: a book that is damaged, or has lost its key', async () => {
  const sandbox = await openSandbox();
  sandbox.connectAccount('hand-check');
  const dir = temporaryFolder();
  const first = await openApp({ dir, ...sandbox });
  await signIn(first.page, sandbox);
  await call(first.page, 'sync', 'start', {});
  await first.page.reload();
  await goToScreen(first.page, 'Accounts');
  await first.page.getByText(/29 records/).waitFor({ timeout: 60_000 });
  await first.close();
  const keychain = openKeychain(dir);
  const key = (await keychain.get('database-key')) ?? '';
  await keychain.remove('client-secret');
  const noSecret = await openApp({ dir, ...sandbox });
  await stand(noSecret);
  await noSecret.page.getByRole('navigation').waitFor();
  await goToScreen(noSecret.page, 'Accounts');
  await take(noSecret.page, 'accounts-no-secret');
  await goToScreen(noSecret.page, 'Settings');
  await take(noSecret.page, 'settings-no-secret');
  await noSecret.close();
  await keychain.remove('database-key');
  const noKey = await openApp({ dir, ...sandbox });
  await stand(noKey);
  await wayOut(noKey.page, 'book-key-missing');
  await noKey.close();
  await keychain.set('database-key', key);
  truncateSync(join(dir, 'lotbook.db'), 9000);
  const damaged = await openApp({ dir, ...sandbox });
  await stand(damaged);
  await wayOut(damaged.page, 'book-damaged');
  const { page } = damaged;
  writeFileSync(join(dir, 'no.key'), 'none');
  await answerOpenDialog(damaged.app, join(dir, 'no.key'));
  await page.getByRole('button', { name: /recovery key/i }).click();
  await page.getByRole('alert').nth(1).waitFor();
  await take(page, 'book-damaged-wrong-key');
  await page.getByRole('button', { name: 'Begin an empty book' }).click();
  await page.getByRole('dialog').waitFor();
  await take(page, 'book-start-anew');
  await page.getByRole('dialog').getByRole('button', { name: 'Begin an empty book' }).click();
  await page.getByRole('button', { name: 'Continue' }).waitFor();
  await take(page, 'book-put-aside');
});

pictures('failures: settings', async () => {
  const shown = await openHandCheck();
  const { app, page, dir, sandbox } = shown;
  await stand(shown);
  await goToScreen(page, 'Settings');
  await page.getByRole('button', { name: 'Change the key' }).click();
  await page.getByLabel('Client secret', { exact: true }).fill('wrong');
  await page.getByRole('button', { name: 'Test only' }).click();
  await page.getByRole('alert').first().waitFor();
  await take(page, 'settings-key-refused');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('button', { name: /Forget/ }).click();
  await page.getByRole('dialog').waitFor();
  await take(page, 'settings-forget');
  await closeAll(page);
  await sandbox.close();
  await page.getByRole('button', { name: /^Fetch/ }).click();
  await page.getByRole('alert').first().waitFor({ timeout: 60_000 });
  await page.getByRole('alert').first().scrollIntoViewIfNeeded();
  await take(page, 'settings-rates-failed');
  await answerSaveDialog(app, '/proc/none/backup.lotbook');
  await page.getByRole('button', { name: /^Back up/ }).click();
  await page.getByRole('alert').nth(1).waitFor({ timeout: 60_000 });
  await page.getByRole('alert').nth(1).scrollIntoViewIfNeeded();
  await take(page, 'settings-backup-failed');
  writeFileSync(join(dir, 'none.backup'), 'none');
  await answerOpenDialog(app, join(dir, 'none.backup'));
  await page.getByRole('button', { name: /^Restore/ }).click();
  await page.getByRole('dialog').waitFor();
  await take(page, 'settings-restore');
  await page.getByRole('dialog').getByRole('button', { name: 'Choose a backup' }).click();
  await page.getByRole('dialog').getByRole('alert').waitFor();
  await take(page, 'settings-restore-failed');
});
