import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { call, nextWindow, openApp, openSandbox, signIn, type RunningApp } from '../support/electron-app.js';
import { localServer } from '../support/local-server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** A Connect server that answers every page with `body`, but `/nothing` with no page at all. */
async function hostileServer(body: string): Promise<string> {
  const { url } = await localServer((request, response) => {
    if (request.url === '/nothing') response.writeHead(204).end();
    else response.writeHead(200, { 'content-type': 'text/html' }).end(body);
  });
  return url;
}

async function openRig(body: string, env: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
  const { apiUrl, ...sandbox } = await openSandbox();
  const running = await openApp({ dir: temporaryFolder(), apiUrl, connectUrl: await hostileServer(body), env });
  await signIn(running.page, { apiUrl, ...sandbox });
  return running;
}

async function startConnect({ app, page }: RunningApp) {
  let result: ReturnType<typeof call<'connect', 'start'>> | undefined;
  const popup = await nextWindow(app, () => {
    result = call(page, 'connect', 'start', { theme: 'light' });
  });
  await popup.waitForSelector('button');
  if (result === undefined) throw new Error('Connect was not started.');
  const ended = result;
  /** For a test that is about something else: the call has to have its answer before the app is gone. */
  const giveUp = async (): Promise<void> => {
    await call(page, 'connect', 'cancel', {});
    await ended;
  };
  return { popup, result: ended, giveUp };
}

const windowCount = ({ app }: RunningApp) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

const CLINGING = `<button>x</button><script>
  addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'stay'; });
</script>`;

/** A page that a person has touched may ask to stay. */
async function touch(popup: Page): Promise<void> {
  await popup.click('button');
}

describe('a Connect page that means harm', () => {
  it('cannot keep its window open, neither against the app nor against the person', async () => {
    const rig = await openRig(CLINGING);
    const closed = { ok: true, value: { status: 'closed' } };
    const byApp = await startConnect(rig);
    await touch(byApp.popup);
    await call(rig.page, 'connect', 'cancel', {});
    expect(await byApp.result).toEqual(closed);
    const byPerson = await startConnect(rig);
    await touch(byPerson.popup);
    await rig.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.getParentWindow())
        ?.close(),
    );
    expect(await byPerson.result).toEqual(closed);
    expect(await windowCount(rig)).toBe(1);
  });

  it('cannot keep a window that it opened', async () => {
    const rig = await openRig(CLINGING);
    const { popup, giveUp } = await startConnect(rig);
    const child = await nextWindow(rig.app, () => popup.evaluate(() => void window.open(location.href)));
    await touch(child);
    await rig.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.getParentWindow()?.getParentWindow())
        ?.close(),
    );
    await expect.poll(() => windowCount(rig)).toBe(2);
    await giveUp();
  });

  it('cannot choose how a window of its looks', async () => {
    const rig = await openRig('<button>x</button>');
    const { popup, giveUp } = await startConnect(rig);
    const features =
      'frame=no,kiosk=yes,fullscreen=yes,alwaysOnTop=yes,show=no,modal=yes,title=connect.vezgo.com,closable=no,movable=no,resizable=no,focusable=no,opacity=0.1';
    await nextWindow(rig.app, () => popup.evaluate((wanted) => void window.open('about:blank', '', wanted), features));
    const [child] = await rig.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .filter((one) => one.getParentWindow()?.getParentWindow())
        .map((one) => ({
          visible: one.isVisible(),
          kiosk: one.isKiosk(),
          fullScreen: one.isFullScreen(),
          onTop: one.isAlwaysOnTop(),
          modal: one.isModal(),
          closable: one.isClosable(),
          movable: one.isMovable(),
          resizable: one.isResizable(),
          focusable: one.isFocusable(),
          title: one.getTitle(),
        })),
    );
    expect(child).toEqual({
      visible: true,
      kiosk: false,
      fullScreen: false,
      onTop: false,
      modal: false,
      closable: true,
      movable: true,
      resizable: true,
      focusable: true,
      title: 'Connect an account',
    });
    await giveUp();
  });

  it('that answers with no page leaves the one before it in place', async () => {
    const rig = await openRig('<button>x</button>', { LOTBOOK_CONNECT_LOAD_LIMIT_MS: '700' });
    const { popup, result, giveUp } = await startConnect(rig);
    await popup.evaluate(() => {
      setTimeout(() => location.assign('/nothing'));
    });
    // The app's own clock, past the limit of that load.
    const later = rig.app.evaluate(() => new Promise((done) => setTimeout(() => done('still open'), 1000)));
    expect(await Promise.race([result, later])).toBe('still open');
    await giveUp();
  });
});

describe('a Connect window', () => {
  it('is not opened with a redirect URI that is none', async () => {
    const rig = await openRig('<button>x</button>', { LOTBOOK_VEZGO_REDIRECT_URI: 'nonsense' });
    expect(await call(rig.page, 'connect', 'start', { theme: 'light' })).toMatchObject({
      ok: false,
      code: 'not-allowed',
    });
  });

  it('lets a sign-in open a window first and lead it somewhere later', async () => {
    const rig = await openRig('<button>x</button>');
    const { popup, giveUp } = await startConnect(rig);
    const opened = await popup.evaluate(() => {
      const child = window.open();
      setTimeout(() => child?.location.assign(`${location.origin}/sign-in`));
      return child !== null;
    });
    expect(opened).toBe(true);
    const addresses = () =>
      rig.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.webContents.getURL()));
    await expect.poll(addresses).toContain(`${new URL(popup.url()).origin}/sign-in`);
    await giveUp();
  });
});
