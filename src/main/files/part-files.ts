import { createHash, randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/**
 * Temporary names of files that are being written, `.report.xlsx.lotbook-1a2b3c4d-4711-0123456789ab.part`: which machine and process
 * write it, and a random number. A process that was killed leaves its parts; whoever writes to the folder next can tell that nobody
 * is going to finish them.
 */
const PART = /^\..+\.lotbook-(?<machine>[0-9a-f]{8})-(?<pid>\d{1,10})-(?<id>[0-9a-f]{12})\.part$/s;

/** Ids of the parts that this process writes: its number may once have been another's. */
const own = new Set<string>();

/** Characters of the file's name in that of its part: names have 255 bytes, and the whole one may need them all. */
const NAME_SHOWN = 40;
const HALF_A_CHARACTER = /[\uD800-\uDBFF]$/;

/** A new name beside `path`, this process's own until it is let go. */
export function newPart(path: string): string {
  const id = randomBytes(6).toString('hex');
  own.add(id);
  const shown = basename(path).slice(0, NAME_SHOWN).replace(HALF_A_CHARACTER, '');
  return join(dirname(path), `.${shown}.lotbook-${machine()}-${process.pid}-${id}.part`);
}

/** The part is under its file's name now, or gone. */
export function letGo(part: string): void {
  own.delete(PART.exec(basename(part))?.groups?.['id'] ?? '');
}

/**
 * Removes the parts in a folder whose process has ended. Never a part of a process that runs, of one elsewhere (a shared folder), or a
 * file of another name. Never fails: what cannot be removed stays.
 */
export async function clearStaleParts(folder: string): Promise<void> {
  // Listed before it is asked who runs: a process that begins in between has none of these.
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const stale = found.filter((entry) => entry.isFile() && isStale(entry.name));
  await Promise.all(stale.map(({ name }) => rm(join(folder, name), { force: true }).catch(() => undefined)));
}

function isStale(name: string): boolean {
  const { machine: of, pid, id } = PART.exec(name)?.groups ?? {};
  if (of !== machine() || pid === undefined || id === undefined) return false;
  return Number(pid) === process.pid ? !own.has(id) : hasEnded(Number(pid));
}

/** Signal 0 asks only; any answer but "no such process" means that there is one. */
function hasEnded(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

let known: string | undefined;

/** Where a process number means the same process: the machine, and in it the container. The network may add a domain to its name. */
function machine(): string {
  known ??= createHash('sha256')
    .update(`${hostname().split('.')[0]} ${processSpace()}`)
    .digest('hex')
    .slice(0, 8);
  return known;
}

function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
