// Runs a command with Electron, a display and a keychain: node scripts/with-desktop.mjs -- COMMAND [ARGUMENT…]
import { spawn } from 'node:child_process';
import os from 'node:os';
import { openPrivateDesktop } from './desktop/private-desktop.mjs';
import { electronEnvironment } from './electron-runtime.mjs';
import { DESKTOP_PACKAGES, ensureSystemPackages } from './system-packages.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * What a command needs to open windows and use a keychain. On Linux a desktop of its own; on macOS and Windows the
 * person's, where tests keep to service names of their own.
 * @param {NodeJS.ProcessEnv} env
 */
export async function openDesktop(env) {
  const prepared = { ...env, ...(await electronEnvironment(env)) };
  if (process.platform !== 'linux') return { env: prepared, close: async () => undefined };
  const wanted = env.DISPLAY ? DESKTOP_PACKAGES.filter((name) => name !== 'xvfb') : DESKTOP_PACKAGES;
  await ensureSystemPackages(wanted);
  return openPrivateDesktop(prepared);
}

/**
 * Runs a command in the foreground and passes signals on to it.
 * @returns {Promise<number>} its exit code, as a shell counts it: 128 and the signal's number if one ended it
 */
export function runForeground(program, words, env) {
  return new Promise((resolve, reject) => {
    // npm's programs are .cmd files on Windows, which only a shell starts.
    const child = spawn(program, words, { env, stdio: 'inherit', shell: process.platform === 'win32' });
    // A terminal sends Ctrl-C to both; a second one would make the command drop everything.
    const passOn = (signal) => signal === 'SIGINT' && process.stdin.isTTY ? false : child.kill(signal);
    for (const signal of SIGNALS) process.on(signal, passOn);
    const settle = (act) => {
      for (const signal of SIGNALS) process.off(signal, passOn);
      act();
    };
    child.on('error', (error) => settle(() => reject(error)));
    child.on('exit', (code, signal) => settle(() => resolve(code ?? 128 + os.constants.signals[signal])));
  });
}

async function main(words) {
  const [program, ...rest] = words[0] === '--' ? words.slice(1) : words;
  if (program === undefined) {
    console.error('Use: node scripts/with-desktop.mjs -- COMMAND [ARGUMENT…]');
    return 2;
  }
  const desktop = await openDesktop(process.env);
  try {
    return await runForeground(program, rest, desktop.env);
  } finally {
    await desktop.close();
  }
}

if (process.argv[1] === import.meta.filename) {
  process.exitCode = await main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    return 1;
  });
}
