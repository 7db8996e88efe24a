import { copyFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { call } from '../support/electron-app.js';
import { settle, type ShownApp } from '../support/screens.js';

const ROOT = resolve(import.meta.dirname, '..', '..');
/** Every picture, by theme; not kept in the repository. */
const PICTURES = join(ROOT, 'out', 'pictures');
const DOCS = join(ROOT, 'docs', 'images');

/** Pictures that papers show; of the others one only looks. */
const SHOWN: ReadonlySet<string> = new Set([
  'start',
  'overview',
  'accounts',
  'transactions',
  'entry',
  'review',
  'tax-report',
  'disposal',
  'holdings',
]);

/** Size of the page in a window of the usual size. */
const PAGE_SIZE = { width: 1280, height: 800 };

const taken: string[] = [];

/** A walk with pictures on its way; one that takes none was not a walk. */
export function pictures(name: string, walk: () => Promise<void>): void {
  it.each([name])('%s', async () => {
    taken.length = 0;
    await walk();
    expect(taken).not.toEqual([]);
  });
}

/** One size of page, whatever the display; nothing moves. */
export async function stand({ app, page }: Pick<ShownApp, 'app' | 'page'>, size = PAGE_SIZE): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setMinimumSize(400, 400);
    window?.setContentSize(width, height);
  }, size);
  await page.waitForFunction((width) => innerWidth === width, size.width);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

/** The page as it stands, light and dark, once it is at rest. */
export async function take(page: Page, name: string): Promise<void> {
  await settle(page);
  await takeNow(page, name);
}

/** The same while something goes on that does not end. */
export async function takeNow(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const folder = join(PICTURES, colorScheme);
    const path = join(folder, `${name}.png`);
    mkdirSync(folder, { recursive: true });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Nothing shows what it shows only under the mouse.
    await page.mouse.move(0, 0);
    await page.screenshot({ path, animations: 'disabled' });
    taken.push(path);
    if (SHOWN.has(name)) copyFileSync(path, join(DOCS, `${name}-${colorScheme}.png`));
  }
}

/** Has a call of the page never answered, or answered with a failure, from now on: for states that pass too quickly to be seen. */
export async function answerCalls(
  { app }: Pick<ShownApp, 'app'>,
  names: readonly string[],
  failure: { readonly code: string; readonly message: string } | null,
): Promise<void> {
  await app.evaluate(
    ({ ipcMain }, { channels, refusal }) => {
      for (const channel of channels) {
        ipcMain.removeHandler(channel);
        // Electron answers a call by itself when nobody holds on to what would answer it.
        const held: unknown[] = [];
        Reflect.set(globalThis, `held for ${channel}`, held);
        const never = () => new Promise((answer) => void held.push(answer));
        ipcMain.handle(channel, () => (refusal === null ? never() : { ok: false, ...refusal }));
      }
    },
    { channels: names.map((name) => `lotbook:${name}`), refusal: failure },
  );
}

/** Has the workers of a name that the page starts from now on say this, once they are to begin, and no more: for what is under way, or too large for a picture's book. */
export async function answerWork(page: Page, name: 'export' | 'job', messages: readonly unknown[]): Promise<void> {
  await page.evaluate(
    ([which, said]) => {
      const construct = (real: typeof Worker, [url, options]: ConstructorParameters<typeof Worker>): object => {
        if (options?.name !== which) return new real(url, options);
        const mute = new EventTarget();
        const postMessage = ({ type }: { readonly type: string }): void => {
          if (type === 'start') said.forEach((data) => mute.dispatchEvent(new MessageEvent('message', { data })));
        };
        return Object.assign(mute, { postMessage, terminate: () => undefined });
      };
      Reflect.set(globalThis, 'Worker', new Proxy(Worker, { construct }));
    },
    [name, messages] as const,
  );
}

/** As on the official runtime: papers show no notice of the one that the tests may run on. */
export async function hideRuntimeNotice({ app, page }: Pick<ShownApp, 'app' | 'page'>): Promise<void> {
  const info = await call(page, 'app', 'info', {});
  if (!info.ok) throw new Error(info.message);
  await app.evaluate(
    ({ ipcMain }, value) => {
      ipcMain.removeHandler('lotbook:app.info');
      ipcMain.handle('lotbook:app.info', () => ({ ok: true, value }));
    },
    { ...info.value, loopbackOnly: false },
  );
  await page.reload();
}

/** Closes what is open over the screen. */
export async function closeAll(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}
