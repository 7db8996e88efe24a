import { expect, it } from 'vitest';
import { call, openApp, openSandbox } from '../support/electron-app.js';
import { TEAM_KEY, teamOf } from '../support/team-endpoint.js';
import { temporaryFolder } from '../support/temporary-folder.js';

it('a team’s own endpoint is typed, refused with a wrong key, then tested and kept', async () => {
  const sandbox = await openSandbox();
  const team = await teamOf(sandbox);
  const { page } = await openApp({ dir: temporaryFolder(), ...sandbox });
  await page.getByRole('button', { name: 'Connect my accounts' }).click();
  await page.getByText('Your team’s own endpoint').click();
  await page.getByLabel('Client ID').fill(sandbox.clientId);
  await page.getByLabel('Address of the endpoint').fill(team.url);
  for (const [at, name, value] of [
    [0, 'x-team-key', 'wrong'],
    [1, 'user', team.parameters.user],
  ] as const) {
    await page.getByRole('button', { name: 'Add one' }).nth(at).click();
    await page.getByLabel('Name', { exact: true }).last().fill(name);
    await page.getByLabel('Value', { exact: true }).last().fill(value);
  }
  await page.getByRole('button', { name: 'Test only' }).click();
  await page.getByText('The token endpoint refuses the request').waitFor();
  await page.getByLabel('Value', { exact: true }).first().fill(TEAM_KEY);
  await page.getByRole('button', { name: 'Test only' }).click();
  await page.getByText(/^It works/).waitFor();
  await page.getByRole('button', { name: 'Save and test' }).click();
  await page.getByRole('heading', { name: 'Where you pay taxes' }).waitFor();
  expect(await call(page, 'credentials', 'status', {})).toMatchObject({
    value: { configured: true, kind: 'endpoint', endpoint: team.url },
  });
});
