// Takes the pictures of the README from the built app on sample data, light and dark: npm run screenshots
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { withEmptyApp } from './empty-app.mjs';
import { isStarted, requireProjectNode, ROOT, runForeground, runScript } from './project-tools.mjs';
import { withDesktop } from './with-desktop.mjs';

const IMAGES = path.join(ROOT, 'docs', 'images');
const SCREENS = ['Accounts', 'Transactions', 'Tax report', 'Settings'];

const fileName = (screen, theme) => path.join(IMAGES, `${screen.toLowerCase().replaceAll(' ', '-')}-${theme}.png`);

async function photograph(page, theme) {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  for (const screen of SCREENS) {
    await page.getByRole('link', { name: screen, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: screen }).waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    await page.screenshot({ path: fileName(screen, theme) });
  }
}

/** Runs inside the desktop: the start screen of an empty profile, then each screen on sample data. */
async function takePictures() {
  mkdirSync(IMAGES, { recursive: true });
  await withEmptyApp(async (page) => {
    const explore = page.getByRole('button', { name: 'Explore with sample data' });
    await explore.waitFor();
    await page.screenshot({ path: path.join(IMAGES, 'start-light.png') });
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
