// Runs a command with Electron, a display and a keychain: node scripts/with-desktop.mjs -- COMMAND [ARGUMENT…]
import { openPrivateDesktop } from './desktop/private-desktop.mjs';
import { electronEnvironment } from './electron-runtime.mjs';
import { isStarted, runForeground, runScript } from './project-tools.mjs';
import { DESKTOP_PACKAGES, ensureSystemPackages } from './system-packages.mjs';

/** Installs what is missing for `openDesktop`; the slow part, once per machine. */
export async function prepareDesktop(env) {
  await ensureSystemPackages(env.DISPLAY ? DESKTOP_PACKAGES.filter((name) => name !== 'xvfb') : DESKTOP_PACKAGES);
  return { ...env, ...(await electronEnvironment(env)) };
}

/**
 * What a command needs to open windows and use a keychain. On Linux a desktop of its own; on macOS and Windows the
 * person's, where tests keep to service names of their own.
 * @param {NodeJS.ProcessEnv} env as `prepareDesktop` gives it
 * @returns {Promise<{ env: NodeJS.ProcessEnv, close: () => Promise<void> }>}
 */
export async function openDesktop(env) {
  return process.platform === 'linux' ? openPrivateDesktop(env) : { env, close: async () => undefined };
}

/**
 * Prepares and opens a desktop for the length of `use`.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withDesktop(use) {
  const desktop = await openDesktop(await prepareDesktop(process.env));
  try {
    return await use(desktop.env);
  } finally {
    await desktop.close();
  }
}

async function main(words) {
  const [program, ...rest] = words[0] === '--' ? words.slice(1) : words;
  if (program === undefined) {
    console.error('Use: node scripts/with-desktop.mjs -- COMMAND [ARGUMENT…]');
    return 2;
  }
  // npm's programs are .cmd files on Windows, which only a shell starts.
  return withDesktop((env) => runForeground(program, rest, { env, shell: process.platform === 'win32' }));
}

if (isStarted(import.meta)) await runScript(() => main(process.argv.slice(2)));
