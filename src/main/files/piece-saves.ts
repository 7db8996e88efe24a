import { randomUUID } from 'node:crypto';
import { AppError } from '../../core/domain/app-error.js';
import { FILE_WORDS } from '../../core/domain/failure-words/file-words.js';
import { startWholeFile, type WholeFile } from './write-whole-file.js';

/** Files that come in pieces, each whole at its end or not there at all. Pieces come in order, one at a time. */
export interface PieceSaves {
  /** Begins a file of `size` bytes; answers its name in the other calls. */
  readonly start: (path: string, size: number) => Promise<string>;
  /** `at`: bytes that came before. */
  readonly append: (id: string, at: number, bytes: Uint8Array) => Promise<void>;
  /** Answers the path. */
  readonly finish: (id: string) => Promise<string>;
  /** Leaves nothing of the file; one that is not there (any more) is none either. */
  readonly abort: (id: string) => Promise<void>;
  readonly abortAll: () => Promise<void>;
}

interface Save {
  readonly path: string;
  readonly size: number;
  readonly file: WholeFile;
  done: number;
  /** What is being done to the file; it is never closed in the middle of that. */
  work: Promise<unknown> | null;
}

/** A page writes one file after the other; more at once are none of ours. */
const MOST_AT_ONCE = 4;

/**
 * Whatever does not fit ends the file, with nothing left of it.
 * @throws AppError, out of each call, `bad-input` for pieces that do not fit; `not-found` for an unknown file; `disk-full` | `not-writable`
 */
export function pieceSaves(): PieceSaves {
  const table = saveTable();
  const { step, drop } = table;
  return {
    start: (path, size) =>
      table.add(async () => ({ path, size, file: await startWholeFile(path), done: 0, work: null })),
    append: (id, at, bytes) =>
      step(id, async (save) => {
        if (at !== save.done || at + bytes.byteLength > save.size) throw misfit();
        await save.file.append(bytes);
        save.done += bytes.byteLength;
      }),
    finish: (id) =>
      step(id, async ({ done, size, file, path }) => {
        if (done !== size) throw misfit();
        await file.finish();
        table.forget(id);
        return path;
      }),
    abort: drop,
    abortAll: table.dropAll,
  };
}

/** The files that are under way. */
function saveTable() {
  const saves = new Map<string, Save>();
  const starting = new Set<symbol>();
  const drop = async (id: string): Promise<void> => {
    const save = saves.get(id);
    saves.delete(id);
    await save?.work?.catch(() => undefined);
    await save?.file.abort();
  };
  return {
    drop,
    dropAll: async (): Promise<void> => {
      starting.clear();
      await Promise.all([...saves.keys()].map(drop));
    },
    forget: (id: string) => saves.delete(id),
    add: async (begin: () => Promise<Save>): Promise<string> => {
      if (saves.size + starting.size >= MOST_AT_ONCE) throw misfit();
      const own = Symbol('start');
      starting.add(own);
      const save = await begin().catch((error: unknown) => {
        starting.delete(own);
        throw error;
      });
      const id = randomUUID();
      saves.set(id, save);
      // All were dropped while this one began.
      if (starting.delete(own)) return id;
      await drop(id);
      throw new AppError('cancelled', FILE_WORDS['not-saved']);
    },
    /** Runs one step of a file; a failed one is its last. */
    step: async <T>(id: string, work: (save: Save) => Promise<T>): Promise<T> => {
      const save = saves.get(id);
      if (save === undefined) throw new AppError('not-found', FILE_WORDS['not-being-saved']);
      try {
        if (save.work !== null) throw misfit();
        const working = work(save);
        save.work = working;
        const value = await working;
        save.work = null;
        return value;
      } catch (error) {
        await drop(id);
        throw error;
      }
    },
  };
}

function misfit(): AppError {
  return new AppError('bad-input', FILE_WORDS['other-size']);
}
