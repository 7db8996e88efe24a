import { openApp, openSandbox } from '../support/electron-app.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { answerCalls, hideRuntimeNotice, pictures, stand, take, takeNow } from './take.js';

pictures('start: the two ways in, the key, a refusal, the tax home', async () => {
  const sandbox = await openSandbox();
  const running = await openApp({ dir: temporaryFolder(), ...sandbox });
  const { page } = running;
  await page.getByRole('button', { name: 'Connect my accounts' }).waitFor();
  await stand(running);
  await hideRuntimeNotice(running);
  await take(page, 'start');
  await page.getByRole('button', { name: 'Connect my accounts' }).click();
  await take(page, 'start-connect');
  await page.getByRole('button', { name: 'Save and test' }).click();
  await page.getByText('Fill in this field.').first().waitFor();
  await take(page, 'start-missing');
  await page.getByText('Your team’s own endpoint').click();
  await take(page, 'start-endpoint');
  await page.getByText('Key pair', { exact: true }).click();
  await page.getByLabel('Client ID').fill(sandbox.clientId);
  await page.getByLabel('Client secret', { exact: true }).fill('wrong');
  await page.getByLabel('User name').fill(sandbox.loginName);
  await page.getByRole('button', { name: 'Save and test' }).click();
  await page.getByRole('alert').waitFor();
  await take(page, 'start-refused');
  await page.getByLabel('Client secret', { exact: true }).fill(sandbox.secret);
  await page.getByRole('button', { name: 'Save and test' }).click();
  await page.getByRole('combobox', { name: 'Country' }).waitFor();
  await take(page, 'start-tax-home');
});

pictures('start: opening, and a book that cannot be opened', async () => {
  const sandbox = await openSandbox();
  const running = await openApp({ dir: temporaryFolder(), ...sandbox });
  await running.page.getByRole('button', { name: 'Connect my accounts' }).waitFor();
  await stand(running);
  await answerCalls(running, ['app.info'], null);
  await running.page.reload();
  await running.page.getByText('Opening your book…').waitFor();
  await takeNow(running.page, 'opening');
  await answerCalls(running, ['app.info'], {
    code: 'store-unreadable',
    message: 'The book cannot be read with the key in this system’s keychain.',
  });
  await running.page.reload();
  await running.page.getByRole('alert').waitFor();
  await take(running.page, 'cannot-open');
});

pictures('start: sample data being prepared', async () => {
  const sandbox = await openSandbox();
  const running = await openApp({ dir: temporaryFolder(), ...sandbox });
  await running.page.getByRole('button', { name: 'Explore with sample data' }).waitFor();
  await answerCalls(running, ['sample.enter'], null);
  await running.page.getByRole('button', { name: 'Explore with sample data' }).click();
  await stand(running);
  await takeNow(running.page, 'start-preparing');
});
