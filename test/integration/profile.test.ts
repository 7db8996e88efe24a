import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SyncProgress } from '../../src/core/contract/views.js';
import { AppError } from '../../src/core/domain/app-error.js';
import { VEZGO_WORDS } from '../../src/core/domain/failure-words/vezgo-words.js';
import { openProfile, type Profile, type ProfileParts } from '../../src/main/app/profile.js';
import { openProfiles, type Profiles, type SampleServer } from '../../src/main/app/profiles.js';
import { memorySecrets } from '../../src/main/secrets/keychain.js';
import { listAccounts } from '../../src/main/store/accounts.js';
import { countEntries } from '../../src/main/store/entries.js';
import { ledgerState } from '../../src/main/store/ledger-state.js';
import { loadSettings, saveSettings } from '../../src/main/store/settings.js';
import { SAMPLE_PROVIDERS, startSandbox, type Sandbox } from '../../src/sandbox/start-sandbox.js';
import { localServer } from '../support/local-server.js';
import { tableContents } from '../support/profile.js';
import { TEAM_KEY, teamOf } from '../support/team-endpoint.js';
import { temporaryFolder } from '../support/temporary-folder.js';

interface Rig {
  readonly sandbox: Sandbox;
  readonly profile: Profile;
  readonly progress: SyncProgress[];
  readonly ends: () => number;
}

async function openSandbox(): Promise<Sandbox> {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.close());
  return sandbox;
}

async function openRig(parts: Partial<ProfileParts> = {}): Promise<Rig> {
  const sandbox = await openSandbox();
  const progress: SyncProgress[] = [];
  let ended = 0;
  const profile = openProfile({
    kind: 'live',
    dir: temporaryFolder(),
    secrets: memorySecrets(),
    endpoints: () => sandbox,
    fetch: () => fetch,
    onSync: (one) => progress.push(one),
    onSyncEnd: () => {
      ended += 1;
    },
    ...parts,
  });
  onTestFinished(() => profile.close());
  return { sandbox, profile, progress, ends: () => ended };
}

const SILENT = { kind: 'live', fetch: () => fetch, onSync: () => undefined, onSyncEnd: () => undefined } as const;
const credentialsOf = ({ clientId, secret, loginName }: SampleServer) => ({ clientId, secret, loginName });

