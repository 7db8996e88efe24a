import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../core/domain/app-error.js';

/**
 * Writes a whole file or nothing: to a temporary name beside it, flushed to the disk, then renamed over `path`. A pipe or device is
 * written to as it is.
 * @throws AppError `not-writable` | `disk-full`; what was there before is then untouched
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const known = await stat(path).catch(() => null);
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
  try {
    if (known !== null && !known.isFile() && !known.isDirectory()) return await writeFile(path, content);
    await writeFlushed(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw failureOf(path, error);
  }
}

async function writeFlushed(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Words for a failure to write `path`; an error that is none of the file system's comes back as it is. */
export function failureOf(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new AppError('disk-full', `${path}: the disk is full. Free some space, then try again.`, { cause: error });
  }
  if (typeof code !== 'string') return error;
  return new AppError('not-writable', `${path}: cannot be written (${code}). Choose another place.`, { cause: error });
}
