import { createHash, randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * A piece of the name of what a process has on the disk for as long as it runs, `1a2b3c4d-4711-0123456789ab`: which machine and process
 * it is, and a random number. A process that was killed leaves such things; whoever comes next can tell that nobody uses them any more.
 */
const TAG = /^(?<machine>[0-9a-f]{8})-(?<pid>\d{1,10})-(?<id>[0-9a-f]{12})$/;

/** Tags of this process: its number may once have been another's. */
const own = new Set<string>();

/** A new tag, this process's own until it is let go. */
export function newTag(): string {
  const tag = `${machine()}-${process.pid}-${randomBytes(6).toString('hex')}`;
  own.add(tag);
  return tag;
}

/** What had the tag has another name now, or is gone. */
export function letGo(tag: string): void {
  own.delete(tag);
}

/** Whether the process of a tag has ended; `false` for one of another machine (a shared folder) and for what is no tag. */
export function isLeftBehind(tag: string): boolean {
  const { machine: of, pid } = TAG.exec(tag)?.groups ?? {};
  if (of !== machine() || pid === undefined) return false;
  return Number(pid) === process.pid ? !own.has(tag) : hasEnded(Number(pid));
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
