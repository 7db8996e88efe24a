import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../core/domain/app-error.js';

/** Readable by its owner alone: what is written here is a person's finances. */
const OWNER_ONLY = 0o600;

/**
 * Writes a whole file or nothing: to a temporary name beside it, flushed to the disk, then renamed over `path`. A pipe or device is
 * written to as it is.
 * @throws AppError `disk-full` | `not-writable`; what was there before is then untouched
 */
export async function writeWholeFile(path: string, content: string | Uint8Array): Promise<void> {
  const known = await stat(path).catch(() => null);
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
  try {
    if (known !== null && !known.isFile() && !known.isDirectory()) return await writeFile(path, content);
    await writeFlushed(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw writeFailure(path, error);
  }
  return flushFolder(dirname(path));
}

async function writeFlushed(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx', OWNER_ONLY);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the rename itself durable; systems that cannot open a folder (Windows) do that on their own. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file is complete under its name already; only a power cut in this very moment could undo the rename.
  }
}

/** Words for a failure to write `path`; an error that is none of the file system's comes back as it is. */
export function writeFailure(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new AppError('disk-full', `${path}: the disk is full. Free some space, then try again.`, { cause: error });
  }
  if (typeof code !== 'string') return error;
  return new AppError('not-writable', `${path}: cannot be written (${code}). Choose another place.`, { cause: error });
}
