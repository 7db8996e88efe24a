// Takes the pictures of the README from the built app on sample data, light and dark: npm run screenshots
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright-core';
import { build } from './build.mjs';
import { isStarted, requireProjectNode, ROOT, runForeground, runScript } from './project-tools.mjs';
import { openDesktop, prepareDesktop } from './with-desktop.mjs';

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
  const dir = mkdtempSync(path.join(tmpdir(), 'lotbook-screens-'));
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    args: [...noSandbox, '--disable-gpu', ROOT],
    env: { ...process.env, LOTBOOK_DATA_DIR: dir, LOTBOOK_VEZGO_API_URL: 'http://127.0.0.1:9/v1' },
  });
  try {
    const page = await app.firstWindow();
    const explore = page.getByRole('button', { name: 'Explore with sample data' });
    await explore.waitFor();
    await page.screenshot({ path: path.join(IMAGES, 'start-light.png') });
    await explore.click();
    await page.getByRole('link', { name: 'Transactions' }).waitFor();
    for (const theme of ['light', 'dark']) await photograph(page, theme);
  } finally {
    await app.close();
    rmSync(dir, { recursive: true, force: true });
  }
  return 0;
}

async function main() {
  requireProjectNode();
  const built = await build();
  if (built !== 0) return built;
  const desktop = await openDesktop(await prepareDesktop(process.env));
  try {
    return await runForeground(process.execPath, [import.meta.filename, '--take'], { env: desktop.env });
  } finally {
    await desktop.close();
  }
}

if (isStarted(import.meta)) await runScript(process.argv[2] === '--take' ? takePictures : main);
