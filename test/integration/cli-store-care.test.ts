import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startSandbox, type FaultPlan, type Sandbox } from '../../src/sandbox/start-sandbox.js';
import { builtCli, type Cli } from '../support/cli.js';
import { TEAM_KEY, teamOf } from '../support/team-endpoint.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let cli: Cli;
beforeAll(async () => {
  cli = await builtCli();
});

interface Rig {
  readonly sandbox: Sandbox;
  readonly account: string;
  readonly dir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly person: readonly string[];
}

/** A sandbox with the account of hand-check.md (29 records, 27 entries), and an empty profile. */
async function openRig(key = '5a'): Promise<Rig> {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.close());
  const account = sandbox.connectAccount('hand-check');
  const dir = join(temporaryFolder(), 'profile');
  const { apiUrl, clientId, loginName, secret } = sandbox;
  return {
    sandbox,
    account,
    dir,
    env: { LOTBOOK_DATABASE_KEY: key.repeat(32), VEZGO_CLIENT_SECRET: secret },
    person: ['--data-dir', dir, '--api-url', apiUrl, '--client-id', clientId, '--login-name', loginName],
  };
}

const TRANSACTIONS = '/v1/accounts/*/transactions';

describe('lotbook sync', () => {
  const passing: FaultPlan = [
    { path: '/v1/auth/token', action: { kind: 'status', status: 503, retryAfter: '0' } },
    { path: '/v1/accounts', action: { kind: 'truncated', keep: 20 } },
    { path: TRANSACTIONS, action: { kind: 'broken-off', keep: 100 } },
    { path: TRANSACTIONS, nth: 2, action: { kind: 'body', body: '<html></html>', contentType: 'text/html' } },
    { path: '/v1/accounts/*/history', action: { kind: 'reset' } },
  ];

  it('ends in the same ledger, whatever one answer after the other is like', async () => {
    const [quiet, faulty] = [await openRig(), await openRig()];
    faulty.sandbox.setFaults(passing);
    for (const { person, env } of [quiet, faulty]) expect((await cli.run(['sync', ...person], { env })).code).toBe(0);
    const ledgers = await Promise.all(
      [quiet, faulty].map(({ dir, env }) => cli.run(['ledger', '--data-dir', dir], { env })),
    );
    const withoutAccount = ({ stdout }: { readonly stdout: string }, { account }: Rig) =>
      stdout.replaceAll(account, 'A');
    const [first, second] = ledgers;
    if (first === undefined || second === undefined) throw new Error('no ledgers');
    expect(withoutAccount(second, faulty)).toBe(withoutAccount(first, quiet));
  });

  it('says clearly why it failed, and completes it the next time', async () => {
    const { sandbox, person, env } = await openRig();
    sandbox.setFaults([{ path: TRANSACTIONS, action: { kind: 'redirect', location: 'http://127.0.0.1:9/' } }]);
    const failed = await cli.run(['sync', ...person], { env });
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('another address, which is refused');
    const { stdout, code } = await cli.run(['sync', ...person, '--json'], { env });
    expect({ code, ...JSON.parse(stdout) }).toMatchObject({ code: 0, newRecords: 29, entries: 27 });
  });

  it('lists with --full what Vezgo no longer has, and keeps it', async () => {
    const { sandbox, account, person, env } = await openRig();
    await cli.run(['sync', ...person], { env });
    sandbox.setFaults([
      { path: TRANSACTIONS, times: 'always', action: { kind: 'body', body: '[]' } },
      { path: `${TRANSACTIONS}/*`, times: 'always', action: { kind: 'status', status: 404 } },
    ]);
    const { stdout, code } = await cli.run(['sync', ...person, '--full', '--json'], { env });
    const told = JSON.parse(stdout);
    expect({ code, ...told }).toMatchObject({ code: 0, entries: 27, accounts: [{ id: account, records: 29 }] });
    expect(told.changes).toHaveLength(29);
    expect(told.changes[0]).toMatchObject({ accountId: account, what: 'vanished', after: null });
    sandbox.setFaults([]);
    const back = await cli.run(['sync', ...person, '--full'], { env });
    expect(back.stdout.split('\n').filter((line) => line.startsWith('Back at Vezgo: '))).toHaveLength(29);
  });

  it('syncs the accounts that --accounts names, and no other', async () => {
    const { sandbox, account, person, env } = await openRig();
    const other = sandbox.connectAccount('coinbase');
    const { stdout } = await cli.run(['sync', ...person, '--accounts', account, '--json'], { env });
    const records = new Map(
      JSON.parse(stdout).accounts.map((one: { id: string; records: number }) => [one.id, one.records]),
    );
    expect(records).toEqual(
      new Map([
        [account, 29],
        [other, 0],
      ]),
    );
  });

  it('takes its token from a team’s own endpoint, and shows nothing of what that is asked with', async () => {
    const { sandbox, dir, env } = await openRig();
    const { url, headers, parameters } = await teamOf(sandbox);
    const words = ['sync', '--data-dir', dir, '--api-url', sandbox.apiUrl, '--client-id', sandbox.clientId];
    const { VEZGO_CLIENT_SECRET: _, ...ownKey } = env;
    const asked = {
      ...ownKey,
      VEZGO_AUTH_HEADERS: JSON.stringify(headers),
      VEZGO_AUTH_PARAMETERS: JSON.stringify(parameters),
    };
    const synced = await cli.run([...words, '--auth-endpoint', url], { env: asked });
    expect(synced).toMatchObject({ code: 0, stderr: expect.not.stringContaining(TEAM_KEY) });
    expect(synced.stdout).toContain('29 new records, 27 ledger entries.');
    // Known from the store the next time; without its header it refuses.
    const refused = await cli.run(words, { env: { ...asked, VEZGO_AUTH_HEADERS: '{"x-team-key":"wrong-planted"}' } });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('The token endpoint refuses the request. Check its headers and parameters.');
    expect(refused.stderr).not.toContain('wrong-planted');
    const garbled = await cli.run(words, { env: { ...asked, VEZGO_AUTH_HEADERS: 'wrong-planted' } });
    expect(garbled).toMatchObject({ code: 2, stderr: expect.not.stringContaining('wrong-planted') });
    const open = await cli.run([...words, '--auth-endpoint', 'http://team.example/token'], { env: asked });
    expect(open.stderr).toContain('https address');
  });
});

