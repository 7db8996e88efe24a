// What the benches of the running app have in common: their words, a profile, and the app on it.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright-core';

const here = path.dirname(fileURLToPath(import.meta.url));

/** What follows a word of the command line; `null` without that word. */
export function argument(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : process.argv[at + 1];
}

/** The app's folder: that of this checkout, or of `--app FOLDER`. */
export const APP = argument('--app') ?? path.join(here, '..', '..');

/** Runs a module of this folder that makes a profile. */
export function makeProfile(module, ...words) {
  const loader = path.join(here, '..', 'support', 'typescript-sources.mjs');
  const { status } = spawnSync(process.execPath, ['--import', loader, path.join(here, module), ...words], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The profile could not be made.');
}

/** The app on a profile, with a session that tells its processor time. */
export async function launch(dir) {
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    args: [...noSandbox, '--disable-gpu', APP],
    // Nothing answers on this port, and nothing needs to.
    env: { ...process.env, LOTBOOK_DATA_DIR: dir, LOTBOOK_VEZGO_API_URL: 'http://127.0.0.1:9/v1' },
  });
  const page = await app.firstWindow();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { app, page, session };
}