describe('a profile', () => {
  it('runs one sync at a time, also when two are asked for at once, and tells its end once', async () => {
    const { sandbox, profile, progress, ends } = await openRig();
    sandbox.connectAccount('hand-check');
    await profile.credentials.save(credentialsOf(sandbox));
    const [first, second] = await Promise.allSettled([profile.sync.start(), profile.sync.start()]);
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'sync-running' } });
    if (first.status === 'rejected') throw first.reason;
    await first.value.ended;
    expect(ends()).toBe(1);
    expect(new Set(progress.map(({ runId }) => runId))).toEqual(new Set([first.value.runId]));
    expect(profile.sync.current()).toMatchObject({ phase: 'done', records: 29 });
    await (
      await profile.sync.start()
    ).ended;
    expect(ends()).toBe(2);
  });

  it('rests once a sync is cancelled, and can be synced again', async () => {
    const { sandbox, profile, progress, ends } = await openRig();
    sandbox.connectAccount('hand-check');
    await profile.credentials.save(credentialsOf(sandbox));
    sandbox.setFaults([{ path: '/v1/accounts', action: { kind: 'hang' }, times: 'always' }]);
    await profile.sync.start();
    await expect.poll(() => progress.at(-1)?.phase).toBe('accounts');
    await profile.sync.cancel();
    sandbox.setFaults([]);
    expect(profile.sync.current()).toMatchObject({ phase: 'cancelled' });
    expect(ends()).toBe(1);
    await (
      await profile.sync.start()
    ).ended;
    expect(profile.sync.current()).toMatchObject({ phase: 'done' });
  });

  it('puts what a cancelled sync brought into the ledger behind the scenes, and closes without waiting for that', async () => {
    const { sandbox, profile, progress, ends } = await openRig();
    const id = sandbox.connectAccount('hand-check');
    await profile.credentials.save(credentialsOf(sandbox));
    sandbox.setFaults([{ path: `/v1/accounts/${id}/history`, action: { kind: 'hang' }, times: 'always' }]);
    await profile.sync.start();
    await expect.poll(() => progress.at(-1)?.records).toBe(29);
    await profile.sync.cancel();
    const { db } = await profile.store();
    expect(countEntries(db)).toBe(0);
    expect(ends()).toBe(1);
    profile.sync.catchUp();
    await expect.poll(ends).toBe(2);
    expect(countEntries(db)).toBeGreaterThan(10);
    profile.sync.catchUp();
    await profile.close();
    expect(ends()).toBe(2);
  });

  it('that is closed while it opens is done at once; the next one derives', async () => {
    const { sandbox, profile } = await openRig();
    sandbox.connectAccount('hand-check');
    await profile.credentials.save(credentialsOf(sandbox));
    await (
      await profile.sync.start()
    ).ended;
    const { db } = await profile.store();
    const before = countEntries(db);
    db.prepare("UPDATE ledger_state SET inputs = ''").run();
    await profile.close();
    const { dir, secrets } = profile;
    const again = (): Profile => openProfile({ ...SILENT, dir, secrets, endpoints: () => sandbox });
    const first = again();
    const opening = first.store();
    const closed = first.close();
    await expect(opening).rejects.toMatchObject({ code: 'cancelled' });
    await closed;
    const second = again();
    onTestFinished(() => second.close());
    const opened = await second.store();
    expect(ledgerState(opened.db).inputs).not.toBe('');
    expect(countEntries(opened.db)).toBe(before);
  });

  it('without credentials starts no sync and stays ready for one', async () => {
    const { sandbox, profile, ends } = await openRig();
    await expect(profile.sync.start()).rejects.toMatchObject({ code: 'not-configured' });
    await expect(profile.sync.start()).rejects.toMatchObject({ code: 'not-configured' });
    expect(ends()).toBe(0);
    await profile.credentials.save(credentialsOf(sandbox));
    await (
      await profile.sync.start()
    ).ended;
    expect(profile.sync.current()).toMatchObject({ phase: 'done' });
  });

  it('keeps the credentials that worked when new ones are refused', async () => {
    const { sandbox, profile } = await openRig();
    const good = credentialsOf(sandbox);
    await profile.credentials.save(good);
    const wrong = { ...good, loginName: 'someone-else', secret: 'wrong' };
    await expect(profile.credentials.save(wrong)).rejects.toMatchObject({ code: 'auth-rejected' });
    expect(await profile.credentials.status()).toMatchObject({ configured: true, loginName: good.loginName });
    await (
      await profile.sync.start()
    ).ended;
    expect(profile.sync.current()).toMatchObject({ phase: 'done' });
  });

  it('takes a token from a team’s own endpoint, and keeps what it is asked with in the keychain alone', async () => {
    const held = memorySecrets();
    const { sandbox, profile } = await openRig({ secrets: held });
    sandbox.connectAccount('hand-check');
    const credentials = { clientId: sandbox.clientId, endpoint: await teamOf(sandbox) };
    expect(await profile.credentials.test(credentials)).toBe(1);
    expect(await profile.credentials.status()).toMatchObject({ configured: false });
    expect(await profile.credentials.save(credentials)).toEqual({
      configured: true,
      kind: 'endpoint',
      clientId: sandbox.clientId,
      loginName: null,
      endpoint: credentials.endpoint.url,
    });
    await (
      await profile.sync.start()
    ).ended;
    expect(profile.sync.current()).toMatchObject({ phase: 'done', records: 29 });
    expect(await held.get('client-secret')).toBeNull();
    expect(await held.get('team-endpoint')).toContain(TEAM_KEY);
    const everything = JSON.stringify(tableContents((await profile.store()).db));
    expect(everything).not.toContain(TEAM_KEY);
    await profile.credentials.forget();
    expect(await held.get('team-endpoint')).toBeNull();
    expect(await profile.credentials.status()).toMatchObject({ configured: false });
  });

  it('keeps no endpoint whose token Vezgo refuses', async () => {
    const { sandbox, profile } = await openRig();
    const { url } = await localServer((_, response) => response.end('{"token":"of-another-server"}'));
    const endpoint = { url, headers: {}, parameters: {} };
    await expect(profile.credentials.save({ clientId: sandbox.clientId, endpoint })).rejects.toMatchObject({
      code: 'auth-rejected',
      message: VEZGO_WORDS.unauthorized,
    });
    expect(await profile.credentials.status()).toMatchObject({ configured: false });
  });

  it.each(['http://team.example/token', 'https://team.example/token?key=1', 'https://me:pw@team.example/', 'soon'])(
    'asks no endpoint at %s',
    async (url) => {
      const { profile } = await openRig();
      const endpoint = { url, headers: {}, parameters: {} };
      await expect(profile.credentials.save({ clientId: 'a', endpoint })).rejects.toMatchObject({
        code: 'not-allowed',
      });
    },
  );

  it('with accounts refuses another person’s credentials, be the own ones forgotten; without any it is free', async () => {
    const { sandbox, profile } = await openRig();
    const good = credentialsOf(sandbox);
    const other = { ...good, loginName: 'someone-else' };
    await profile.credentials.save(other);
    await profile.credentials.save(good);
    sandbox.connectAccount('hand-check');
    await (
      await profile.sync.start()
    ).ended;
    await profile.credentials.forget();
    await expect(profile.credentials.save(other)).rejects.toMatchObject({ code: 'bad-input' });
    expect(await profile.credentials.status()).toMatchObject({ configured: false });
    // Whom an endpoint speaks for is told by the accounts that it shows.
    const endpoint = await teamOf(sandbox);
    const stranger = { ...endpoint, parameters: { user: 'someone-else' } };
    await expect(profile.credentials.save({ clientId: good.clientId, endpoint: stranger })).rejects.toMatchObject({
      code: 'bad-input',
    });
    await profile.credentials.save({ clientId: good.clientId, endpoint });
    await profile.credentials.save(good);
  });

  it('opens its data at the next call when the keychain was locked at the first', async () => {
    const held = memorySecrets();
    let locked = true;
    const secrets = {
      ...held,
      get: (name: Parameters<typeof held.get>[0]) =>
        locked ? Promise.reject(new AppError('keychain-unavailable', 'Unlock it.')) : held.get(name),
    };
    const { profile } = await openRig({ secrets });
    await expect(profile.store()).rejects.toMatchObject({ code: 'keychain-unavailable' });
    locked = false;
    expect(listAccounts((await profile.store()).db)).toEqual([]);
  });

  it('is closed for good: a late call neither opens nor makes anything', async () => {
    const dir = join(temporaryFolder(), 'profile');
    const { profile } = await openRig({ dir });
    await profile.close();
    await expect(profile.store()).rejects.toMatchObject({ code: 'cancelled' });
    expect(existsSync(dir)).toBe(false);
  });

  it('shows its data where its server may not be reached', async () => {
    const { profile } = await openRig({
      endpoints: () => {
        throw new AppError('live-endpoint-refused', 'Too old.');
      },
    });
    expect([profile.apiHost(), profile.connectHost()]).toEqual(['', '']);
    expect(listAccounts((await profile.store()).db)).toEqual([]);
    const credentials = { clientId: 'a', secret: 'b', loginName: 'c' };
    await expect(profile.credentials.save(credentials)).rejects.toMatchObject({ code: 'live-endpoint-refused' });
  });
});

