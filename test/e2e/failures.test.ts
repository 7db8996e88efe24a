import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openKeychain } from '../../src/main/secrets/keychain.js';
import type { Sandbox } from '../../src/sandbox/start-sandbox.js';
import { call, nextWindow, openApp, openSandbox, signIn } from '../support/electron-app.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** A profile folder whose keychain entries are gone after the test. */
function profileFolder(): string {
  // Not there yet, as at a first start.
  const dir = join(temporaryFolder(), 'own', 'profile');
  onTestFinished(async () => {
    await openKeychain(dir).remove('database-key');
    await openKeychain(dir).remove('client-secret');
  });
  return dir;
}

async function syncToEnd(page: Page, phase: 'done' | 'failed'): Promise<unknown> {
  await call(page, 'sync', 'start', {});
  await expect
    .poll(() => call(page, 'sync', 'current', {}), { timeout: 60_000 })
    .toMatchObject({ ok: true, value: { phase } });
  const current = await call(page, 'sync', 'current', {});
  return current.ok ? current.value : current;
}

/** A synced profile in `dir`, with its app closed again. */
async function syncedProfile(
  dir: string,
  sandbox: Sandbox,
): Promise<{ readonly records: number; readonly log: string }> {
  sandbox.connectAccount('hand-check');
  const first = await openApp({ dir, ...sandbox });
  await signIn(first.page, sandbox);
  await syncToEnd(first.page, 'done');
  const accounts = await call(first.page, 'accounts', 'list', {});
  await first.close();
  return { records: accounts.ok ? (accounts.value[0]?.records ?? 0) : 0, log: first.log() };
}

function everyFile(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter((path) => existsSync(path) && statSync(path).isFile());
}

describe('credentials', () => {
  it('a wrong secret and a dead server are told in words, and nothing is kept', async () => {
    const sandbox = await openSandbox();
    const dir = profileFolder();
    const { page } = await openApp({ dir, ...sandbox });
    const { clientId, loginName } = sandbox;
    const wrong = await call(page, 'credentials', 'save', {
      kind: 'client',
      clientId,
      loginName,
      secret: 'planted-wrong-secret',
    });
    expect(wrong).toMatchObject({ ok: false, code: 'auth-rejected' });
    expect(JSON.stringify(wrong)).not.toContain('planted-wrong-secret');
    await sandbox.close();
    expect(
      await call(page, 'credentials', 'save', { kind: 'client', clientId, loginName, secret: sandbox.secret }),
    ).toMatchObject({
      ok: false,
      code: 'offline',
    });
    expect(await call(page, 'credentials', 'status', {})).toEqual({
      ok: true,
      value: { configured: false, kind: 'client', clientId: null, loginName: null, endpoint: null },
    });
    expect(await openKeychain(dir).get('client-secret')).toBeNull();
    expect(await call(page, 'sync', 'start', {})).toMatchObject({ ok: false, code: 'not-configured' });
  });

  it('are kept in the keychain and reported without the secret; forgetting removes both', async () => {
    const sandbox = await openSandbox();
    const dir = profileFolder();
    const { page } = await openApp({ dir, ...sandbox });
    await signIn(page, sandbox);
    expect(await openKeychain(dir).get('client-secret')).toBe(sandbox.secret);
    const status = await call(page, 'credentials', 'status', {});
    expect(status).toEqual({
      ok: true,
      value: {
        configured: true,
        kind: 'client',
        clientId: sandbox.clientId,
        loginName: sandbox.loginName,
        endpoint: null,
      },
    });
    await call(page, 'credentials', 'forget', {});
    expect(await openKeychain(dir).get('client-secret')).toBeNull();
    expect(await call(page, 'credentials', 'status', {})).toMatchObject({ value: { configured: false } });
  });
});

describe('endpoints', () => {
  it('beyond this machine are refused on an old runtime, before anything is sent', async () => {
    const live = { apiUrl: 'https://vezgo.invalid/v1', connectUrl: 'https://vezgo.invalid' };
    const { page } = await openApp({ dir: profileFolder(), ...live });
    const info = await call(page, 'app', 'info', {});
    const expected = info.ok && info.value.loopbackOnly ? 'live-endpoint-refused' : 'offline';
    const credentials = { kind: 'client', clientId: 'a', secret: 'b', loginName: 'c' } as const;
    expect(await call(page, 'credentials', 'save', credentials)).toMatchObject({ ok: false, code: expected });
  });

  it('without https are refused anywhere, in words that name the variable', async () => {
    const plain = { apiUrl: 'http://foreign.test/v1', connectUrl: 'http://foreign.test' };
    const { page } = await openApp({ dir: profileFolder(), ...plain });
    expect(
      await call(page, 'credentials', 'save', { kind: 'client', clientId: 'a', secret: 'b', loginName: 'c' }),
    ).toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('LOTBOOK_VEZGO_API_URL'),
    });
  });
});

