import { join } from 'node:path';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { SAMPLE_PROVIDERS, startSandbox } from '../../src/sandbox/start-sandbox.js';
import { builtCli, type Cli } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let cli: Cli;
beforeAll(async () => {
  cli = await builtCli();
});

it('lotbook review lists what waits in the sample store; sync counts it by account', async () => {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.close());
  for (const provider of SAMPLE_PROVIDERS) sandbox.connectAccount(provider);
  const { apiUrl, clientId, loginName, secret } = sandbox;
  const dataDir = join(temporaryFolder(), 'profile');
  const env = { LOTBOOK_DATABASE_KEY: '5a'.repeat(32), VEZGO_CLIENT_SECRET: secret };
  const person = ['--data-dir', dataDir, '--api-url', apiUrl, '--client-id', clientId, '--login-name', loginName];

  const synced: unknown = JSON.parse((await cli.run(['sync', ...person, '--json'], { env })).stdout);
  const listed = await cli.run(['review', '--data-dir', dataDir, '--json'], { env });
  expect(listed.code).toBe(0);
  const work: unknown = JSON.parse(listed.stdout);
  expect(work).toMatchObject({
    records: expect.arrayContaining([
      expect.objectContaining({ code: 'single-leg', needsDecision: true, time: expect.stringMatching(/^20/) }),
      expect.objectContaining({ code: 'failed', needsDecision: false }),
    ]),
    conflicts: [],
    balances: expect.arrayContaining([expect.objectContaining({ explanation: expect.anything() })]),
  });
  expect(synced).toMatchObject({
    accounts: expect.arrayContaining([expect.objectContaining({ review: expect.any(Number) })]),
  });

  const told = await cli.run(['review', '--data-dir', dataDir], { env });
  expect(told.stdout).toMatch(/^Records to decide about: [1-9]/);
  for (const part of ['Records that moved nothing', 'Proposals', 'Decisions without effect: 0', 'Balances that differ'])
    expect(told.stdout).toContain(part);
});