interface ProfilesRig {
  readonly live: Profile;
  readonly profiles: Profiles;
  readonly sampleDir: string;
}

async function openProfilesRig(start: () => Promise<SampleServer>): Promise<ProfilesRig> {
  const { profile: live } = await openRig();
  const sampleDir = join(temporaryFolder(), 'sample');
  const silent = { onSync: () => undefined, onSyncEnd: () => undefined, fetch: () => fetch };
  const profiles = openProfiles({
    live,
    startSample: start,
    openSample: (server, secrets) =>
      openProfile({ kind: 'sample', dir: sampleDir, secrets, endpoints: () => server, ...silent }),
    sampleDir,
  });
  onTestFinished(() => profiles.close());
  return { live, profiles, sampleDir };
}

async function startSample(): Promise<Sandbox> {
  const server = await startSandbox();
  for (const provider of SAMPLE_PROVIDERS) server.connectAccount(provider);
  return server;
}

describe('the sample profile', () => {
  it('is synced when it is shown, under the own settings, and leaves nothing behind', async () => {
    const { live, profiles, sampleDir } = await openProfilesRig(startSample);
    const own = { ...loadSettings((await live.store()).db), theme: 'dark' } as const;
    saveSettings((await live.store()).db, own);
    await profiles.enterSample();
    const { db } = await profiles.current().store();
    expect(profiles.current().kind).toBe('sample');
    expect(listAccounts(db).map(({ provider }) => provider)).toEqual(['coinbase', 'cryptocom']);
    expect(loadSettings(db)).toEqual(own);
    await profiles.leaveSample();
    expect(profiles.current()).toBe(live);
    expect(existsSync(sampleDir)).toBe(false);
  });

  it('of a run that was killed is gone after the next start', async () => {
    const { profile: live } = await openRig();
    const sampleDir = join(temporaryFolder(), 'sample');
    mkdirSync(sampleDir);
    writeFileSync(join(sampleDir, 'lotbook.db'), 'left');
    const parts = { startSample, openSample: () => live, sampleDir };
    const profiles = openProfiles({ live, ...parts });
    await profiles.leaveSample();
    expect(existsSync(sampleDir)).toBe(false);
  });

  it('changes in the order asked for, and entering twice is entering once', async () => {
    let started = 0;
    const { live, profiles } = await openProfilesRig(() => {
      started += 1;
      return startSample();
    });
    await Promise.all([profiles.enterSample(), profiles.enterSample(), profiles.leaveSample()]);
    expect(started).toBe(1);
    expect(profiles.current()).toBe(live);
  });

  it('that cannot be prepared leaves everything as it was, and stops its server', async () => {
    let closed = 0;
    const { live, profiles, sampleDir } = await openProfilesRig(async () => {
      const server = await startSample();
      const close = async (): Promise<void> => {
        closed += 1;
        await server.close();
      };
      return { ...server, secret: 'wrong', close };
    });
    await expect(profiles.enterSample()).rejects.toMatchObject({ code: 'auth-rejected' });
    expect(profiles.current()).toBe(live);
    expect(existsSync(sampleDir)).toBe(false);
    expect(closed).toBe(1);
  });
});
