import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../src/sandbox/start-sandbox.js';
import { tokenOf, userOf } from './sandbox-requests.js';

const GOOD = { key: 'sandbox-key', secret: 'sandbox-secret' };
const STATE = 'a&b="<c>';

let sandbox: Sandbox;
let token: string;
beforeEach(async () => {
  sandbox = await startSandbox();
  token = await tokenOf(sandbox);
});
afterEach(() => sandbox.close());

async function begin(path: string, query: Record<string, string> = {}, form: Record<string, string> = { token }) {
  const search = new URLSearchParams({ client_id: sandbox.clientId, state: STATE, ...query });
  return fetch(`${sandbox.connectUrl}${path}?${search}`, { method: 'POST', body: new URLSearchParams(form) });
}

/** Addresses below `/session/…` that a page offers. */
async function walkOf(response: Response): Promise<{ readonly session: string; readonly page: string }> {
  const page = await response.text();
  const [session = ''] = /\/session\/[0-9a-f]{32}/.exec(page) ?? [];
  return { session, page };
}

const visit = (path: string) => fetch(`${sandbox.connectUrl}${path}`, { redirect: 'manual' });
const submit = (path: string, form: Record<string, string>) =>
  fetch(`${sandbox.connectUrl}${path}`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

/** Submits a form, waits on the connecting page and reads the address it ends at. */
async function finish(session: string, path: string, form: Record<string, string>): Promise<URL> {
  const sent = await submit(`${session}${path}`, form);
  expect(sent.headers.get('location')).toBe(`${session}/connecting`);
  const waiting = await (await visit(`${session}/connecting`)).text();
  expect(waiting).toContain(`url=${session}/result`);
  const ended = await visit(`${session}/result`);
  expect(ended.status).toBe(303);
  return new URL(ended.headers.get('location') ?? '', sandbox.connectUrl);
}

const queryOf = (url: URL) => Object.fromEntries(url.searchParams);

describe('connecting with credentials', () => {
  it('ends at /connected with the account, and the account is there', async () => {
    const { session, page } = await walkOf(await begin('/connect'));
    expect(page).toContain('id="provider-cryptocom"');
    const form = await (await visit(`${session}/provider/cryptocom`)).text();
    for (const part of [
      'id="key"',
      'for="key"',
      'id="secret"',
      'for="secret"',
      'id="connect"',
      'id="back"',
      'id="close"',
    ]) {
      expect(form).toContain(part);
    }
    const end = await finish(session, '/provider/cryptocom', GOOD);
    const [account] = await (await userOf(sandbox)).accounts();
    expect(end.pathname).toBe('/connected');
    expect(queryOf(end)).toEqual({ account: account?.id, code: account?.id, state: STATE });
    expect((await visit(`${end.pathname}${end.search}`)).status).toBe(200);
  });

  it('makes an account of its own for each person', async () => {
    const mine = sandbox.connectAccount('hand-check');
    const other = await tokenOf(sandbox, 'somebody-else');
    const { session } = await walkOf(await begin('/connect/hand-check', {}, { token: other }));
    const theirs = (await finish(session, '/provider/hand-check', GOOD)).searchParams.get('account') ?? '';
    expect(theirs).not.toBe(mine);
    const ids = async (loginName: string, account: string) =>
      (await (await userOf(sandbox, loginName)).allRecords(account)).map((one) => one.id);
    const all = [...(await ids(sandbox.loginName, mine)), ...(await ids('somebody-else', theirs))];
    expect(new Set(all).size).toBe(2 * 29);
  });

  it('stays with the provider its address names', async () => {
    const { session } = await walkOf(await begin('/connect/cryptocom'));
    expect((await visit(`${session}/provider/hand-check`)).status).toBe(404);
    expect((await visit(`${session}/providers`)).status).toBe(404);
  });

  it('goes to a registered redirect URI and keeps its query', async () => {
    const redirectUri = 'https://myapp.test/crypto?tab=2';
    const { session } = await walkOf(await begin('/connect/hand-check', { redirect_uri: redirectUri }));
    const end = await finish(session, '/provider/hand-check', GOOD);
    expect(`${end.origin}${end.pathname}`).toBe('https://myapp.test/crypto');
    expect(queryOf(end)).toMatchObject({ tab: '2', state: STATE, account: expect.stringMatching(/^[0-9a-f]{24}$/) });
  });

  it.each([
    [
      { key: 'wrong', secret: GOOD.secret },
      { error_type: '400', message: 'Invalid credentials' },
    ],
    [
      { key: GOOD.key, secret: 'wrong' },
      { error_type: '400', message: 'Invalid credentials' },
    ],
  ])('ends at /exit for %o', async (form, expected) => {
    const { session } = await walkOf(await begin('/connect/cryptocom'));
    const end = await finish(session, '/provider/cryptocom', form);
    expect(end.pathname).toBe('/exit');
    expect(queryOf(end)).toEqual({ ...expected, state: STATE });
    expect((await (await userOf(sandbox)).get('/accounts')).body).toEqual([]);
  });

  it('asks again when a field is empty', async () => {
    const { session } = await walkOf(await begin('/connect/cryptocom'));
    const again = await submit(`${session}/provider/cryptocom`, { key: 'x', secret: ' ' });
    expect(again.status).toBe(400);
    expect(await again.text()).toContain('role="alert"');
  });

  it('names the account when the provider refuses only after it was made', async () => {
    const { session } = await walkOf(await begin('/connect/cryptocom'));
    const end = await finish(session, '/provider/cryptocom', { ...GOOD, key: 'refused-later' });
    const { account = '', ...rest } = queryOf(end);
    expect(rest).toEqual({ error_type: '400', message: 'Login failed', state: STATE });
    const user = await userOf(sandbox);
    expect((await user.get(`/accounts/${account}`)).body).toMatchObject({ error: { name: 'LoginFailedError' } });
  });

  it('carries the existing account when it is connected already', async () => {
    const existing = sandbox.connectAccount('cryptocom');
    const { session } = await walkOf(await begin('/connect/cryptocom'));
    const end = await finish(session, '/provider/cryptocom', GOOD);
    expect(queryOf(end)).toMatchObject({ error_type: '409', existing_institution_id: existing, state: STATE });
  });

  it('fails for a provider out of reach', async () => {
    const { session } = await walkOf(await begin('/connect/offline-exchange'));
    expect(queryOf(await finish(session, '/provider/offline-exchange', GOOD))).toMatchObject({ error_type: '503' });
  });

  it('never ends for the key that hangs, and can still be closed', async () => {
    const { session } = await walkOf(await begin('/connect/cryptocom'));
    await submit(`${session}/provider/cryptocom`, { ...GOOD, key: 'never-ends' });
    expect(await (await visit(`${session}/connecting`)).text()).not.toContain('http-equiv="refresh"');
    expect((await visit(`${session}/result`)).status).toBe(404);
    const closed = new URL((await visit(`${session}/close`)).headers.get('location') ?? '', sandbox.connectUrl);
    expect(closed.pathname).toBe('/exit');
    expect(queryOf(closed)).toEqual({
      error_type: '400',
      message: 'Connection closed by the user',
      force: 'true',
      state: STATE,
    });
  });
});

describe('signing in elsewhere', () => {
  const walk = async () => {
    const { session, page } = await walkOf(await begin('/connect/coinbase'));
    expect(page).toContain(`href="${session}/sign-in/coinbase"`);
    const consent = await (await visit(`${session}/sign-in/coinbase`)).text();
    expect(consent).toContain('id="allow"');
    expect(consent).toContain('id="deny"');
    return session;
  };

  it('connects when allowed', async () => {
    expect((await finish(await walk(), '/sign-in/coinbase', { decision: 'allow' })).pathname).toBe('/connected');
  });

  it('fails when denied', async () => {
    const end = await finish(await walk(), '/sign-in/coinbase', { decision: 'deny' });
    expect(queryOf(end)).toEqual({ error_type: '400', message: 'Access denied', state: STATE });
  });

  it('takes no credentials, as a provider with credentials takes no sign-in', async () => {
    const session = await walk();
    expect((await submit(`${session}/provider/coinbase`, GOOD)).status).toBe(400);
    const other = await walkOf(await begin('/connect/cryptocom'));
    expect((await submit(`${other.session}/sign-in/cryptocom`, { decision: 'allow' })).status).toBe(400);
  });
});

describe('reconnecting', () => {
  it('repairs the account and keeps its id', async () => {
    const account = sandbox.connectAccount('cryptocom');
    sandbox.setAccountStatus(account, 'error', { name: 'LoginFailedError', message: 'The key was revoked' });
    const { session, page } = await walkOf(await begin(`/reconnect/${account}`));
    expect(page).not.toContain('id="back"');
    const end = await finish(session, '/provider/cryptocom', GOOD);
    expect(queryOf(end)).toEqual({ account, code: account, state: STATE });
    const { body } = await (await userOf(sandbox)).get(`/accounts/${account}`);
    expect(body).toMatchObject({ id: account, status: 'ok' });
    expect(body).not.toHaveProperty('error');
  });

  it('opens for the own account only', async () => {
    const account = sandbox.connectAccount('cryptocom');
    const stranger = await tokenOf(sandbox, 'somebody-else');
    expect((await begin(`/reconnect/${account}`, {}, { token: stranger })).status).toBe(404);
  });
});

describe('the pages', () => {
  it('open only with a valid token in a form, a known client and a registered redirect', async () => {
    expect((await begin('/connect', {}, { token: 'forged' })).status).toBe(401);
    expect((await begin('/connect', {}, {})).status).toBe(401);
    expect((await begin('/connect', { token }, {})).status).toBe(401);
    expect((await begin('/connect', { client_id: 'other' })).status).toBe(400);
    expect((await visit(`/connect?client_id=${sandbox.clientId}`)).status).toBe(405);
    expect((await begin('/connect/unknown')).status).toBe(404);
    expect((await visit(`/session/${'0'.repeat(32)}/providers`)).status).toBe(404);
  });

  it.each(['https://evil.example/x', 'javascript:alert(1)', 'http://evil.test/', 'not a url', 'https://a@b.test/'])(
    'forward nobody to %s',
    async (uri) => {
      expect((await begin('/connect', { redirect_uri: uri })).status).toBe(400);
    },
  );

  it('run nothing, load nothing and are framed by nobody', async () => {
    const response = await begin('/connect');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    const { page } = await walkOf(response);
    expect(page).not.toMatch(/<script|<img|<link|https?:|style="|\son\w+=/i);
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    expect(policy).toContain(`'sha256-${Buffer.from(digest).toString('base64')}'`);
    expect(page).not.toContain(token);
  });

  it('follow theme, language, provider list and columns', async () => {
    const look = { theme: 'dark', lang: 'fr', providers: 'coinbase,unknown', providers_per_line: '1' };
    const { session, page } = await walkOf(await begin('/connect', look));
    expect(page).toContain('lang="fr" class="dark"');
    expect(page).toContain('Connecter un compte');
    expect(page).toContain('id="provider-coinbase"');
    expect(page).not.toContain('id="provider-cryptocom"');
    expect((await visit(`${session}/provider/coinbase`)).status).toBe(200);
    expect((await submit(`${session}/provider/cryptocom`, GOOD)).status).toBe(404);
    expect(page).toContain('class="one"');
    const plain = await walkOf(await begin('/connect', { theme: 'pink', lang: 'xx' }));
    expect(plain.page).toContain('lang="en" class="light"');
    expect(plain.page).toContain('class="two"');
  });

  it('show foreign text as text', async () => {
    const page = await (await visit(`/exit?message=${encodeURIComponent('<script>alert("1")</script>&\'')}`)).text();
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;');
    expect(page).not.toContain('<script>');
  });
});
