import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { createSocket } from 'node:dgram';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../src/sandbox/start-sandbox.js';
import { portOf } from '../support/port.js';
import { launchApp, type RunningApp } from '../support/electron-app.js';

describe('attacks from inside the page', () => {
  let dir: string;
  let sandbox: Sandbox;
  let running: RunningApp;
  let page: Page;
  let app: ElectronApplication;

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'lotbook-attack-'));
    sandbox = await startSandbox();
    running = await launchApp({ dir, ...sandbox });
    ({ page, app } = running);
  });
  afterAll(async () => {
    await running.close();
    await sandbox.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const windows = () => app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getURL()));

  it.each(['https://foreign.test/', 'file:///etc/passwd', 'app://other/index.html', 'SANDBOX'])(
    'the page cannot be led to %s',
    async (place) => {
      const target = place === 'SANDBOX' ? `${sandbox.connectUrl}/connected` : place;
      const before = await windows();
      await page.evaluate((address) => {
        location.assign(address);
      }, target);
      // A refused navigation leaves the document as it is: what was set on it is still there afterwards.
      await page.evaluate(() => {
        document.documentElement.dataset['stayed'] = 'yes';
      });
      await page.evaluate((address) => {
        const link = document.createElement('a');
        link.href = address;
        document.body.append(link);
        link.click();
        link.remove();
      }, target);
      expect(await page.evaluate(() => document.documentElement.dataset['stayed'])).toBe('yes');
      expect(await windows()).toEqual(before);
    },
  );

  it('opens no windows and no webviews', async () => {
    const before = await windows();
    const opened = await page.evaluate((address) => {
      const webview = document.createElement('webview');
      webview.setAttribute('src', address);
      document.body.append(webview);
      return ['app://ui/index.html', 'about:blank', address].map((place) => window.open(place) !== null);
    }, sandbox.connectUrl);
    expect(opened).toEqual([false, false, false]);
    expect(await windows()).toEqual(before);
  });

  it('reaches no network in any way, not even on this machine', async () => {
    const asked = sandbox.requests.length;
    const results = await page.evaluate(async (address) => {
      const failed = (work: Promise<unknown>) =>
        work.then(
          () => 'reached',
          () => 'refused',
        );
      const loaded = (element: HTMLImageElement | HTMLScriptElement, path: string) =>
        new Promise((done, fail) => {
          element.addEventListener('load', done);
          element.addEventListener('error', fail);
          element.src = `${address}/${path}`;
          document.body.append(element);
        });
      const module = Object.assign(document.createElement('script'), { type: 'module' });
      const socket = new Promise((done, fail) => {
        try {
          const opened = new WebSocket(address.replace('http', 'ws'));
          opened.addEventListener('open', done);
          opened.addEventListener('error', fail);
        } catch (error) {
          fail(error instanceof Error ? error : new Error('refused'));
        }
      });
      navigator.sendBeacon(`${address}/beacon`, 'x');
      return Promise.all([
        failed(fetch(`${address}/v1/providers`)),
        failed(socket),
        failed(loaded(new Image(), 'picture.png')),
        failed(loaded(module, 'module.js')),
      ]);
    }, sandbox.connectUrl);
    expect(results).toEqual(['refused', 'refused', 'refused', 'refused']);
    expect(sandbox.requests.slice(asked)).toEqual([]);
  });

  it('reaches nothing through WebRTC, which no policy knows', async () => {
    let reach = (_how: string): void => undefined;
    const reached = new Promise<string>((resolve) => {
      reach = resolve;
    });
    const udp = createSocket('udp4', () => reach('reached'));
    const tcp = createServer((socket) => reach(socket.destroy() && 'reached'));
    await new Promise<void>((done) => udp.bind(0, '127.0.0.1', done));
    await new Promise<void>((done) => tcp.listen(0, '127.0.0.1', done));
    const gathered = page.evaluate(
      async ([stun, turn]) => {
        const [username, credential] = ['everything', 'known'];
        const connection = new RTCPeerConnection({
          iceServers: [{ urls: stun }, { urls: turn, username, credential }],
        });
        connection.createDataChannel('out');
        const done = new Promise((resolve) => {
          connection.addEventListener('icegatheringstatechange', () => {
            if (connection.iceGatheringState === 'complete') resolve('gathered');
          });
        });
        await connection.setLocalDescription(await connection.createOffer());
        return done;
      },
      [`stun:127.0.0.1:${udp.address().port}`, `turn:127.0.0.1:${portOf(tcp)}?transport=tcp`] as const,
    );
    expect(await Promise.race([reached, gathered])).toBe('gathered');
    udp.close();
    tcp.close();
  });

  it('has no spelling dictionary fetched and no certificate of the person shown', async () => {
    const found = await app.evaluate(({ app: electron, session, BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const sessions = [session.defaultSession, session.fromPartition('connect'), session.fromPartition('api-live')];
      let chosen: unknown = 'not asked';
      const choose = (certificate: unknown) => {
        chosen = certificate ?? 'none';
      };
      let isPrevented = false;
      const event = {
        preventDefault: () => {
          isPrevented = true;
        },
      };
      electron.emit(
        'select-client-certificate',
        event,
        contents,
        'https://foreign.test/',
        [{ subjectName: 'A' }],
        choose,
      );
      return { languages: sessions.flatMap((one) => one.getSpellCheckerLanguages()), chosen, isPrevented };
    });
    expect(found).toEqual({ languages: [], chosen: 'none', isPrevented: true });
  });

  it('stays without network where a policy were missing: the session itself refuses', async () => {
    const asked = sandbox.requests.length;
    const outcome = await app.evaluate(
      ({ session }, address) =>
        session.defaultSession.fetch(address).then(
          () => 'reached',
          () => 'refused',
        ),
      `${sandbox.connectUrl}/v1/providers`,
    );
    expect(outcome).toBe('refused');
    expect(sandbox.requests.slice(asked)).toEqual([]);
  });

  it('runs no code that is not a file of the app', async () => {
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.injected = "yes"';
      document.body.append(script);
      // From a timer: code that a debugger evaluates may itself evaluate, so right here nothing would be refused.
      const evaluated = await new Promise((done) => {
        setTimeout(() => {
          try {
            done(Reflect.construct(Function, ['return 1'])());
          } catch {
            done('refused');
          }
        });
      });
      return { injected: document.documentElement.dataset['injected'] ?? 'no', evaluated };
    });
    expect(ran).toEqual({ injected: 'no', evaluated: 'refused' });
  });

  it('has no Node, and only the surface of the contract', async () => {
    const surface = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
      groups: Object.keys(window.lotbook).sort(),
    }));
    expect(surface.node).toEqual([]);
    expect(surface.groups).toEqual([
      'accounts',
      'app',
      'connect',
      'credentials',
      'decisions',
      'files',
      'imports',
      'ledger',
      'on',
      'print',
      'proposals',
      'providers',
      'rates',
      'review',
      'sample',
      'seals',
      'settings',
      'store',
      'sync',
      'team',
    ]);
  });

  it('gets no permission', async () => {
    const answers = await page.evaluate(async () => {
      const outcome = (work: Promise<unknown>) => work.then(String, () => 'refused');
      const place = new Promise((done, fail) =>
        navigator.geolocation.getCurrentPosition(done, () => fail(new Error('refused'))),
      );
      return Promise.all([
        Notification.requestPermission(),
        outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
        outcome(place),
        outcome(navigator.clipboard.readText()),
        outcome(navigator.permissions.query({ name: 'geolocation' }).then((one) => one.state)),
      ]);
    });
    expect(answers).toEqual(['denied', 'refused', 'refused', 'refused', 'denied']);
  });

  it('serves its pages only, and each with the policy', async () => {
    const answers = await app.evaluate(
      async ({ net }, places) =>
        Promise.all(
          places.map(async (place) => {
            const response = await net.fetch(`app://ui/${place}`);
            return [response.status, response.headers.get('content-security-policy')?.startsWith("default-src 'none'")];
          }),
        ),
      [
        'index.html',
        '..%2fmain/index.cjs',
        '%2e%2e/preload/index.cjs',
        '..%5c..%5cpackage.json',
        'assets/',
        'nothing.js',
        '..%2f..%2fpackage.json',
      ],
    );
    expect(answers).toEqual([[200, true], ...Array.from({ length: 6 }, () => [404, true])]);
  });

  it('answers no other window and no other page, even with the preload', async () => {
    const answers = await app.evaluate(async ({ app: electron, BrowserWindow }) => {
      const preload = `${electron.getAppPath()}/out/preload/index.cjs`;
      const ask = async (address: string): Promise<unknown> => {
        const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await window.loadURL(address);
        const answer: unknown = await window.webContents.executeJavaScript('window.lotbook.credentials.status({})');
        window.destroy();
        return answer;
      };
      return [await ask('app://ui/index.html'), await ask('data:text/html,x')];
    });
    const refused = { ok: false, code: 'not-allowed', message: expect.any(String) };
    expect(answers).toEqual([refused, refused]);
  });

  it('refuses calls whose data does not fit', async () => {
    const codes = await page.evaluate(async () => {
      // Data that the contract's types forbid: it is checked again where it arrives.
      const lotbook = Object(window.lotbook);
      const calls = [
        lotbook.app.openPage({ page: 'https://foreign.test/' }),
        lotbook.accounts.list({ extra: 1 }),
        lotbook.settings.save({ rules: 'xx' }),
        lotbook.files.start({ suggestedName: '../../x.xlsx', size: 1 }),
        lotbook.files.start({ suggestedName: 'x.exe', size: 1 }),
        lotbook.files.reveal({ path: '/etc/passwd' }),
        lotbook.ledger.sources(null),
      ];
      return (await Promise.all(calls)).map((answer) => answer.code);
    });
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'bad-input'), 'not-allowed', 'bad-input']);
  });

  it('is one per profile: a second start ends at once and brings the first to the front', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    expect(await running.startAgain()).toBe(0);
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isMinimized())))
      .toEqual([false]);
  });
});
