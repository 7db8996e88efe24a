import { rmSync } from 'node:fs';
import { lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endingCleanly } from './clean-ending.js';
import { isLeftBehind, letGo, newTag } from './owner-tag.js';

/** Only its owner can look into it: what is worked on is a person's finances. */
const OWNER_ONLY = 0o700;
/** A program that ends may still write. */
const TRIES = 5;

/**
 * Does work in a folder of its own in the system's temporary folder, `lotbook-print-1a2b3c4d-4711-0123456789ab`, which is gone afterwards,
 * after SIGINT and SIGTERM too. Before, it clears away those of the same `purpose` that killed processes left.
 */
export async function inOwnFolder<T>(purpose: string, work: (folder: string) => Promise<T>): Promise<T> {
  await clearStaleFolders(purpose);
  const tag = newTag();
  const folder = join(tmpdir(), nameOf(purpose, tag));
  const clearAway = (): void => rmSync(folder, { recursive: true, force: true });
  return endingCleanly(clearAway, async () => {
    try {
      await mkdir(folder, { mode: OWNER_ONLY });
      return await work(folder);
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: TRIES });
      letGo(tag);
    }
  });
}

/** Removes the folders of a purpose whose process has ended, if they are this user's. Never fails: what cannot be removed stays. */
async function clearStaleFolders(purpose: string): Promise<void> {
  const start = nameOf(purpose, '');
  // Listed before it is asked who runs: a process that begins in between has none of these.
  const found = await readdir(tmpdir(), { withFileTypes: true }).catch(() => []);
  const stale = found.filter(({ name }) => name.startsWith(start) && isLeftBehind(name.slice(start.length)));
  await Promise.all(stale.map(({ name }) => clearOwn(join(tmpdir(), name)).catch(() => undefined)));
}

/** The temporary folder is everybody's: what another user, or a link, has under such a name stays. */
async function clearOwn(folder: string): Promise<void> {
  const found = await lstat(folder);
  const isOwn = process.getuid === undefined || found.uid === process.getuid();
  if (found.isDirectory() && isOwn) await rm(folder, { recursive: true, force: true, maxRetries: TRIES });
}

const nameOf = (purpose: string, tag: string): string => `lotbook-${purpose}-${tag}`;