describe('a second start', () => {
  it('finds everything without a network, and says that it is offline when asked to sync', async () => {
    const sandbox = await openSandbox();
    const dir = profileFolder();
    const { records } = await syncedProfile(dir, sandbox);
    expect(records).toBeGreaterThan(20);
    await sandbox.close();
    const { page } = await openApp({ dir, ...sandbox });
    expect(await call(page, 'accounts', 'list', {})).toMatchObject({ ok: true, value: [{ records }] });
    expect(await call(page, 'credentials', 'status', {})).toMatchObject({ value: { configured: true } });
    expect(await syncToEnd(page, 'failed')).toMatchObject({ failure: { code: 'offline' } });
    expect(await call(page, 'accounts', 'list', {})).toMatchObject({ ok: true, value: [{ records }] });
  });

  it('without its key says so, opens all the same, makes no new key, and works again once the key is back', async () => {
    const sandbox = await openSandbox();
    const dir = profileFolder();
    const { records } = await syncedProfile(dir, sandbox);
    const keychain = openKeychain(dir);
    const key = await keychain.get('database-key');
    await keychain.remove('database-key');
    const { page } = await openApp({ dir, ...sandbox });
    for (const answer of [await call(page, 'app', 'info', {}), await call(page, 'accounts', 'list', {})]) {
      expect(answer).toMatchObject({
        ok: false,
        code: 'key-missing',
        message: expect.stringContaining('keychain'),
      });
    }
    await page.getByRole('alert').waitFor();
    expect(await keychain.get('database-key')).toBeNull();
    await keychain.set('database-key', key ?? '');
    expect(await call(page, 'accounts', 'list', {})).toMatchObject({ ok: true, value: [{ records }] });
  });

  it.each([
    ['another key', 'store-unreadable', (dir: string) => openKeychain(dir).set('database-key', 'f'.repeat(64))],
    ['a file that is cut off', 'store-unreadable', (dir: string) => truncateSync(join(dir, 'lotbook.db'), 9000)],
    [
      'a file that is none',
      'store-unreadable',
      (dir: string) => writeFileSync(join(dir, 'lotbook.db'), 'not a database'.repeat(999)),
    ],
  ] as const)('with %s is a message and no crash; the sample still works', async (_, code, spoil) => {
    const sandbox = await openSandbox();
    const dir = profileFolder();
    const first = await openApp({ dir, ...sandbox });
    await signIn(first.page, sandbox);
    await first.close();
    await spoil(dir);
    const { page } = await openApp({ dir, ...sandbox });
    expect(await call(page, 'app', 'info', {})).toMatchObject({ ok: false, code });
    await page.getByRole('alert').waitFor();
    expect(await call(page, 'sample', 'enter', {})).toEqual({ ok: true, value: {} });
    expect(await call(page, 'app', 'info', {})).toMatchObject({ ok: true, value: { profile: 'sample' } });
    await call(page, 'sample', 'leave', {});
    expect(await call(page, 'app', 'info', {})).toMatchObject({ ok: false, code });
  });
});

describe('sample data', () => {
  it('is another profile, synced when it opens, gone when it is left, and leaves the own one untouched', async () => {
    const sandbox = await openSandbox();
    const dir = profileFolder();
    const { page } = await openApp({ dir, ...sandbox });
    await signIn(page, sandbox);
    expect(await call(page, 'sample', 'enter', {})).toEqual({ ok: true, value: {} });
    const accounts = await call(page, 'accounts', 'list', {});
    expect(accounts).toMatchObject({ ok: true, value: [{ provider: 'coinbase' }, { provider: 'cryptocom' }] });
    expect(await call(page, 'credentials', 'forget', {})).toMatchObject({ ok: false, code: 'not-allowed' });
    await call(page, 'sample', 'leave', {});
    expect(await call(page, 'accounts', 'list', {})).toEqual({ ok: true, value: [] });
    expect(await call(page, 'credentials', 'status', {})).toMatchObject({ value: { configured: true } });
    expect(existsSync(join(dir, 'lotbook-sample'))).toBe(false);
  });
});

describe('secrets', () => {
  it('are in no file of the profile and in no line of the log', async () => {
    const sandbox = await openSandbox();
    const dir = profileFolder();
    const running = await openApp({ dir, ...sandbox });
    await signIn(running.page, sandbox);
    const popup = await nextWindow(
      running.app,
      () => void call(running.page, 'connect', 'start', { provider: 'hand-check', theme: 'light' }),
    );
    await popup.fill('#key', 'sandbox-key');
    await popup.fill('#secret', 'sandbox-secret');
    await Promise.all([popup.waitForEvent('close'), popup.click('#connect')]);
    await syncToEnd(running.page, 'done');
    await running.close();
    const key = (await openKeychain(dir).get('database-key')) ?? '';
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    const tokenHead = Buffer.from('{"alg":"HS256"').toString('base64url');
    const planted = [
      sandbox.secret,
      key,
      Buffer.from(key, 'hex').toString('latin1'),
      tokenHead,
      'sandbox-key',
      'sandbox-secret',
    ];
    const places = [
      ...everyFile(dir).map((path) => [path, readFileSync(path, 'latin1')] as const),
      ['log', running.log()] as const,
    ];
    const found = places.flatMap(([place, text]) => planted.filter((secret) => text.includes(secret)).map(() => place));
    expect(found).toEqual([]);
    expect(places.length).toBeGreaterThan(3);
  });
});
