import { rmSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isLeftBehind, letGo as letGoTag, newTag } from './owner-tag.js';

/** Temporary names of files that are being written, `.report.xlsx.lotbook-1a2b3c4d-4711-0123456789ab.part`, with the tag of who writes. */
const PART = /^\..+\.lotbook-(?<tag>[0-9a-f-]+)\.part$/s;

/** Characters of the file's name in that of its part: names have 255 bytes, and the whole one may need them all. */
const NAME_SHOWN = 40;
const HALF_A_CHARACTER = /[\uD800-\uDBFF]$/;

/** Parts of this process. */
const own = new Set<string>();

/** A new name beside `path`, this process's own until it is let go. */
export function newPart(path: string): string {
  const shown = basename(path).slice(0, NAME_SHOWN).replace(HALF_A_CHARACTER, '');
  const part = join(dirname(path), `.${shown}.lotbook-${newTag()}.part`);
  own.add(part);
  return part;
}

/** The part is under its file's name now, or gone. */
export function letGo(part: string): void {
  own.delete(part);
  letGoTag(tagOf(basename(part)));
}

/** Removes this process's parts at once, those that are just being made too: for a process that ends. */
export function removeOwnParts(): void {
  for (const part of own) rmSync(part, { force: true });
}

/**
 * Removes the parts in a folder whose process has ended. Never a part of a process that runs, of one elsewhere (a shared folder), or a
 * file of another name. Never fails: what cannot be removed stays.
 */
export async function clearStaleParts(folder: string): Promise<void> {
  // Listed before it is asked who runs: a process that begins in between has none of these.
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const stale = found.filter((entry) => entry.isFile() && isLeftBehind(tagOf(entry.name)));
  await Promise.all(stale.map(({ name }) => rm(join(folder, name), { force: true }).catch(() => undefined)));
}

function tagOf(name: string): string {
  return PART.exec(name)?.groups?.['tag'] ?? '';
}
