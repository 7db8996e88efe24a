import { afterEach, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/start-sandbox.js';
import { readJson, requestSeen, statusForHost, tokenOf, userOf } from './sandbox-requests.js';

const MINUTE = 60_000;
let sandbox: Sandbox;
const start = async (options?: SandboxOptions) => {
  sandbox = await startSandbox(options);
};
afterEach(() => sandbox.close());

describe('tokens', () => {
  const ask = (headers: Record<string, string>, body: unknown) =>
    readJson(`${sandbox.apiUrl}/auth/token`, { method: 'POST', headers, body: JSON.stringify(body) });

  it('has the shape of a JSON web token that lives 20 minutes', async () => {
    await start({ now: () => 1_700_000_000_000 });
    const [, payload = ''] = (await tokenOf(sandbox)).split('.');
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    expect(claims).toMatchObject({ iat: 1_700_000_000, exp: 1_700_001_200 });
  });

  it('refuses wrong credentials, a missing login name and a body that is no JSON', async () => {
    await start();
    const { clientId, secret } = sandbox;
    expect(await ask({ loginName: 'a' }, { clientId, secret: 'x' })).toMatchObject({
      status: 401,
      body: { message: expect.any(String) },
    });
    expect(await ask({ loginName: 'a' }, { clientId: 'x', secret })).toMatchObject({ status: 401 });
    expect(await ask({}, { clientId, secret })).toMatchObject({ status: 400 });
    const broken = await readJson(`${sandbox.apiUrl}/auth/token`, { method: 'POST', body: '{' });
    expect(broken.status).toBe(400);
  });

  it('stops working after 20 minutes, once revoked, or when tampered with', async () => {
    let clock = 1_700_000_000_000;
    await start({ now: () => clock });
    const user = await userOf(sandbox);
    clock += 20 * MINUTE - 1000;
    expect((await user.get('/accounts')).status).toBe(200);
    clock += 1000;
    expect(await user.get('/accounts')).toMatchObject({ status: 401, body: { message: expect.any(String) } });
    const fresh = await userOf(sandbox);
    expect((await fresh.get('/accounts')).status).toBe(200);
    sandbox.revokeTokens();
    expect((await fresh.get('/accounts')).status).toBe(401);
    const [head, , signature] = (await tokenOf(sandbox)).split('.');
    const forged = Buffer.from(JSON.stringify({ sub: 'other', exp: 9e9 })).toString('base64url');
    const headers = { authorization: `Bearer ${head}.${forged}.${signature}` };
    expect((await readJson(`${sandbox.apiUrl}/accounts`, { headers })).status).toBe(401);
    expect((await readJson(`${sandbox.apiUrl}/accounts`)).status).toBe(401);
  });
});

describe('accounts', () => {
  it('are seen by their own user only', async () => {
    await start();
    const id = sandbox.connectAccount('cryptocom');
    const owner = await userOf(sandbox);
    const other = await userOf(sandbox, 'somebody-else');
    expect((await owner.get('/accounts')).body).toHaveLength(1);
    expect((await other.get('/accounts')).body).toEqual([]);
    for (const path of [`/accounts/${id}`, `/accounts/${id}/transactions`, `/accounts/${id}/history`]) {
      expect(await other.get(path)).toMatchObject({ status: 404, body: { message: 'Account not found' } });
    }
    expect((await other.send('DELETE', `/accounts/${id}`)).status).toBe(404);
    expect((await owner.send('DELETE', `/accounts/${id}`)).status).toBe(204);
    expect((await owner.get(`/accounts/${id}`)).status).toBe(404);
  });

  it('sync: 202, 409 while it runs, 400 when disconnected', async () => {
    await start();
    const id = sandbox.connectAccount('cryptocom');
    const user = await userOf(sandbox);
    const sync = () => user.send('POST', `/accounts/${id}/sync`);
    expect(await sync()).toMatchObject({ status: 202, body: { id, status: 'syncing' } });
    expect(await sync()).toMatchObject({ status: 409, body: { message: expect.any(String) } });
    expect(await user.get(`/accounts/${id}`)).toMatchObject({ body: { status: 'ok' } });
    sandbox.setAccountStatus(id, 'error', { name: 'LoginFailedError', message: 'The key was revoked' });
    expect(await user.get(`/accounts/${id}`)).toMatchObject({
      body: { status: 'error', error: { name: 'LoginFailedError' } },
    });
    expect(await sync()).toMatchObject({ status: 400, body: { message: expect.any(String) } });
    sandbox.setAccountStatus(id, 'retry', { name: 'TemporaryFailureError', message: 'Try later' });
    expect((await sync()).status).toBe(202);
  });

  it('give the history from the day of connection, this year unless asked', async () => {
    await start();
    const id = sandbox.connectAccount('cryptocom');
    const user = await userOf(sandbox);
    const { body } = await user.get(`/accounts/${id}/history?from=2020-01-01&to=2026-01-07`);
    expect(body).toMatchObject([
      { date: Date.UTC(2026, 0, 5), account: id, fiat_ticker: 'USD', fiat_value: expect.stringMatching(/^\d+\.\d\d$/) },
      { date: Date.UTC(2026, 0, 6) },
      { date: Date.UTC(2026, 0, 7) },
    ]);
    expect((await user.get(`/accounts/${id}/history`)).body).toHaveLength(300);
    expect((await user.get(`/accounts/${id}/history?wallet=other`)).body).toEqual([]);
  });

  it('give KYC data only to a team with the feature, and open orders', async () => {
    await start();
    const refused = await userOf(sandbox);
    const id = sandbox.connectAccount('cryptocom');
    expect(await refused.get(`/accounts/${id}/kyc-data`)).toMatchObject({ status: 403 });
    expect((await refused.get(`/accounts/${id}/orders`)).body).toHaveLength(2);
    expect((await refused.get(`/accounts/${id}/orders/6b0000000000000000000002`)).body).toMatchObject({
      market: 'ETH/USD',
    });
    expect((await refused.get(`/accounts/${id}/orders/unknown`)).status).toBe(404);
    await sandbox.close();
    await start({ kyc: true });
    const user = await userOf(sandbox);
    const exchange = sandbox.connectAccount('cryptocom');
    const broker = sandbox.connectAccount('coinbase');
    expect((await user.get(`/accounts/${exchange}/kyc-data`)).body).toMatchObject({ country_code: 'US' });
    expect((await user.get(`/accounts/${broker}/kyc-data`)).status).toBe(404);
  });
});

describe('the server', () => {
  it('answers names of this machine only', async () => {
    await start();
    const { port } = new URL(sandbox.apiUrl);
    expect(await statusForHost(sandbox, `127.0.0.1:${port}`)).toBe(200);
    expect(await statusForHost(sandbox, `localhost:${port}`)).toBe(200);
    expect(await statusForHost(sandbox, `evil.test:${port}`)).toBe(421);
    expect(await statusForHost(sandbox, `127.0.0.1.evil.test`)).toBe(421);
  });

  it('refuses large bodies, unknown paths and broken escapes with a message', async () => {
    await start();
    const large = await readJson(`${sandbox.apiUrl}/auth/token`, { method: 'POST', body: 'x'.repeat(70_000) });
    expect(large).toMatchObject({ status: 413, body: { message: expect.any(String) } });
    expect(await readJson(`${sandbox.apiUrl}/nothing`)).toMatchObject({
      status: 404,
      body: { message: expect.any(String) },
    });
    expect(await readJson(`${sandbox.apiUrl}/providers/%zz`)).toMatchObject({ status: 400 });
    expect(await readJson(`${sandbox.apiUrl}/teams/info?client_id=unknown`)).toMatchObject({ status: 404 });
  });

  it('logs requests without secrets', async () => {
    await start();
    const token = await tokenOf(sandbox);
    await readJson(`${sandbox.apiUrl}/accounts?token=${token}&page=1`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(sandbox.requests).toEqual([
      { method: 'POST', path: '/v1/auth/token', query: {}, status: 200 },
      { method: 'GET', path: '/v1/accounts', query: { page: '1' }, status: 200 },
    ]);
    expect(JSON.stringify(sandbox.requests)).not.toContain(token);
  });

  it('closes although a request is never answered', async () => {
    await start({ faults: [{ path: '/v1/providers', action: { kind: 'hang' } }] });
    const never = readJson(`${sandbox.apiUrl}/providers`);
    const closing = requestSeen(sandbox).then(() => sandbox.close());
    await expect(never).rejects.toThrow('fetch failed');
    await closing;
    await start();
  });
});
