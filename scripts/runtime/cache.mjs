import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** No preparation takes this long; an older lock was left by a process that is gone. In milliseconds. */
const LONGEST_HOLD = 30 * 60_000;
const LOCK_POLL = 100;

const HALF_MADE = 'building-';

/**
 * Where prepared runtimes live: outside the checkout, so that a second checkout shares them.
 * @param {NodeJS.ProcessEnv} env
 */
export function cacheFolder(env) {
  if (env.LOTBOOK_CACHE_DIR) return path.resolve(env.LOTBOOK_CACHE_DIR);
  return path.join(env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'lotbook');
}

/** A short name for a set of inputs: another input, another name, so a stale entry is never used. */
export function recipeName(inputs) {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 12);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function holderIsGone(lock) {
  try {
    const age = Date.now() - fs.statSync(lock).mtimeMs;
    return age > LONGEST_HOLD || !isAlive(Number(fs.readFileSync(lock, 'utf8')));
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Takes the lock or says that another process has it. The file appears with its content, by a hard link. */
function tryLock(lock) {
  const own = `${lock}.${randomUUID()}`;
  fs.writeFileSync(own, String(process.pid));
  try {
    fs.linkSync(own, lock);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(own);
  }
}

async function takeLock(lock, onWait) {
  let waiting = false;
  while (!tryLock(lock)) {
    if (holderIsGone(lock)) {
      fs.rmSync(lock, { force: true });
    } else {
      if (!waiting) onWait();
      waiting = true;
      await pause(LOCK_POLL);
    }
  }
}

/** Only the holder of the lock builds, so whatever is half made then was left by a killed or failed run. */
function removeHalfMade(cache) {
  for (const name of fs.readdirSync(cache)) {
    if (name.startsWith(HALF_MADE)) fs.rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}

/**
 * The folder `name` of the cache, built at most once: `build(folder)` fills a temporary folder, which takes its
 * name only when complete. Two processes at once: the second waits and finds it ready.
 * @param {string} cache
 * @param {string} name
 * @param {(folder: string) => Promise<void>} build
 * @param {() => void} onWait called once when another process is building
 * @returns {Promise<string>} the folder
 */
export async function cachedFolder(cache, name, build, onWait) {
  const ready = path.join(cache, name);
  if (fs.existsSync(ready)) return ready;
  fs.mkdirSync(cache, { recursive: true });
  const lock = path.join(cache, 'lock');
  await takeLock(lock, onWait);
  try {
    if (fs.existsSync(ready)) return ready;
    removeHalfMade(cache);
    // A name of its own: a compiler left over from a killed run may still be writing to the former one.
    const building = fs.mkdtempSync(path.join(cache, HALF_MADE));
    await build(building);
    fs.renameSync(building, ready);
    return ready;
  } finally {
    fs.rmSync(lock, { force: true });
  }
}
