import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/core/contract/outcome.js';
import type { ConnectResult } from '../../src/core/contract/views.js';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/start-sandbox.js';
import { call, nextWindow, openApp, openSandbox, signIn, type RunningApp } from '../support/electron-app.js';
import { goToScreen } from '../support/screens.js';
import { temporaryFolder } from '../support/temporary-folder.js';

interface Rig extends RunningApp {
  readonly sandbox: Sandbox;
}

async function openRig(options: SandboxOptions = {}, env: Readonly<Record<string, string>> = {}): Promise<Rig> {
  const sandbox = await openSandbox(options);
  const running = await openApp({ dir: temporaryFolder(), ...sandbox, env });
  await signIn(running.page, sandbox);
  return { ...running, sandbox };
}

interface Walk {
  readonly popup: Page;
  readonly result: Promise<Outcome<ConnectResult>>;
}

type Target = { readonly provider?: string; readonly accountId?: string };

async function startConnect({ app, page }: RunningApp, target: Target = {}): Promise<Walk> {
  let result: Promise<Outcome<ConnectResult>> | undefined;
  const popup = await nextWindow(app, () => {
    result = call(page, 'connect', 'start', { ...target, theme: 'light' });
  });
  if (result === undefined) throw new Error('Connect was not started.');
  return { popup, result };
}

async function enterKey(popup: Page, key = 'sandbox-key', secret = 'sandbox-secret'): Promise<void> {
  await popup.fill('#key', key);
  await popup.fill('#secret', secret);
  await popup.click('#connect');
}

/** Has the page go somewhere, after it has answered that it will: the window may be gone right then. */
async function leadTo(popup: Page, address: string): Promise<void> {
  await popup.evaluate((place) => {
    setTimeout(() => location.assign(place));
  }, address);
}

const windowCount = ({ app }: RunningApp) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

