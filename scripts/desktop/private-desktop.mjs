import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runQuietly } from '../runtime/run-program.mjs';
import { firstLine, startHelper, stopHelper } from './children.mjs';
import { xAuthority } from './x-authority.mjs';

const SCREEN = '1440x1000x24';
const KEYCHAIN_POLL = 50;
const KEYCHAIN_TRIES = 200;

/** Folders of its own, so that nothing of the person's session, keyring or profile can be reached. */
function privateFolders(root) {
  const folders = {
    XDG_RUNTIME_DIR: path.join(root, 'run'),
    XDG_DATA_HOME: path.join(root, 'data'),
    XDG_CONFIG_HOME: path.join(root, 'config'),
  };
  for (const folder of Object.values(folders)) fs.mkdirSync(folder, { mode: 0o700 });
  return folders;
}

async function openDisplay(start, root, env) {
  const authority = path.join(root, 'Xauthority');
  fs.writeFileSync(authority, xAuthority(randomBytes(16)), { mode: 0o600 });
  const words = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-auth', authority];
  const display = start('Xvfb', words, env, ['pipe']);
  return { DISPLAY: `:${await firstLine(display)}`, XAUTHORITY: authority };
}

async function openBus(start, env) {
  const address = `--address=unix:path=${path.join(env.XDG_RUNTIME_DIR, 'bus')}`;
  const words = ['--session', '--nofork', '--nopidfile', '--print-address=3', address];
  const bus = start('dbus-daemon', words, env, ['pipe']);
  return { DBUS_SESSION_BUS_ADDRESS: await firstLine(bus) };
}

function hasKeychain(env) {
  const words = ['--session', '--dest=org.freedesktop.DBus', '--print-reply', '/org/freedesktop/DBus'];
  const ask = ['org.freedesktop.DBus.GetNameOwner', 'string:org.freedesktop.secrets'];
  return runQuietly('dbus-send', [...words, ...ask], { env }).then(
    () => true,
    () => false,
  );
}

/** A keychain with one unlocked keyring in the private folders; HOME too, since it looks for old ones there. */
async function openKeychain(start, root, env) {
  const words = ['--foreground', '--unlock', '--components=secrets'];
  const keychain = start('gnome-keyring-daemon', words, { ...env, HOME: root });
  keychain.child.stdin.end(randomBytes(16).toString('hex'));
  for (let tries = 0; tries < KEYCHAIN_TRIES; tries += 1) {
    if (await hasKeychain(env)) return;
    await pause(KEYCHAIN_POLL);
  }
  throw new Error(`gnome-keyring-daemon was not ready in time. ${keychain.complaint}`);
}

/** The person's session. X11 only: a Wayland socket lives in their own runtime folder, which is left out on purpose. */
const SESSION_VARIABLES = new Set(['WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'GNOME_KEYRING_CONTROL']);

function withoutSession(env) {
  const kept = Object.entries(env).filter(([name]) => !SESSION_VARIABLES.has(name));
  return { ...Object.fromEntries(kept), XDG_SESSION_TYPE: 'x11' };
}

/**
 * A Linux desktop for tests: the person's display where there is one, else a virtual one; and always a message bus,
 * a keychain and folders of its own.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ env: NodeJS.ProcessEnv, close: () => Promise<void> }>} close ends all of it and removes its files
 */
export async function openPrivateDesktop(env) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'lotbook-desktop-'));
  const helpers = [];
  const start = (...words) => {
    const helper = startHelper(...words);
    helpers.push(helper);
    return helper;
  };
  const close = async () => {
    for (const helper of helpers.toReversed()) await stopHelper(helper);
    fs.rmSync(root, { recursive: true, force: true });
  };
  try {
    const own = { ...withoutSession(env), ...privateFolders(root) };
    const display = env.DISPLAY ? {} : await openDisplay(start, root, own);
    const desktop = { ...own, ...display, ...(await openBus(start, own)) };
    await openKeychain(start, root, desktop);
    return { env: desktop, close };
  } catch (error) {
    await close();
    throw error;
  }
}
