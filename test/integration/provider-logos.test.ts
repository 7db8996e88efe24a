import type { ServerResponse } from 'node:http';
import type { WebFrameMain } from 'electron';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { logoImage } from '../../src/core/contract/views.js';
import { providerHandlers } from '../../src/main/ipc/groups/providers.js';
import type { Services } from '../../src/main/ipc/services.js';
import { fetchLogo, MOST_LOGO_BYTES, type FetchedLogo } from '../../src/main/logos/fetch-logo.js';
import { logoDesk, type LogoDesk } from '../../src/main/logos/logo-desk.js';
import { logoPlace } from '../../src/main/logos/logo-place.js';
import { saveAccount } from '../../src/main/store/accounts.js';
import { keptLogo } from '../../src/main/store/logos.js';
import { saveSettings } from '../../src/main/store/settings.js';
import { createVezgoClient } from '../../src/main/vezgo/client.js';
import { png } from '../../src/sandbox/logos/png.js';
import { startSandbox } from '../../src/sandbox/start-sandbox.js';
import { localServer } from '../support/local-server.js';
import { openTestStore } from '../support/profile.js';

const LOGO = png(16, () => [20, 40, 80, 255]);
const DAY_MS = 24 * 3_600_000;

/** A server of logos; every request that it gets is counted, with its headers. */
async function logoServer(answer: (response: ServerResponse, path: string) => unknown) {
  const requests: { readonly path: string; readonly headers: NodeJS.Dict<string | string[]> }[] = [];
  const { url, close } = await localServer((request, response) => {
    requests.push({ path: request.url ?? '', headers: request.headers });
    answer(response, request.url ?? '');
  });
  return { url, requests, close };
}

const asPng = (response: ServerResponse, body: string | Buffer = LOGO): unknown =>
  response.writeHead(200, { 'content-type': 'image/png' }).end(body);

async function fetched(answer: (response: ServerResponse) => unknown, limitMs?: number): Promise<FetchedLogo> {
  const { url } = await logoServer(answer);
  return fetchLogo(fetch, new URL(`${url}/logo.png`), limitMs);
}

describe('a logo server', () => {
  it('that is honest gives a picture, and learns nothing from the request', async () => {
    const { url, requests } = await logoServer((response) => asPng(response.setHeader('set-cookie', 'who=you')));
    const ask = () => fetchLogo(fetch, new URL(`${url}/logo.png`));
    const picture = { kind: 'picture', dataUrl: `data:image/png;base64,${LOGO.toString('base64')}` };
    expect([await ask(), await ask()]).toEqual([picture, picture]);
    expect(requests.map(({ headers }) => [headers.cookie, headers.referer, headers.authorization])).toEqual([
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
    ]);
  });

  it.each<[string, (response: ServerResponse) => unknown]>([
    [
      'a page',
      (response) => asPng(response, '<!doctype html><title>Sign in</title><p>Please sign in to the network.</p>'),
    ],
    [
      'an SVG',
      (response) => asPng(response, '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    [
      'an SVG behind a mark of order',
      (response) => asPng(response, '\uFEFF<?xml version="1.0"?><svg width="1"></svg>'),
    ],
    ['nothing', (response) => asPng(response, '')],
    [
      'a picture that unfolds into far too many pixels',
      (response) =>
        asPng(
          response,
          png(1025, () => [0, 0, 0, 0]),
        ),
    ],
    ['more than a logo has', (response) => asPng(response, Buffer.concat([LOGO, Buffer.alloc(MOST_LOGO_BYTES)]))],
    ['404', (response) => response.writeHead(404).end(LOGO)],
    ['a redirect', (response) => response.writeHead(302, { location: '/elsewhere.png' }).end()],
  ])('that answers with %s gives none', async (_what, answer) => {
    expect(await fetched(answer)).toEqual({ kind: 'none' });
  });

  it('is not followed elsewhere', async () => {
    const elsewhere = await logoServer((response) => asPng(response));
    await fetched((response) => response.writeHead(302, { location: `${elsewhere.url}/logo.png` }).end());
    expect(elsewhere.requests).toEqual([]);
  });

  it('that never ends its answer is hung up on at the limit of size, without reading on', async () => {
    const closed = vi.fn<() => void>();
    const endless = await fetched((response) => {
      response.on('close', closed);
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024, 1)));
        if (!response.destroyed) response.once('drain', more);
      };
      response.writeHead(200, { 'content-type': 'image/png' }).write(LOGO);
      more();
    });
    expect(endless).toEqual({ kind: 'none' });
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });

  it.each<[string, (response: ServerResponse) => unknown]>([
    ['says nothing', () => undefined],
    ['stops half-way', (response) => response.writeHead(200).write(LOGO.subarray(0, 20))],
    ['fails', (response) => response.writeHead(503).end()],
    ['wants fewer requests', (response) => response.writeHead(429).end()],
    ['hangs up', (response) => response.socket?.destroy()],
  ])('that %s can be asked again', async (_what, answer) => {
    expect(await fetched(answer, 150)).toEqual({ kind: 'unreachable' });
  });
});

