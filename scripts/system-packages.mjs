// The Debian packages that tests need on Linux. The demo and the command line need none of them.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** A display, a message bus and a keychain of their own for the tests, and what Electron links to. */
export const DESKTOP_PACKAGES = ['xvfb', 'dbus', 'gnome-keyring', 'libsecret-1-0', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];

/** For the fallback runtime only: SQLite is compiled for it. */
export const COMPILER_PACKAGES = ['g++'];

/**
 * Which of the wanted packages are missing, by the names that this release of the distribution has.
 * Newer releases rename a library with 64-bit time: libgtk-3-0 became libgtk-3-0t64.
 * @param {readonly string[]} wanted
 * @param {(name: string) => boolean} isInstalled
 * @param {(name: string) => boolean} isKnown whether the package lists offer that name
 */
export function missingPackages(wanted, isInstalled, isKnown) {
  return wanted
    .filter((name) => !isInstalled(name) && !isInstalled(`${name}t64`))
    .map((name) => (isKnown(`${name}t64`) ? `${name}t64` : name));
}

function isInstalled(name) {
  const query = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' });
  return query.status === 0 && query.stdout.split(/(?<=installed)/).includes('installed');
}

function isKnown(name) {
  return spawnSync('apt-cache', ['show', '--no-all-versions', name], { stdio: 'ignore' }).status === 0;
}

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
  if (wanted.every((name) => isInstalled(name) || isInstalled(`${name}t64`))) return;
  const asRoot = process.getuid() === 0;
  if (asRoot) runApt(['update']);
  const missing = missingPackages(wanted, isInstalled, isKnown);
  if (!asRoot) {
    throw new Error(`Missing system packages. Run:\n  sudo apt-get update && sudo apt-get install --yes --no-install-recommends ${missing.join(' ')}`);
  }
  console.error(`Installing system packages: ${missing.join(' ')}`);
  runApt(['install', '--yes', '--no-install-recommends', ...missing]);
}
