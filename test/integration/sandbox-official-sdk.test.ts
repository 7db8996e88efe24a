import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import Vezgo from 'vezgo-sdk-js';
import { startSandbox, type Sandbox } from '../../src/sandbox/start-sandbox.js';

/** The official client, unchanged: what works for it here works for ours there. */
describe('the official SDK against the sandbox', () => {
  let sandbox: Sandbox;
  const client = () =>
    Vezgo.init({
      clientId: sandbox.clientId,
      secret: sandbox.secret,
      baseURL: sandbox.apiUrl,
      connectURL: sandbox.connectUrl,
    });

  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());

  it('reads providers and the team without a token', async () => {
    const providers = await client().providers.getList();
    expect(providers.map((one) => one.name)).toContain('cryptocom');
    expect(await client().providers.getOne('coinbase')).toMatchObject({ display_name: 'Coinbase', auth_type: 'oauth' });
    expect(await client().teams.info()).toMatchObject({ name: 'Lotbook Sandbox' });
  });

  it('is refused with a wrong secret', async () => {
    const wrong = Vezgo.init({ clientId: sandbox.clientId, secret: 'wrong', baseURL: sandbox.apiUrl });
    await expect(wrong.login('someone').accounts.getList()).rejects.toMatchObject({ response: { status: 401 } });
  });

  it('pages through all transactions as the API document shows it', async () => {
    const accountId = sandbox.connectAccount('cryptocom');
    const user = client().login(sandbox.loginName);
    const ids: string[] = [];
    for (let last = ''; ; last = ids.at(-1) ?? '') {
      const page = await user.transactions.getList({ accountId, from: '2005-01-01', last });
      if (page.length === 0) break;
      expect(page.length).toBeLessThanOrEqual(100);
      ids.push(...page.map((one) => one.id));
    }
    expect(ids.length).toBeGreaterThan(700);
    expect(new Set(ids).size).toBe(ids.length);
    const txId = ids[3] ?? '';
    expect(await user.transactions.getOne({ accountId, txId })).toMatchObject({ id: txId });
  });

  it('reads, syncs and removes an account, and its history', async () => {
    const accountId = sandbox.connectAccount('coinbase');
    const user = client().login(sandbox.loginName);
    expect(await user.accounts.getOne(accountId)).toMatchObject({ id: accountId, status: 'ok' });
    expect(await user.accounts.sync(accountId)).toMatchObject({ status: 'syncing' });
    expect(await user.accounts.getOne(accountId)).toMatchObject({ status: 'syncing' });
    expect(await user.accounts.getOne(accountId)).toMatchObject({ status: 'ok' });
    const history = await user.history.getList({ accountId, from: '2026-02-01', to: '2026-02-03' });
    expect(history).toHaveLength(3);
    await user.accounts.remove(accountId);
    expect((await user.accounts.getList()).map((one) => one.id)).not.toContain(accountId);
  });

  it('makes an address and a token that open Connect', async () => {
    const user = client().login('sdk-person');
    const { url, token } = await user.getConnectData({
      provider: 'cryptocom',
      accountId: '',
      state: 'round trip',
      origin: undefined,
      lang: 'it',
      redirectURI: 'https://myapp.test/crypto',
      providers: undefined,
    });
    expect(url.startsWith(`${sandbox.connectUrl}/connect/cryptocom?`)).toBe(true);
    const page = await fetch(url, { method: 'POST', body: new URLSearchParams({ token }) });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Chiave API');
  });
});
