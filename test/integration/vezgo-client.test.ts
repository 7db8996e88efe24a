import { text } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wireTransaction } from '../../src/core/vezgo/schema.js';
import { VEZGO_WORDS } from '../../src/core/domain/failure-words/vezgo-words.js';
import { createVezgoClient, type ClientOptions, type VezgoClient } from '../../src/main/vezgo/client.js';
import type { FailureCode } from '../../src/core/contract/outcome.js';
import { startSandbox, type FaultPlan, type Sandbox } from '../../src/sandbox/start-sandbox.js';
import { localServer } from '../support/local-server.js';

/** Longer than a test may take: only an abort can end such a request. */
const DAY = 86_400_000;
const TRANSACTIONS = '/v1/accounts/*/transactions';
let sandbox: Sandbox;
let account: string;

beforeEach(async () => {
  sandbox = await startSandbox({ kyc: true });
  account = sandbox.connectAccount('cryptocom');
});
afterEach(async () => {
  await sandbox.close();
});

/** A client that does not really wait; `waits` tells how long it would have. */
function clientOf(change: Partial<ClientOptions> = {}) {
  const waits: number[] = [];
  const { clientId, secret, loginName } = sandbox;
  const client = createVezgoClient({
    endpoints: sandbox,
    credentials: () => Promise.resolve({ clientId, secret, loginName }),
    retry: { random: () => 1, wait: (ms) => Promise.resolve(void waits.push(ms)) },
    ...change,
  });
  return { client, waits };
}

const requests = (path: string) => sandbox.requests.filter((request) => request.path === path).length;
const limitsAsked = () =>
  sandbox.requests.filter(({ path }) => path.endsWith('/transactions')).map((request) => request.query['limit']);
const query = (change: object = {}) => ({
  accountId: account,
  from: '2005-01-01',
  to: '2026-12-31',
  last: '',
  limit: 100,
  ...change,
});

async function allTransactions(client: VezgoClient, limit = 100): Promise<readonly string[]> {
  const texts: string[] = [];
  for (let last = ''; ;) {
    const page = await client.transactions(query({ last, limit }));
    const end = page.at(-1);
    if (end === undefined) return texts;
    texts.push(...page.map(({ json }) => json));
    last = end.id;
  }
}

