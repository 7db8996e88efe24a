import react from '@vitejs/plugin-react';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { build } from 'vite';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';

const MAIN = `const { app, BrowserWindow } = require('electron');
const path = require('node:path');
app.whenReady().then(() => {
  new BrowserWindow({ width: 900, height: 640 }).loadFile(path.join(__dirname, 'page', 'index.html'));
});`;

/** The table of the screens with a million rows, alone in a window of real Electron; closed after the test. */
export async function openLongTable(): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const dir = temporaryFolder();
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    base: './',
    plugins: [react()],
    build: { outDir: join(dir, 'page'), target: 'chrome114', modulePreload: false },
  });
  writeFileSync(join(dir, 'package.json'), JSON.stringify({ name: 'long-table', version: '1.0.0', main: 'main.cjs' }));
  writeFileSync(join(dir, 'main.cjs'), MAIN);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // A module script of a page in a file counts as another origin otherwise.
  const args = [...asRoot, '--disable-gpu', '--allow-file-access-from-files', dir];
  const app = await _electron.launch({ args });
  onTestFinished(() => app.close());
  const page = await app.firstWindow();
  await page.getByRole('grid').waitFor();
  return { app, page };
}
