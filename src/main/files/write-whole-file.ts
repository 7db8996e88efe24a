import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { clearStaleParts, letGo, newPart } from './part-files.js';
import { writeFailure } from './place-failure.js';

/** Readable by its owner alone: what is written here is a person's finances. */
const OWNER_ONLY = 0o600;

/**
 * A file that is there as a whole once it is finished, or not at all: what was there before stays until then. One call at a time; a
 * failed one (AppError `disk-full` | `not-writable`) leaves nothing but what was there before, once `abort` was called.
 */
export interface WholeFile {
  /** Where it is until it is finished; `null` for a pipe or device. */
  readonly part: string | null;
  readonly append: (content: string | Uint8Array) => Promise<void>;
  readonly finish: () => Promise<void>;
  /** Takes back what was written. Never fails, and may come at any time before the end of `finish`. */
  readonly abort: () => Promise<void>;
}

/**
 * Begins a file under a temporary name beside `path`, where it first clears away what killed processes left; finishing it flushes it to
 * the disk and renames it over `path`. A pipe or device is written to as it is.
 * @throws AppError `disk-full` | `not-writable`
 */
export async function startWholeFile(path: string): Promise<WholeFile> {
  const known = await stat(path).catch(() => null);
  const asItIs = known !== null && !known.isFile() && !known.isDirectory();
  if (!asItIs) await clearStaleParts(dirname(path));
  const written = asItIs ? path : newPart(path);
  const telling = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw writeFailure(path, error);
    }
  };
  const file = await telling(asItIs ? open(written, 'w') : open(written, 'wx', OWNER_ONLY)).catch((error: unknown) => {
    letGo(written);
    throw error;
  });
  const replace = async (): Promise<void> => {
    if (!asItIs) await file.sync();
    await file.close();
    if (asItIs) return;
    await rename(written, path);
    letGo(written);
  };
  return {
    part: asItIs ? null : written,
    append: (content) => telling(file.writeFile(content)),
    finish: async () => {
      await telling(replace());
      if (!asItIs) await flushFolder(dirname(path));
    },
    abort: async () => {
      // Closing twice rejects, and changes nothing.
      await file.close().catch(() => undefined);
      if (asItIs) return;
      await rm(written, { force: true }).catch(() => undefined);
      letGo(written);
    },
  };
}

/**
 * Writes a whole file or nothing.
 * @throws AppError `disk-full` | `not-writable`; what was there before is then untouched
 */
export async function writeWholeFile(path: string, content: string | Uint8Array): Promise<void> {
  const file = await startWholeFile(path);
  try {
    await file.append(content);
    await file.finish();
  } catch (error) {
    await file.abort();
    throw error;
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
