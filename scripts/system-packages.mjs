// The Debian packages that tests need on Linux. The demo and the command line need none of them.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** What Electron and the keychain library link to. */
export const APP_PACKAGES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libsecret-1-0'];

/** For tests also a display, a message bus and a keychain of their own, and a reader of the PDFs that the app prints. */
export const DESKTOP_PACKAGES = [...APP_PACKAGES, 'xvfb', 'dbus', 'gnome-keyring', 'poppler-utils'];

/** Works exported workbooks out anew, in a test. */
export const OFFICE_PACKAGES = ['libreoffice-calc'];

/** Open exported bundles as a reader would, in a test: with a password only 7-Zip does. */
export const ARCHIVE_PACKAGES = ['unzip', '7zip'];

/** For the fallback runtime only: SQLite is compiled for it. */
export const COMPILER_PACKAGES = ['g++'];

/**
 * Which of the wanted packages are missing, by the names that this release of the distribution has.
 * Newer releases rename a library with 64-bit time: libgtk-3-0 became libgtk-3-0t64.
 * @param {readonly string[]} wanted
 * @param {{ installed: (name: string) => boolean, known: (name: string) => boolean }} system known: whether the
 *   distribution's package lists offer that name
 */
export function missingPackages(wanted, { installed, known }) {
  return wanted
    .filter((name) => !installed(name) && !installed(`${name}t64`))
    .map((name) => (known(`${name}t64`) ? `${name}t64` : name));
}

const DEBIAN = {
  installed(name) {
    const query = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}\n', name], { encoding: 'utf8' });
    return query.status === 0 && query.stdout.split('\n').includes('installed');
  },
  known: (name) => spawnSync('apt-cache', ['show', '--no-all-versions', name], { stdio: 'ignore' }).status === 0,
};

function runApt(words) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...words], { env, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`apt-get ${words[0]} failed:\n${run.stderr}`);
}

/**
 * Makes sure that Debian packages are there: installs missing ones as root, else stops with the line to run.
 * Does nothing on macOS and Windows, and on a Linux without dpkg, where the person provides them.
 * @param {readonly string[]} wanted
 */
export async function ensureSystemPackages(wanted) {
  if (process.platform !== 'linux' || !fs.existsSync('/usr/bin/dpkg-query')) return;
  const asRoot = process.getuid() === 0;
  if (missingPackages(wanted, DEBIAN).length === 0) return;
  // A fresh machine has no package lists yet, and without them no name is known.
  if (asRoot) runApt(['update']);
  const missing = missingPackages(wanted, DEBIAN);
  if (!asRoot) {
    const install = `sudo apt-get install --yes --no-install-recommends ${missing.join(' ')}`;
    throw new Error(
      `Missing system packages. Run this line, then the same command again:\n  sudo apt-get update && ${install}`,
    );
  }
  console.error(`Installing system packages: ${missing.join(' ')}`);
  runApt(['install', '--yes', '--no-install-recommends', ...missing]);
}
