// Takes the pictures of the README from the built app on sample data, light and dark: npm run screenshots
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { withEmptyApp } from './empty-app.mjs';
import { isStarted, requireProjectNode, ROOT, runForeground, runScript } from './project-tools.mjs';
import { withDesktop } from './with-desktop.mjs';

const IMAGES = path.join(ROOT, 'docs', 'images');

const fileName = (name, theme) => path.join(IMAGES, `${name.toLowerCase().replaceAll(' ', '-')}-${theme}.png`);

/** What stands still: nothing is being read, computed or moved in. */
async function settle(page) {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], [class*="waiting"]') === null);
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
}

async function open(page, screen) {
  await page.getByRole('link', { name: new RegExp(`^${screen}( \\d+ open)?`) }).click();
  await page.getByRole('heading', { level: 1, name: screen }).waitFor();
  await settle(page);
}

/** States beyond the plain screens: how to get there from a screen, and out again with Escape. */
const STATES = [
  {
    name: 'entry',
    screen: 'Transactions',
    reach: (page) => page.getByRole('gridcell', { name: 'Sale', exact: true }).first().click(),
  },
  {
    name: 'review-form',
    screen: 'Review',
    reach: (page) =>
      page
        .getByRole('button', { name: /Set cost$/ })
        .first()
        .click(),
  },
  {
    name: 'account-history',
    screen: 'Accounts',
    reach: async (page) => {
      await page
        .getByRole('button', { name: /^More for/ })
        .first()
        .click();
      await page.getByRole('menuitem', { name: 'Value history' }).click();
    },
  },
  { name: 'palette', screen: 'Transactions', reach: (page) => page.keyboard.press('Control+k') },
  { name: 'shortcuts', screen: 'Transactions', reach: (page) => page.keyboard.press('Shift+?') },
];

async function photograph(page, theme) {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  const screens = await page
    .getByRole('navigation')
    .getByRole('link')
    .evaluateAll((links) => links.map(({ title }) => title));
  for (const screen of screens) {
    await open(page, screen);
    await page.screenshot({ path: fileName(screen, theme) });
  }
  for (const { name, screen, reach } of STATES) {
    await open(page, screen);
    await reach(page);
    await settle(page);
    await page.screenshot({ path: fileName(name, theme) });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
}

/** Runs inside the desktop: the start screens of an empty profile, then each screen and state on sample data. */
async function takePictures() {
  mkdirSync(IMAGES, { recursive: true });
  await withEmptyApp(async (page) => {
    const explore = page.getByRole('button', { name: 'Explore with sample data' });
    await explore.waitFor();
    await page.screenshot({ path: fileName('start', 'light') });
    await page.getByRole('button', { name: 'Connect my accounts' }).click();
    await page.screenshot({ path: fileName('start-connect', 'light') });
    await page.getByRole('button', { name: 'Back' }).click();
    await explore.click();
    await page.getByRole('link', { name: 'Transactions' }).waitFor();
    for (const theme of ['light', 'dark']) await photograph(page, theme);
  });
  return 0;
}

async function main() {
  requireProjectNode();
  const built = await build();
  if (built !== 0) return built;
  return withDesktop((env) => runForeground(process.execPath, [import.meta.filename, '--take'], { env }));
}

if (isStarted(import.meta)) await runScript(process.argv[2] === '--take' ? takePictures : main);
