// The built app on a new, empty profile: for benchmarks and pictures.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright-core';
import { ROOT } from './project-tools.mjs';

/**
 * Starts the app for the length of `use`; its profile is removed afterwards.
 * @template T
 * @param {(page: import('playwright-core').Page) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withEmptyApp(use) {
  const dir = mkdtempSync(path.join(tmpdir(), 'lotbook-empty-'));
  // Chromium's own sandbox does not start as root.
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    args: [...noSandbox, '--disable-gpu', ROOT],
    // Nothing answers on this port, and nothing needs to.
    env: { ...process.env, LOTBOOK_DATA_DIR: dir, LOTBOOK_VEZGO_API_URL: 'http://127.0.0.1:9/v1' },
  });
  try {
    return await use(await app.firstWindow());
  } finally {
    await app.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