describe('every endpoint', () => {
  it('reads providers and team without a token', async () => {
    const { client } = clientOf();
    expect((await client.providers()).map(({ name }) => name)).toContain('cryptocom');
    expect(await client.provider('cryptocom')).toMatchObject({
      name: 'cryptocom',
      display_name: 'Crypto.com Exchange',
    });
    expect(await client.team()).toBeTypeOf('object');
    expect(requests('/v1/auth/token')).toBe(0);
  });
  it('reads accounts, their history and KYC data', async () => {
    const { client } = clientOf();
    const [first] = await client.accounts();
    expect(first).toMatchObject({ id: account, provider: { name: 'cryptocom' } });
    expect((await client.account(account)).balances?.length).toBeGreaterThan(3);
    expect((await client.history({ accountId: account, from: '2026-01-01', to: '2026-12-31' })).length).toBeGreaterThan(
      0,
    );
    expect(await client.kyc(account)).toBeTypeOf('object');
  });
  it('reads transactions in pages, at once and one by one: the same bytes', async () => {
    const { client } = clientOf();
    const paged = await allTransactions(client);
    const whole = await client.transactionsBetween({ accountId: account, from: '2005-01-01', to: '2026-12-31' });
    expect(paged.length).toBeGreaterThan(500);
    expect(whole.map(({ json }) => json).sort()).toEqual([...paged].sort());
    const some = whole[10] ?? { id: '', json: '' };
    expect(await client.transaction(account, some.id)).toEqual(some);
  });
  it('passes the filters on', async () => {
    const { client } = clientOf();
    const range = { accountId: account, from: '2022-01-01', to: '2022-12-31' };
    const rewards = await client.transactionsBetween({
      ...range,
      ticker: 'CRO',
      types: ['reward'],
      sort: 'desc',
      excludeFields: ['fees'],
    });
    expect(rewards.length).toBeGreaterThan(0);
    const read = rewards.map(({ json }) => wireTransaction.parse(JSON.parse(json)));
    expect(read.every((record) => record.transaction_type === 'reward' && record.fees === undefined)).toBe(true);
    const times = read.map((record) => Number(record.initiated_at));
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(await client.transactionsBetween({ ...range, wallet: 'nowhere' })).toEqual([]);
  });
  it('starts a sync, meets a running one, and removes an account', async () => {
    const { client } = clientOf();
    expect(await client.syncAccount(account)).toBe('started');
    expect(await client.syncAccount(account)).toBe('running');
    await client.removeAccount(account);
    await client.removeAccount(account);
    expect(await client.accounts()).toEqual([]);
    await expect(client.account(account)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('open orders', () => {
  it('are read as a list and one by one', async () => {
    const { client } = clientOf();
    const orders = await client.orders(account);
    expect(orders).toHaveLength(2);
    for (const order of orders) expect(await client.order(account, order.id)).toEqual(order);
    await expect(client.order(account, 'none')).rejects.toMatchObject({ code: 'not-found' });
    expect(await client.orders(sandbox.connectAccount('coinbase'))).toEqual([]);
  });
});

describe('balance history', () => {
  it('is that of one wallet where one is named, and of the days asked for', async () => {
    const { client } = clientOf();
    const year = { accountId: account, from: '2026-01-01', to: '2026-12-31' };
    const all = await client.history(year);
    const { wallet } = all[0] ?? {};
    expect(await client.history({ ...year, wallet: wallet ?? '' })).toEqual(all);
    expect(await client.history({ ...year, wallet: 'nowhere' })).toEqual([]);
    expect(await client.history({ ...year, from: '2027-01-01', to: '2027-01-02' })).toEqual([]);
  });
});

describe('answers that mean something', () => {
  it('tells the two 409s of a sync apart', async () => {
    const path = '/v1/accounts/*/sync';
    sandbox.setFaults([
      { path, action: { kind: 'sync-running' } },
      { path, nth: 2, action: { kind: 'duplicate', existingInstitutionId: 'abc' } },
    ]);
    const { client } = clientOf();
    expect(await client.syncAccount(account)).toBe('running');
    await expect(client.syncAccount(account)).rejects.toMatchObject({ code: 'connect-failed' });
  });
  it('asks for a reconnect of a disconnected account', async () => {
    sandbox.setAccountStatus(account, 'error', { name: 'LoginFailedError', message: 'expired' });
    await expect(clientOf().client.syncAccount(account)).rejects.toMatchObject({ code: 'account-disconnected' });
  });
  it('knows a team without the KYC feature', async () => {
    sandbox.setFaults([
      { path: '/v1/accounts/*/kyc-data', action: { kind: 'status', status: 403, body: { message: 'Not enabled' } } },
    ]);
    await expect(clientOf().client.kyc(account)).rejects.toMatchObject({
      code: 'not-allowed',
      message: 'Vezgo does not allow this for your team. It said: Not enabled',
    });
  });
  it('refuses ids that would reach another resource', async () => {
    await expect(Promise.resolve().then(() => clientOf().client.account('..'))).rejects.toMatchObject({
      code: 'bad-input',
    });
    await expect(clientOf().client.account('../providers')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the token', () => {
  it('is asked for once by all who come together', async () => {
    const { client } = clientOf();
    await Promise.all([client.accounts(), client.account(account), client.token(), client.accounts()]);
    expect(requests('/v1/auth/token')).toBe(1);
  });
  it('is renewed once when it is refused', async () => {
    const { client } = clientOf();
    const token = await client.token();
    sandbox.revokeTokens();
    await Promise.all([client.accounts(), client.accounts()]);
    expect(await client.token()).not.toBe(token);
    expect(requests('/v1/auth/token')).toBe(2);
  });
  it('is given up when the new one is refused too', async () => {
    sandbox.setFaults([{ path: '/v1/accounts', times: 'always', action: { kind: 'status', status: 401 } }]);
    const { client } = clientOf();
    await expect(client.accounts()).rejects.toMatchObject({ code: 'auth-rejected' });
    expect(requests('/v1/auth/token')).toBe(2);
    expect(requests('/v1/accounts')).toBe(2);
  });
  it.each(['clientId', 'secret'])('is not given for a wrong %s', async (field) => {
    const { clientId, secret, loginName } = sandbox;
    const { client } = clientOf({
      credentials: () => Promise.resolve({ clientId, secret, loginName, [field]: 'wrong-one' }),
    });
    await expect(client.accounts()).rejects.toMatchObject({ code: 'auth-rejected' });
  });
  it('is not asked for with a login name that no header can hold', async () => {
    const { clientId, secret } = sandbox;
    const { client } = clientOf({ credentials: () => Promise.resolve({ clientId, secret, loginName: 'Žofie' }) });
    await expect(client.token()).rejects.toMatchObject({ code: 'bad-input' });
  });
  it('may come from a team’s own endpoint', async () => {
    const seen: unknown[] = [];
    const team = await localServer(async (request, response) => {
      const body = await text(request);
      seen.push(request.method, request.url, request.headers['x-team'], JSON.parse(body));
      response.end(JSON.stringify({ token: await clientOf().client.token() }));
    });
    const url = `${team.url}/vezgo/auth/`;
    const endpoint = { url, parameters: { userId: '7' }, headers: { 'x-team': 'blue' } };
    const { client } = clientOf({ credentials: () => Promise.resolve({ clientId: sandbox.clientId, endpoint }) });
    expect(await client.accounts()).toHaveLength(1);
    expect(seen).toEqual(['POST', '/vezgo/auth/', 'blue', { userId: '7' }]);
  });
  it.each([
    [400, 'auth-rejected', VEZGO_WORDS['team-refused']],
    [401, 'auth-rejected', VEZGO_WORDS['team-refused']],
    [404, 'server-error', `${VEZGO_WORDS['team-nowhere']} It said: Ask Ada.`],
    [429, 'server-error', `${VEZGO_WORDS['team-problem']} It said: Ask Ada.`],
    [500, 'server-error', `${VEZGO_WORDS['team-problem']} It said: Ask Ada.`],
    [302, 'server-error', VEZGO_WORDS['team-redirected']],
    [200, 'server-error', VEZGO_WORDS['no-token']],
    [null, 'offline', VEZGO_WORDS['team-offline']],
  ])('of a team that fails with %s is not told as a failure of Vezgo', async (status, code, message) => {
    const team = await localServer((_, response) => {
      const headers = status === 302 ? { location: 'http://127.0.0.1:9' } : {};
      response.writeHead(status ?? 200, headers).end('{"message":"Ask Ada."}');
    });
    if (status === null) await team.close();
    const endpoint = { url: `${team.url}/token`, parameters: {}, headers: {} };
    const { client } = clientOf({ credentials: () => Promise.resolve({ clientId: sandbox.clientId, endpoint }) });
    await expect(client.token()).rejects.toMatchObject({ code, message });
  });
});

describe('a server that misbehaves', () => {
  const once: readonly (readonly [string, FaultPlan[number]['action'], FailureCode])[] = [
    ['429', { kind: 'status', status: 429 }, 'too-many-requests'],
    ['500', { kind: 'status', status: 500 }, 'server-error'],
    ['502', { kind: 'status', status: 502 }, 'server-error'],
    ['503', { kind: 'status', status: 503 }, 'server-error'],
    ['a reset', { kind: 'reset' }, 'server-error'],
    ['a body broken off', { kind: 'broken-off', keep: 50 }, 'server-error'],
    ['a truncated body', { kind: 'truncated', keep: 50 }, 'bad-response'],
    [
      'HTML',
      { kind: 'body', body: '<html>Sign in to the wireless network</html>', contentType: 'text/html' },
      'bad-response',
    ],
    ['nothing', { kind: 'body', body: '' }, 'bad-response'],
    ['the wrong type', { kind: 'body', body: '{"accounts":[]}' }, 'bad-response'],
    ['a record without an id', { kind: 'body', body: '[{"provider":{}}]' }, 'bad-response'],
  ];
  it.each(once)('is asked again after %s', async (_, action) => {
    sandbox.setFaults([{ path: '/v1/accounts', action }]);
    const { client, waits } = clientOf();
    expect(await client.accounts()).toHaveLength(1);
    expect(waits).toEqual([400]);
  });
  it.each(once)('is given up after five times %s', async (_, action, code) => {
    sandbox.setFaults([{ path: '/v1/accounts', times: 'always', action }]);
    await expect(clientOf().client.accounts()).rejects.toMatchObject({ code });
    expect(requests('/v1/accounts')).toBe(5);
  });
  it('is obeyed when it names a time to come back', async () => {
    sandbox.setFaults([{ path: '/v1/accounts', action: { kind: 'status', status: 429, retryAfter: '17' } }]);
    const { client, waits } = clientOf();
    await client.accounts();
    expect(waits).toEqual([17_000]);
  });
  it('is not followed to another place', async () => {
    const other: string[] = [];
    const place = await localServer((request, response) => {
      other.push(request.url ?? '');
      response.end('[]');
    });
    sandbox.setFaults([{ path: '/v1/accounts', action: { kind: 'redirect', location: `${place.url}/v1/accounts` } }]);
    await expect(clientOf().client.accounts()).rejects.toThrow('another address, which is refused');
    expect(other).toEqual([]);
  });
  it('is given up when it stays silent', async () => {
    sandbox.setFaults([{ path: '/v1/accounts', times: 'always', action: { kind: 'hang' } }]);
    await expect(clientOf({ timeoutMs: 15 }).client.accounts()).rejects.toMatchObject({ code: 'server-error' });
    expect(requests('/v1/accounts')).toBe(5);
  });
  it('may send no more than is accepted', async () => {
    await expect(clientOf({ maxBytes: 300 }).client.accounts()).rejects.toMatchObject({ code: 'bad-response' });
  });
  it('that is not there at all is offline', async () => {
    const gone = await localServer(() => undefined);
    await gone.close();
    const { client } = clientOf({ endpoints: { apiUrl: gone.url, connectUrl: gone.url } });
    await expect(client.providers()).rejects.toMatchObject({ code: 'offline' });
  });
});

describe('pages that the server drops', () => {
  it.each([['reset', { kind: 'drop-above', bytes: 60_000 }]] as const)(
    'are asked for in smaller pieces after a %s, and nothing is lost',
    async (_, action) => {
      const whole = await allTransactions(clientOf().client);
      sandbox.setFaults([{ path: TRANSACTIONS, times: 'always', action }]);
      expect(await allTransactions(clientOf().client, 1000)).toEqual(whole);
    },
  );
  it.each([413, 502])('are halved after a %d and grow again', async (status) => {
    sandbox.setFaults([{ path: TRANSACTIONS, times: 2, action: { kind: 'status', status } }]);
    await allTransactions(clientOf().client, 400);
    expect(limitsAsked().slice(0, 7)).toEqual(['400', '200', '100', '100', '100', '200', '200']);
  });
  it('are asked for in smaller pieces where the line is too slow for a large one', async () => {
    const asked: number[] = [];
    const place = await localServer((request, response) => {
      const limit = Number(new URL(request.url ?? '', 'http://here').searchParams.get('limit'));
      if (limit === 0) return void response.end('{"token":"a.b.c"}');
      asked.push(limit);
      response.writeHead(200, { 'content-type': 'application/json' });
      // A byte now and then, so that it is never silent: the more the longer.
      let left = limit;
      const timer = setInterval(() => {
        left -= 5;
        if (left > 0) return void response.write(' ');
        clearInterval(timer);
        response.end('[{"id":"a"}]');
      }, 10);
      response.on('close', () => clearInterval(timer));
    });
    const endpoints = { apiUrl: place.url, connectUrl: place.url };
    const { client } = clientOf({ endpoints, timeoutMs: 100 });
    expect(await client.transactions(query({ limit: 1000 }))).toHaveLength(1);
    expect(asked.slice(0, 2)).toEqual([1000, 500]);
    await place.close();
  });
  it('are given up at the smallest size after as many attempts as any request', async () => {
    sandbox.setFaults([{ path: TRANSACTIONS, times: 'always', action: { kind: 'reset' } }]);
    await expect(clientOf().client.transactions(query({ limit: 40 }))).rejects.toMatchObject({ code: 'server-error' });
    expect(limitsAsked()).toEqual(['40', '20', '10', '10', '10', '10', '10']);
  });
  it('of a size that never fits are dropped by the cap too', async () => {
    const page = await clientOf({ maxBytes: 30_000 }).client.transactions(query({ limit: 1000 }));
    expect(page.length).toBeGreaterThan(9);
    expect(page.length).toBeLessThan(100);
  });
  it('are refused when a transaction has no id', async () => {
    sandbox.setFaults([{ path: TRANSACTIONS, action: { kind: 'body', body: '[{"id":""}]' } }]);
    await expect(clientOf().client.transactions(query())).rejects.toMatchObject({ code: 'bad-response' });
  });
  it('keep every digit of a number', async () => {
    const json = '{"id":"t","parts":[{"amount":0.12345678901234567890}]}';
    sandbox.setFaults([{ path: TRANSACTIONS, action: { kind: 'body', body: `[ ${json} ]` } }]);
    expect(await clientOf().client.transactions(query())).toEqual([{ id: 't', json }]);
  });
});

describe('an abort', () => {
  it('ends a request in flight, and starts none', async () => {
    const controller = new AbortController();
    const server = await localServer(() => controller.abort());
    const { client } = clientOf({ endpoints: { apiUrl: server.url, connectUrl: server.url }, timeoutMs: DAY });
    await expect(client.providers(controller.signal)).rejects.toMatchObject({ code: 'cancelled' });
    await expect(client.accounts(controller.signal)).rejects.toMatchObject({ code: 'cancelled' });
  });
  it('ends a wait between attempts', async () => {
    const controller = new AbortController();
    sandbox.setFaults([
      { path: '/v1/providers', times: 'always', action: { kind: 'status', status: 429, retryAfter: '100' } },
    ]);
    const { clientId, secret, loginName } = sandbox;
    const client = createVezgoClient({
      endpoints: sandbox,
      credentials: () => Promise.resolve({ clientId, secret, loginName }),
    });
    const asked = client.providers(controller.signal);
    await expect.poll(() => requests('/v1/providers')).toBe(1);
    controller.abort();
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('secrets', () => {
  it('are in no error, even when the server repeats them', async () => {
    const secret = 'planted secret';
    const token = 'planted-token';
    const server = await localServer(async (request, response) => {
      const auth = request.url === '/auth/token';
      response.statusCode = auth ? 200 : 400;
      const heard = `${request.headers.authorization ?? ''} ${await text(request)} ${secret}`;
      response.end(JSON.stringify(auth ? { token } : { message: heard, error: heard }));
    });
    const { client } = clientOf({
      endpoints: { apiUrl: server.url, connectUrl: server.url },
      credentials: () => Promise.resolve({ clientId: 'id', secret, loginName: 'me' }),
    });
    const error: unknown = await client.accounts().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'bad-input' });
    const shown = inspect(error, { depth: 10, showHidden: true });
    expect(shown).toContain('[hidden]');
    expect(shown).not.toContain(secret);
    expect(shown).not.toContain(token);
  });
  it('of a team’s own endpoint are in no error either, whatever of it they stand in', async () => {
    const planted = { headers: { 'x-key': 'planted header' }, parameters: { password: 'planted parameter' } };
    const server = await localServer(async (request, response) => {
      response.statusCode = 404;
      response.end(JSON.stringify({ message: `${String(request.headers['x-key'])} ${await text(request)}` }));
    });
    const endpoint = { url: `${server.url}/token`, ...planted };
    const { client } = clientOf({ credentials: () => Promise.resolve({ clientId: 'id', endpoint }) });
    const error: unknown = await client.accounts().catch((thrown: unknown) => thrown);
    const shown = inspect(error, { depth: 10, showHidden: true });
    expect(error).toMatchObject({ code: 'server-error' });
    expect(shown).toContain('[hidden]');
    expect(shown).not.toMatch(/planted (header|parameter)/);
  });
  it.each([['x y'], ['']])('in a header named "%s" are not sent, and not told', async (name) => {
    const endpoint = { url: 'http://127.0.0.1:9/token', headers: { [name]: 'planted' }, parameters: {} };
    const { client } = clientOf({ credentials: () => Promise.resolve({ clientId: 'id', endpoint }) });
    const error: unknown = await client.token().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'bad-input' });
    expect(inspect(error, { depth: 10 })).not.toContain('planted');
  });
});
