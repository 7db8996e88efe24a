import { call, openApp, openSandbox, signIn } from '../support/electron-app.js';
import { arrive, goToScreen, openEmptyBook, openHandCheck, openSample, SCREEN_NAMES } from '../support/screens.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { answerCalls, answerWork, closeAll, pictures, stand, take, takeNow } from './take.js';

const nameOf = (screen: string): string => screen.toLowerCase().replaceAll(' ', '-');

pictures('states: every screen of an empty book', async () => {
  const shown = await openEmptyBook();
  await stand(shown);
  for (const screen of SCREEN_NAMES) {
    await goToScreen(shown.page, screen);
    await take(shown.page, `${nameOf(screen)}-empty`);
  }
});

pictures('states: loading', async () => {
  const shown = await openHandCheck();
  const { page } = shown;
  await stand(shown);
  await goToScreen(page, 'Accounts');
  await answerCalls(shown, ['ledger.open', 'accounts.list', 'imports.list', 'store.info'], null);
  await page.reload();
  await page.getByRole('navigation').waitFor();
  for (const screen of ['Overview', 'Accounts', 'Transactions', 'Review', 'Tax report', 'Holdings'] as const) {
    await page.getByRole('navigation').getByRole('link', { name: screen }).click();
    await page.getByRole('heading', { level: 1, name: screen }).waitFor();
    await takeNow(page, `${nameOf(screen)}-loading`);
  }
});

pictures('states: loading, of the screens beside the ledger', async () => {
  const shown = await openHandCheck();
  const { page } = shown;
  await stand(shown);
  await answerCalls(shown, ['imports.list', 'store.info', 'rates.status', 'app.licences'], null);
  await goToScreen(page, 'Check the engine');
  await answerWork(page, 'job', [{ type: 'progress', done: 0, total: 0 }]);
  await page.getByRole('button', { name: 'Check now' }).click();
  await page.getByRole('progressbar').waitFor();
  await takeNow(page, 'check-the-engine-loading');
  for (const screen of ['Import', 'Settings', 'About'] as const) {
    await page.getByRole('navigation').getByRole('link', { name: screen }).click();
    await page.getByRole('heading', { level: 1, name: screen }).waitFor();
    if (screen === 'About') await page.getByRole('button', { name: /licences/ }).click();
    const waiting = page.getByRole('main').locator('[class*="waiting"]:visible');
    await waiting.first().scrollIntoViewIfNeeded();
    await takeNow(page, `${nameOf(screen)}-loading`);
  }
});

pictures('states: the engine’s check, passed, not passed, failed', async () => {
  const shown = await openEmptyBook();
  const { page } = shown;
  await stand(shown);
  await goToScreen(page, 'Check the engine');
  await page.getByRole('button', { name: 'Check now' }).click();
  await page.getByRole('button', { name: 'Check again' }).waitFor({ timeout: 60_000 });
  await page.getByRole('table').waitFor();
  await take(page, 'check-the-engine-passed');
  const example = { name: 'us-fifo', rules: 'us', source: 'IRS Publication 551', passed: true, differences: [] };
  const differences = ['disposals.0.gain: “1200.00” published, “1300.00” computed'];
  const value = [example, { ...example, name: 'us-hifo', passed: false, differences }];
  await answerWork(page, 'job', [{ type: 'done', value }]);
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.getByText(differences[0] ?? '').waitFor();
  await take(page, 'check-the-engine-not-passed');
  await answerWork(page, 'job', [{ type: 'failed', code: 'internal', message: '' }]);
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.getByRole('alert').waitFor();
  await take(page, 'check-the-engine-broken');
});

pictures('states: failed', async () => {
  const shown = await openHandCheck();
  const { page } = shown;
  await stand(shown);
  await goToScreen(page, 'Accounts');
  await answerCalls(shown, ['ledger.open', 'accounts.list', 'imports.list', 'store.info'], {
    code: 'disk-full',
    message: 'There is no space left on the disk. Free some space and try again.',
  });
  await page.reload();
  await page.getByRole('navigation').waitFor();
  for (const screen of SCREEN_NAMES) {
    await page.getByRole('navigation').getByRole('link', { name: screen }).click();
    await arrive(page, screen);
    await take(page, `${nameOf(screen)}-failed`);
  }
});