describe('lotbook backup, restore, recovery-key', () => {
  it('carry a store to a computer with another key, and bring it back', async () => {
    const there = await openRig('5a');
    const folder = temporaryFolder();
    const [backup, keyFile] = [join(folder, 'backup.db'), join(folder, 'key.txt')];
    await cli.run(['sync', ...there.person], { env: there.env });
    const ledger = await cli.run(['ledger', '--data-dir', there.dir], { env: there.env });
    expect((await cli.run(['backup', '--data-dir', there.dir, '--out', backup], { env: there.env })).code).toBe(0);
    const saved = await cli.run(['recovery-key', '--data-dir', there.dir, '--out', keyFile], { env: there.env });
    expect(saved).toMatchObject({ code: 0, stdout: expect.not.stringMatching(/5a5a/i) });
    expect(readFileSync(keyFile, 'utf8')).toMatch(/^Key: ([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/m);

    const here = join(temporaryFolder(), 'here');
    const env = { ...there.env, LOTBOOK_DATABASE_KEY: '7b'.repeat(32) };
    const withoutKey = await cli.run(['restore', backup, '--data-dir', here], { env });
    expect(withoutKey).toMatchObject({ code: 1, stderr: expect.stringContaining('recovery key') });
    const restored = await cli.run(['restore', backup, '--data-dir', here, '--recovery-key', keyFile], { env });
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    expect((await cli.run(['ledger', '--data-dir', here], { env })).stdout).toBe(ledger.stdout);
  });

  it('refuse what is no key, no backup, or the key of another store, in words and without changes', async () => {
    const { dir, env, person } = await openRig();
    await cli.run(['sync', ...person], { env });
    const before = readFileSync(join(dir, 'lotbook.db'));
    const file = join(temporaryFolder(), 'letter.txt');
    writeFileSync(file, 'Dear reader, this is neither.');
    const run = async (...words: string[]) => (await cli.run([...words, '--data-dir', dir], { env })).stderr;
    expect(await run('recovery-key', '--use', file)).toContain('holds no recovery key');
    expect(await run('recovery-key')).toContain('--out FILE');
    expect(await run('restore', file)).toContain('recovery key');
    expect(await run('restore', join(dir, 'nowhere.db'))).toContain('cannot be read');
    expect(await run('backup', '--out', join(dir, 'no', 'folder', 'b.db'))).toContain('its folder does not exist');
    expect(readFileSync(join(dir, 'lotbook.db')).equals(before)).toBe(true);
  });
});
