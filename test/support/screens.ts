import type { ElectronApplication, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/start-sandbox.js';
import { call, openApp, openSandbox, signIn, type RunningApp } from './electron-app.js';
import { temporaryFolder } from './temporary-folder.js';

/** Every screen of the rail, by the name it shows. */
export const SCREEN_NAMES = [
  'Overview',
  'Accounts',
  'Transactions',
  'Review',
  'Tax report',
  'Holdings',
  'Import',
  'Settings',
  'Check the engine',
  'About',
] as const;
export type ScreenTitle = (typeof SCREEN_NAMES)[number];

export interface ShownApp extends RunningApp {
  readonly dir: string;
  readonly sandbox: Sandbox;
}

/** The app past its first start, with the key saved and no account. */
export async function openEmptyBook(): Promise<ShownApp> {
  const sandbox = await openSandbox();
  const dir = temporaryFolder();
  const running = await openApp({ dir, ...sandbox });
  await signIn(running.page, sandbox);
  await running.page.reload();
  return { ...running, dir, sandbox };
}

/** The app on the account of test/integration/hand-check.md, synced. */
export const openHandCheck = (): Promise<ShownApp> => openSynced('hand-check');

/** The app on one account at a provider of the sandbox, synced. */
export async function openSynced(provider: string, options: SandboxOptions = {}): Promise<ShownApp> {
  const sandbox = await openSandbox(options);
  sandbox.connectAccount(provider);
  const dir = temporaryFolder();
  const running = await openApp({ dir, ...sandbox });
  await signIn(running.page, sandbox);
  await call(running.page, 'sync', 'start', {});
  await expect
    .poll(() => call(running.page, 'sync', 'current', {}), { timeout: 60_000 })
    .toMatchObject({ ok: true, value: { phase: 'done' } });
  await running.page.reload();
  return { ...running, dir, sandbox };
}

/** The app on its sample data, entered as a person does. */
export async function openSample(): Promise<ShownApp> {
  const sandbox = await openSandbox();
  const dir = temporaryFolder();
  const running = await openApp({ dir, ...sandbox });
  await running.page.getByRole('button', { name: 'Explore with sample data' }).click();
  await running.page.getByRole('navigation').waitFor({ timeout: 60_000 });
  return { ...running, dir, sandbox };
}

/** Nothing is being read, computed or moved in. */
export async function settle(page: Page): Promise<void> {
  // Hidden screens rest, whatever they were at when they were left.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[aria-busy="true"], [class*="waiting"]')].every((part) => !part.checkVisibility()),
  );
  // One that is called off does not finish.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
}

/** Until a screen stands and is at rest. */
export async function arrive(page: Page, screen: ScreenTitle): Promise<void> {
  await page.getByRole('heading', { level: 1, name: screen }).waitFor();
  await settle(page);
}

/** Goes to a screen by the rail. */
export async function goToScreen(page: Page, screen: ScreenTitle): Promise<void> {
  // The name of the link to the review ends with how much is open.
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${screen}( \\d+ open)?$`) })
    .click();
  await arrive(page, screen);
}

/** What a screen says, without the rail; spaces that do not break as plain ones. */
export async function wordsOf(page: Page): Promise<string> {
  return (await page.getByRole('main').innerText()).replaceAll(/[\u00A0\u202F]/g, ' ');
}

export async function zoom(app: ElectronApplication, factor: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to),
    factor,
  );
}

/** Controls that stick out of the window with nothing to scroll them into it, and the page itself when it is too wide. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null, way: 'overflowX' | 'overflowY'): boolean =>
      element !== null &&
      element !== document.body &&
      (['auto', 'scroll'].includes(getComputedStyle(element)[way]) || scrolls(element.parentElement, way));
    const out = [...document.querySelectorAll('a, button, input, [role="combobox"], h1, h2, p')]
      .filter((element) => element.checkVisibility() && !element.closest('[aria-hidden="true"]'))
      .filter((element) => {
        const { left, right, bottom, width } = element.getBoundingClientRect();
        const beside = right > innerWidth + 1 || left < -1;
        // What stands above comes down with the focus, as the way past the rail does.
        const beyond = bottom > innerHeight + 1;
        const parent = element.parentElement;
        return width > 1 && ((beside && !scrolls(parent, 'overflowX')) || (beyond && !scrolls(parent, 'overflowY')));
      })
      .map((element) => element.outerHTML.slice(0, 160));
    const { scrollWidth } = document.documentElement;
    return scrollWidth > innerWidth ? [`page ${scrollWidth} wide in a window of ${innerWidth}`, ...out] : out;
  });
}