pictures('states: a sync under way, stopped, failed, partial; offline; an account that is disconnected', async () => {
  const sandbox = await openSandbox();
  sandbox.connectAccount('hand-check');
  const broken = sandbox.connectAccount('cryptocom');
  const running = await openApp({ dir: temporaryFolder(), ...sandbox });
  const { page } = running;
  await signIn(page, sandbox);
  await page.reload();
  await stand(running);
  await goToScreen(page, 'Accounts');
  sandbox.setFaults([{ path: '/v1/accounts/*/transactions', times: 'always', action: { kind: 'hang' } }]);
  await call(page, 'sync', 'start', {});
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  await takeNow(page, 'accounts-syncing');
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText(/^Sync stopped/).waitFor();
  await take(page, 'accounts-stopped');
  sandbox.setFaults([]);
  await page.getByRole('button', { name: 'Sync', exact: true }).click();
  await page.getByText(/^Sync finished/).waitFor({ timeout: 60_000 });
  // A provider that refuses fails with the sync it was asked for, and keeps what came before.
  sandbox.setFaults([
    { method: 'POST', path: `/v1/accounts/${broken}/sync`, times: 'always', action: { kind: 'sync-running' } },
  ]);
  sandbox.setAccountStatus(broken, 'error', { name: 'LoginFailedError', message: 'The key was revoked.' });
  await page.getByRole('button', { name: 'Sync', exact: true }).click();
  await page.getByText('Disconnected').waitFor({ timeout: 60_000 });
  await take(page, 'accounts-partial');
  sandbox.setFaults([]);
  await page.context().setOffline(true);
  await take(page, 'accounts-offline');
  await goToScreen(page, 'Overview');
  await take(page, 'overview-offline');
  await page.context().setOffline(false);
  await sandbox.close();
  await goToScreen(page, 'Accounts');
  await call(page, 'sync', 'start', {});
  await page.getByRole('alert').waitFor();
  await take(page, 'accounts-unreached');
});

pictures('states: a year incomplete, sealed, and changed since', async () => {
  const shown = await openHandCheck();
  const { page } = shown;
  await stand(shown);
  await goToScreen(page, 'Tax report');
  await take(page, 'report-incomplete');
  await page.getByRole('button', { name: 'Seal…' }).click();
  await page.getByRole('button', { name: 'Seal this year as filed' }).click();
  await page.getByText(/Nothing has changed since/).waitFor();
  if (await page.getByRole('dialog').isVisible()) await closeAll(page);
  await take(page, 'report-sealed');
  await goToScreen(page, 'Review');
  await page
    .getByRole('listitem')
    .filter({ hasText: /Withdrawal/ })
    .getByRole('button', { name: 'Classify as…' })
    .click();
  await page.getByRole('combobox', { name: 'It was' }).click();
  await page.getByRole('option', { name: 'Spend' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('1 thing to look at').waitFor();
  await take(page, 'review-after-decision');
  await goToScreen(page, 'Tax report');
  await page.getByText(/Changed since/).waitFor();
  await take(page, 'report-changed-since-seal');
  await page.getByRole('button', { name: 'What changed' }).click();
  await page.getByRole('dialog').waitFor();
  await take(page, 'report-what-changed');
  await closeAll(page);
  await page.getByRole('button', { name: 'Show as sealed' }).click();
  await take(page, 'report-as-sealed');
});

pictures('states: a report by other rules', async () => {
  const shown = await openSample();
  const { page } = shown;
  await stand(shown);
  const settings = await call(page, 'settings', 'get', {});
  if (!settings.ok) throw new Error(settings.message);
  await call(page, 'settings', 'save', { ...settings.value, rules: 'gb', method: null, scope: null, currency: null });
  await page.reload();
  await goToScreen(page, 'Tax report');
  await take(page, 'report-united-kingdom');
});
