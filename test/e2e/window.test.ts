import type { ElectronApplication, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { call, openApp } from '../support/electron-app.js';
import { goToScreen, openEmptyBook, openHandCheck, SCREEN_NAMES } from '../support/screens.js';

const menuLabels = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) => {
    const bar = Menu.getApplicationMenu()?.items ?? [];
    return bar.map(({ label }) => label.replace('&', ''));
  });

async function speak(page: Page, language: 'de' | 'en'): Promise<void> {
  const settings = await call(page, 'settings', 'get', {});
  if (!settings.ok) throw new Error(settings.message);
  const saved = await call(page, 'settings', 'save', { ...settings.value, language });
  if (!saved.ok) throw new Error(saved.message);
}

it('the system’s menu and dialogs turn with the language, now and at the next start', async () => {
  const first = await openEmptyBook();
  const { app, page, dir, sandbox } = first;
  expect(await menuLabels(app)).toEqual(['File', 'Edit', 'Go', 'View', 'Window', 'Help']);
  await speak(page, 'de');
  const german = ['Datei', 'Bearbeiten', 'Gehe zu', 'Ansicht', 'Fenster', 'Hilfe'];
  expect(await menuLabels(app)).toEqual(german);
  const asked = await app.evaluate(({ dialog }) => {
    const titles: string[] = [];
    Reflect.set(globalThis, 'titles', titles);
    dialog.showOpenDialog = (...words: unknown[]) => {
      titles.push(String(Object(words.at(-1)).title));
      return Promise.resolve({ canceled: true, filePaths: [] });
    };
    return titles.length;
  });
  expect(asked).toBe(0);
  await call(page, 'imports', 'pick', {});
  expect(await app.evaluate(() => Reflect.get(globalThis, 'titles') as unknown)).toEqual([
    'Datei zum Importieren wählen',
  ]);
  await first.close();
  const again = await openApp({ dir, ...sandbox });
  await again.page.getByRole('navigation').waitFor();
  await expect.poll(() => menuLabels(again.app)).toEqual(german);
  await again.page.getByRole('link', { name: 'Steuerbericht' }).waitFor();
});

it('the window opens again where and as large as it was left', async () => {
  const first = await openEmptyBook();
  const left = { x: 60, y: 40, width: 1100, height: 700 };
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), left);
  const boundsOf = (app: ElectronApplication) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  await expect.poll(() => boundsOf(first.app)).toEqual(left);
  await first.close();
  const again = await openApp({ dir: first.dir, ...first.sandbox });
  await expect.poll(() => boundsOf(again.app)).toEqual(left);
});

/** Elements that would move for longer than nothing, by what of them does. */
const moving = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
      const turns = animationName === 'none' ? '0s' : animationDuration;
      return [transitionDuration, turns].some((times) => times.split(', ').some((time) => time !== '0s'))
        ? [`${element.tagName} ${element.outerHTML.slice(0, 120)} ${transitionDuration} ${turns}`]
        : [];
    }),
  );

it('nothing moves for somebody who asked the system for less motion', async () => {
  const { page } = await openHandCheck();
  await goToScreen(page, 'Tax report');
  // Without that wish something does: the test would see it.
  expect(await moving(page)).not.toEqual([]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const screen of SCREEN_NAMES) {
    await goToScreen(page, screen);
    expect([screen, await moving(page)]).toEqual([screen, []]);
  }
  await goToScreen(page, 'Tax report');
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await moving(page)).toEqual([]);
});

/** Brings into sight what stands far beyond the window, among the screens and beside them; what of the frame around moved. */
const movedBySight = (page: Page) =>
  page.evaluate(() => {
    // The rail is a list of its own.
    const parents = [...document.querySelectorAll('body, #root, #root > *, #root > * > :not(nav), main, main h1')];
    const frame = [document.documentElement, ...parents];
    const moved: string[] = [];
    for (const parent of parents) {
      for (const position of ['absolute', 'static']) {
        const far = document.createElement('div');
        far.style.cssText = `position: ${position}; top: 3000px; left: 3000px; width: 3000px; height: 3000px`;
        parent.append(far);
        far.scrollIntoView({ block: 'end', inline: 'end' });
        for (const { tagName, scrollTop, scrollLeft } of frame)
          if (scrollTop + scrollLeft > 0) moved.push(`${tagName}: ${scrollLeft}, ${scrollTop}, by ${parent.tagName}`);
        // What is gone leaves nothing to scroll to.
        far.remove();
      }
    }
    return moved;
  });

it('the window stays where it is, whatever is brought into sight', async () => {
  const { page } = await openHandCheck();
  await goToScreen(page, 'Transactions');
  expect(await movedBySight(page)).toEqual([]);
  await page.getByRole('row').nth(2).click();
  await page.getByRole('dialog').waitFor();
  expect(await movedBySight(page)).toEqual([]);
});