describe('Connect', () => {
  it('walks from the provider list to an account, and hands the token over in a form body only', async () => {
    const rig = await openRig();
    const { popup, result } = await startConnect(rig);
    await popup.click('#provider-cryptocom');
    await enterKey(popup);
    const outcome = await result;
    expect(outcome).toMatchObject({ ok: true, value: { status: 'connected' } });
    expect(await windowCount(rig)).toBe(1);
    const opened = rig.sandbox.requests.find(({ path }) => path === '/connect');
    expect(opened?.method).toBe('POST');
    expect(rig.sandbox.requests.flatMap(({ query }) => Object.keys(query))).not.toContain('token');
  });

  it('skips the list for a provider, whose sign-in asks for permission; refusing it is told', async () => {
    const rig = await openRig();
    const first = await startConnect(rig, { provider: 'coinbase' });
    await first.popup.click('#continue');
    await first.popup.click('#deny');
    expect(await first.result).toMatchObject({
      ok: false,
      code: 'connect-failed',
      message: expect.stringContaining('Access denied'),
    });
    const second = await startConnect(rig, { provider: 'coinbase' });
    await second.popup.click('#continue');
    await second.popup.click('#allow');
    expect(await second.result).toMatchObject({ ok: true, value: { status: 'connected' } });
  });

  it('reconnects an account that is in the list, and no other', async () => {
    const rig = await openRig();
    const accountId = rig.sandbox.connectAccount('cryptocom');
    expect(await call(rig.page, 'connect', 'start', { accountId, theme: 'dark' })).toMatchObject({ code: 'not-found' });
    await call(rig.page, 'sync', 'start', {});
    await expect
      .poll(async () => await call(rig.page, 'sync', 'current', {}), { timeout: 20_000 })
      .toMatchObject({ value: { phase: 'done' } });
    const { popup, result } = await startConnect(rig, { accountId });
    expect(new URL(popup.url()).pathname).toBe(`/reconnect/${accountId}`);
    await enterKey(popup);
    expect(await result).toEqual({ ok: true, value: { status: 'connected', accountId } });
  });

  it('offers the account that is there already', async () => {
    const rig = await openRig();
    const existingAccountId = rig.sandbox.connectAccount('cryptocom');
    const { popup, result } = await startConnect(rig, { provider: 'cryptocom' });
    await enterKey(popup);
    expect(await result).toEqual({ ok: true, value: { status: 'duplicate', existingAccountId } });
  });

  it('tells an error, without and with an account made before it', async () => {
    const rig = await openRig();
    const first = await startConnect(rig, { provider: 'cryptocom' });
    await enterKey(first.popup, 'wrong');
    const refused = await first.result;
    expect(refused).toMatchObject({
      ok: false,
      code: 'connect-failed',
      message: expect.stringContaining('Invalid credentials'),
    });
    expect(refused).toMatchObject({ message: expect.stringContaining('Nothing was connected') });
    const second = await startConnect(rig, { provider: 'cryptocom' });
    await enterKey(second.popup, 'refused-later');
    expect(await second.result).toMatchObject({
      code: 'connect-failed',
      message: expect.stringContaining('created all the same'),
    });
  });

  it('is closed by its own button, by the window manager, or by the app', async () => {
    const rig = await openRig();
    const closed = { ok: true, value: { status: 'closed' } };
    const byButton = await startConnect(rig);
    await byButton.popup.click('#close');
    expect(await byButton.result).toEqual(closed);
    const byManager = await startConnect(rig);
    await rig.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.getParentWindow())
        ?.close(),
    );
    expect(await byManager.result).toEqual(closed);
    const byApp = await startConnect(rig);
    expect(await call(rig.page, 'connect', 'start', { theme: 'light' })).toMatchObject({ code: 'not-allowed' });
    await call(rig.page, 'connect', 'cancel', {});
    expect(await byApp.result).toEqual(closed);
    expect(await windowCount(rig)).toBe(1);
  });

  it.each(['/connected?account=abc1&state=forged', '/connected?account=abc1', '/exit?force=true&state='])(
    'refuses a result that was not meant for it: %s',
    async (address) => {
      const rig = await openRig();
      const { popup, result } = await startConnect(rig);
      await leadTo(popup, address);
      expect(await result).toMatchObject({ ok: false, code: 'connect-refused' });
      expect(await windowCount(rig)).toBe(1);
    },
  );

  it.each(['https://books.test/connected', 'lotbook://connected'])(
    'reads the result at a redirect URI: %s',
    async (uri) => {
      const rig = await openRig({}, { LOTBOOK_VEZGO_REDIRECT_URI: uri });
      const { popup, result } = await startConnect(rig, { provider: 'cryptocom' });
      await enterKey(popup);
      expect(await result).toMatchObject({ ok: true, value: { status: 'connected' } });
    },
  );

  it('refuses to go to a place that is not https', async () => {
    const rig = await openRig();
    const byPage = await startConnect(rig);
    await leadTo(byPage.popup, 'http://foreign.test/');
    expect(await byPage.result).toMatchObject({ code: 'connect-refused' });
    rig.sandbox.setFaults([{ path: '/connect', action: { kind: 'redirect', location: 'http://foreign.test/' } }]);
    expect(await call(rig.page, 'connect', 'start', { theme: 'light' })).toMatchObject({ code: 'connect-refused' });
  });

  it('gives up on a page that does not come, and on a server that is not there', async () => {
    const rig = await openRig({}, { LOTBOOK_CONNECT_LOAD_LIMIT_MS: '700' });
    rig.sandbox.setFaults([{ path: '/connect', action: { kind: 'hang' } }]);
    expect(await call(rig.page, 'connect', 'start', { theme: 'light' })).toMatchObject({ code: 'connect-timeout' });
    rig.sandbox.setFaults([{ path: '/connect', action: { kind: 'reset' }, times: 'always' }]);
    expect(await call(rig.page, 'connect', 'start', { theme: 'light' })).toMatchObject({ code: 'offline' });
    expect(await windowCount(rig)).toBe(1);
  });

  it('that hangs is told on the screen after its time limit, and trying again walks to the end', async () => {
    const rig = await openRig({}, { LOTBOOK_CONNECT_LOAD_LIMIT_MS: '5000' });
    const { page, app, sandbox } = rig;
    await page.reload();
    await goToScreen(page, 'Accounts');
    sandbox.setFaults([{ path: '/connect', action: { kind: 'hang' } }]);
    await page.getByRole('button', { name: 'Connect an account' }).click();
    const told = page.getByRole('alert');
    await told.getByText('The Vezgo window took too long').waitFor();
    expect(await told.innerText()).toContain('Nothing was connected. Check the network and try again.');
    expect(await windowCount(rig)).toBe(1);
    const popup = await nextWindow(app, () => told.getByRole('button', { name: 'Try again' }).click());
    await popup.click('#provider-cryptocom');
    await enterKey(popup);
    await page.getByText(/Account connected/).waitFor();
    expect(await windowCount(rig)).toBe(1);
    await expect
      .poll(() => call(page, 'sync', 'current', {}), { timeout: 60_000 })
      .toMatchObject({ ok: true, value: { phase: 'done' } });
    expect(await call(page, 'accounts', 'list', {})).toMatchObject({
      value: [{ provider: 'cryptocom', status: 'ok' }],
    });
  });

  it('keeps its windows apart: own session, no preload, sandboxed, and so is a window that a sign-in opens', async () => {
    const rig = await openRig();
    const { popup, result } = await startConnect(rig, { provider: 'coinbase' });
    const signInWindow = await nextWindow(rig.app, () =>
      popup.evaluate(() => {
        window.open(document.querySelector<HTMLAnchorElement>('#continue')?.href);
      }),
    );
    await signInWindow.waitForSelector('#allow');
    const windows = await rig.app.evaluate(({ BrowserWindow, session }) =>
      BrowserWindow.getAllWindows()
        .filter((one) => one.getParentWindow() !== null)
        .map(({ webContents }) => {
          // Not in the published types, but the one way to ask what a window was made with.
          const made = Object(Reflect.apply(Reflect.get(webContents, 'getLastWebPreferences'), webContents, []));
          return {
            own: webContents.session !== session.defaultSession && !webContents.session.isPersistent(),
            shared: webContents.session === session.fromPartition('connect'),
            preload: made.preload ?? null,
            sandbox: made.sandbox,
            node: made.nodeIntegration,
            isolated: made.contextIsolation,
          };
        }),
    );
    const apart = { own: true, shared: true, preload: null, sandbox: true, node: false, isolated: true };
    expect(windows).toEqual([apart, apart]);
    expect(await signInWindow.evaluate(() => 'lotbook' in window)).toBe(false);
    await signInWindow.click('#allow');
    expect(await result).toMatchObject({ value: { status: 'connected' } });
    expect(await windowCount(rig)).toBe(1);
  });

  it('opens no foreign or endless windows', async () => {
    const rig = await openRig();
    const { popup, result } = await startConnect(rig);
    const opened = await popup.evaluate(() =>
      ['http://foreign.test/', 'file:///etc/passwd', 'app://ui/index.html', 'data:text/html,x'].map(
        (place) => window.open(place) !== null,
      ),
    );
    expect(opened).toEqual([false, false, false, false]);
    const many = await popup.evaluate(() => Array.from({ length: 9 }, () => window.open('about:blank') !== null));
    expect(many.filter(Boolean)).toHaveLength(3);
    await call(rig.page, 'connect', 'cancel', {});
    expect(await result).toMatchObject({ value: { status: 'closed' } });
    expect(await windowCount(rig)).toBe(1);
  });
});