/** A desk over a store, with a list of one provider at the server. */
function deskAt(
  url: string,
  store = openTestStore(),
): { desk: LogoDesk; later: (ms: number) => void; store: typeof store } {
  let now = Date.UTC(2026, 0, 1);
  const place = (address: string): URL | null => logoPlace(address, `${url}/v1`, true);
  const desk = logoDesk({ db: store.db, now: () => now, place, fetch });
  desk.learn([
    { name: 'kraken', logo: `${url}/kraken.png` },
    { name: 'abroad', logo: 'https://logos.example/a.png' },
    { name: 'none' },
  ]);
  return { desk, store, later: (ms) => void (now += ms) };
}

describe('logos', () => {
  it('are asked for once, kept in the store, and shown from there without a connection', async () => {
    const { url, requests, close } = await logoServer((response) => asPng(response));
    const { desk, store, later } = deskAt(url);
    const [first, second] = await Promise.all([desk.logo('kraken'), desk.logo('kraken')]);
    expect([first, second, await desk.logo('kraken')]).toEqual([first, first, first]);
    expect(first).toMatch(/^data:image\/png;base64,/);
    expect(requests).toHaveLength(1);
    await close();
    later(400 * DAY_MS);
    // Nothing but the name is known in a new session.
    const anew = logoDesk({ db: store.db, now: () => Date.UTC(2028, 0, 1), place: (at) => new URL(at), fetch });
    expect(await anew.logo('kraken')).toBe(first);
  });

  it('are looked at again after a month, the old one shown meanwhile and kept when the new is none', async () => {
    let body: Buffer | string = LOGO;
    const { url, requests } = await logoServer((response) => asPng(response, body));
    const { desk, store, later } = deskAt(url);
    const first = await desk.logo('kraken');
    later(29 * DAY_MS);
    await desk.logo('kraken');
    expect(requests).toHaveLength(1);
    later(2 * DAY_MS);
    body = png(8, () => [0, 0, 0, 255]);
    expect(await desk.logo('kraken')).toBe(first);
    await vi.waitFor(() => expect(keptLogo(store.db, 'kraken')?.image).not.toBe(first));
    const next = await desk.logo('kraken');
    expect(requests).toHaveLength(2);
    later(31 * DAY_MS);
    body = '<html>Gone</html>';
    await desk.logo('kraken');
    await vi.waitFor(() => expect(keptLogo(store.db, 'kraken')?.fetchedAt).toBe(Date.UTC(2026, 0, 1) + 62 * DAY_MS));
    expect(await desk.logo('kraken')).toBe(next);
  });

  it('that are none are not asked for again on the same day, and those out of reach not for five minutes', async () => {
    let status = 404;
    const { url, requests } = await logoServer((response) => response.writeHead(status).end());
    const { desk, later } = deskAt(url);
    expect([await desk.logo('kraken'), await desk.logo('kraken')]).toEqual([null, null]);
    expect(requests).toHaveLength(1);
    later(DAY_MS);
    status = 503;
    expect([await desk.logo('kraken'), await desk.logo('kraken')]).toEqual([null, null]);
    expect(requests).toHaveLength(2);
    later(5 * 60_000);
    await desk.logo('kraken');
    expect(requests).toHaveLength(3);
  });

  it('of no known place, or of none that may be asked, are asked of nobody', async () => {
    const asked = vi.fn<typeof fetch>();
    const { db } = openTestStore();
    const place = (address: string): URL | null => logoPlace(address, 'http://127.0.0.1:1/v1', true);
    const desk = logoDesk({ db, now: () => 0, place, fetch: (url, init) => asked(url, init) });
    desk.learn([{ name: 'abroad', logo: 'https://app.wealthica.com/a.png' }, { name: 'none' }]);
    expect(await Promise.all(['abroad', 'none', 'unheard-of'].map(desk.logo))).toEqual([null, null, null]);
    expect(asked).not.toHaveBeenCalled();
  });

  it('of an account that is connected are where the account says', async () => {
    const { url } = await logoServer((response) => asPng(response));
    const { desk, store } = deskAt(url);
    const json = JSON.stringify({ id: 'a', provider: { name: 'coinbase', logo: `${url}/coinbase.png` } });
    const account = {
      id: 'a',
      displayName: 'Coinbase',
      status: 'ok',
      error: null,
      value: null,
      balances: [],
      json,
    } as const;
    saveAccount(store.db, { ...account, provider: 'coinbase' });
    expect(await desk.logo('coinbase')).toMatch(/^data:image\/png/);
  });

  it('come a few at a time', async () => {
    const open: ServerResponse[] = [];
    const { url } = await logoServer((response) => open.push(response));
    const { desk } = deskAt(url);
    const names = Array.from({ length: 9 }, (_, at) => `p${at}`);
    desk.learn(names.map((name) => ({ name, logo: `${url}/${name}.png` })));
    const all = Promise.all(names.map(desk.logo));
    const answered: number[] = [];
    for (let left = names.length; left > 0; left -= answered.at(-1) ?? 1) {
      await vi.waitFor(() => expect(open).toHaveLength(Math.min(4, left)));
      answered.push(open.length);
      for (const response of open.splice(0)) asPng(response);
    }
    expect(answered).toEqual([4, 4, 1]);
    expect(new Set(await all).size).toBe(1);
  });

  it('of the sample come from its own server', async () => {
    const sandbox = await startSandbox();
    const { desk } = deskAt(sandbox.apiUrl.replace('/v1', ''));
    const token = await fetch(`${sandbox.apiUrl}/auth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', loginName: sandbox.loginName },
      body: JSON.stringify({ clientId: sandbox.clientId, secret: sandbox.secret }),
    });
    expect(token.status).toBe(200);
    const listed: unknown = await (await fetch(`${sandbox.apiUrl}/providers`)).json();
    if (!Array.isArray(listed)) throw new Error('The sandbox lists no providers.');
    desk.learn(listed);
    const names = listed.map(({ name }: { readonly name: string }) => name);
    const logos = await Promise.all(names.map(desk.logo));
    expect(new Set(logos).size).toBe(names.length);
    expect(logos.every((logo) => logo?.startsWith('data:image/png;base64,'))).toBe(true);
    await sandbox.close();
  });
});

describe('the calls of the page', () => {
  /** None of these calls looks at it. */
  const frame = z.custom<WebFrameMain>().parse({});

  async function rig() {
    const sandbox = await startSandbox();
    onTestFinished(() => sandbox.close());
    const store = openTestStore();
    const credentials = async () => sandbox;
    const client = createVezgoClient({ endpoints: sandbox, credentials });
    const profile = { store: async () => store, client: async () => client, endpoints: () => sandbox };
    const mayAsk: boolean[] = [];
    const logoFetch: Services['logoFetch'] = (apiUrl, may) => {
      mayAsk.push(may(`${new URL(apiUrl).origin}/logos/coinbase.png`), may('https://app.wealthica.com/a.png'));
      return fetch;
    };
    // What the calls under test use of the services.
    const services = z.custom<Services>().parse({ profiles: { current: () => profile }, logoFetch });
    const asked = () => sandbox.requests.filter(({ path }) => path.startsWith('/logos/')).length;
    return { store, calls: providerHandlers(services).providers, asked, mayAsk };
  }

  it('answer with a logo of the list, asked for at a place that is allowed', async () => {
    const { calls, asked, mayAsk } = await rig();
    expect(await calls.logo({ provider: 'coinbase' }, frame)).toEqual({ image: null });
    expect(asked()).toBe(0);
    await calls.list({}, frame);
    const { image } = await calls.logo({ provider: 'coinbase' }, frame);
    expect(logoImage.parse(image)).toBe(image);
    expect([asked(), mayAsk]).toEqual([1, [true, false]]);
  });

  it('ask for none, and show none that was kept, when the person wants none', async () => {
    const { store, calls, asked } = await rig();
    const want = (providerLogos: boolean) => saveSettings(store.db, { providerLogos });
    await calls.list({}, frame);
    want(false);
    expect(await calls.logo({ provider: 'coinbase' }, frame)).toEqual({ image: null });
    expect(asked()).toBe(0);
    want(true);
    expect((await calls.logo({ provider: 'coinbase' }, frame)).image).toMatch(/^data:/);
    want(false);
    expect(await calls.logo({ provider: 'coinbase' }, frame)).toEqual({ image: null });
    expect(asked()).toBe(1);
  });
});

describe('where a logo may be asked for', () => {
  const LIVE = 'https://api.vezgo.com/v1';
  it.each([
    ['https://app.wealthica.com/images/institutions/coinbase.png', true],
    ['https://wealthica.com/a.png', true],
    ['https://api.vezgo.com/logos/a.png', true],
    ['http://app.wealthica.com/a.png', false],
    ['https://app.wealthica.com:8443/a.png', false],
    ['https://wealthica.com.evil.example/a.png', false],
    ['https://evilwealthica.com/a.png', false],
    ['https://someone:else@app.wealthica.com/a.png', false],
    ['https://127.0.0.1/a.png', false],
    ['file:///etc/passwd', false],
    ['data:image/png;base64,AAAA', false],
    ['images/a.png', false],
  ])('%s: %s', (address, may) => {
    expect(logoPlace(address, LIVE, false)?.href ?? null).toBe(may ? address : null);
  });
  it('an API on this machine is asked alone', () => {
    expect(logoPlace('https://app.wealthica.com/a.png', 'http://127.0.0.1:4000/v1', true)).toBeNull();
    expect(logoPlace('http://127.0.0.1:4001/a.png', 'http://127.0.0.1:4000/v1', true)).toBeNull();
    expect(logoPlace('http://127.0.0.1:4000/a.png#x', 'http://127.0.0.1:4000/v1', true)?.href).toBe(
      'http://127.0.0.1:4000/a.png',
    );
  });
});
