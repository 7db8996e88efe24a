import { randomUUID } from 'node:crypto';
import { AppError } from '../../core/domain/app-error.js';

/** What the pieces of one thing go into. One call at a time. */
export interface Taker<T> {
  readonly append: (bytes: Uint8Array) => Promise<void>;
  /** All pieces have come. */
  readonly finish: () => Promise<T>;
  /** Leaves nothing; comes when nothing else is being done. Never fails. */
  readonly abort: () => Promise<void>;
}

/** Begins to take one thing; `signal` is aborted with it. */
export type BeginTaking<T> = (signal: AbortSignal) => Promise<Taker<T>>;

/** Things that come from the page in pieces, each whole at its end or not there at all. Pieces come in order, one at a time. */
export interface InPieces<T> {
  /** Begins one of `size` bytes; answers its name in the other calls. */
  readonly start: (size: number, begin: BeginTaking<T>) => Promise<string>;
  /** `at`: bytes that came before. */
  readonly append: (id: string, at: number, bytes: Uint8Array) => Promise<void>;
  readonly finish: (id: string) => Promise<T>;
  /** Leaves nothing of it, also while it is being finished; one that is not there (any more) is none either. */
  readonly abort: (id: string) => Promise<void>;
  readonly abortAll: () => Promise<void>;
}

export interface PieceLimits {
  /** More at once are none of ours. */
  readonly mostAtOnce: number;
  /** Messages of the failures. */
  readonly misfit: string;
  readonly unknown: string;
  readonly cancelled: string;
}

interface Coming<T> {
  readonly size: number;
  readonly taker: Taker<T>;
  readonly stop: AbortController;
  done: number;
  /** What is being done; nothing is aborted in the middle of that. */
  work: Promise<unknown> | null;
}

/**
 * Whatever does not fit ends the thing, with nothing left of it.
 * @throws AppError, out of each call, `bad-input` for pieces that do not fit; `not-found` for an unknown thing; `cancelled`; what its taker throws
 */
export function inPieces<T>(limits: PieceLimits): InPieces<T> {
  const misfit = (): AppError => new AppError('bad-input', limits.misfit);
  const table = comingTable<T>(limits, misfit);
  return {
    start: table.add,
    append: (id, at, bytes) =>
      table.step(id, async (coming) => {
        if (at !== coming.done || at + bytes.byteLength > coming.size) throw misfit();
        await coming.taker.append(bytes);
        coming.done += bytes.byteLength;
      }),
    finish: (id) =>
      table.step(id, async ({ done, size, taker }) => {
        if (done !== size) throw misfit();
        const value = await taker.finish();
        table.forget(id);
        return value;
      }),
    abort: table.drop,
    abortAll: table.dropAll,
  };
}

/** What is under way. */
function comingTable<T>({ mostAtOnce, unknown, cancelled }: PieceLimits, misfit: () => AppError) {
  const under = new Map<string, Coming<T>>();
  const starting = new Set<symbol>();
  const drop = async (id: string): Promise<void> => {
    const coming = under.get(id);
    under.delete(id);
    coming?.stop.abort();
    await coming?.work?.catch(() => undefined);
    await coming?.taker.abort();
  };
  return {
    drop,
    dropAll: async (): Promise<void> => {
      starting.clear();
      await Promise.all([...under.keys()].map(drop));
    },
    forget: (id: string) => under.delete(id),
    add: async (size: number, begin: BeginTaking<T>): Promise<string> => {
      if (under.size + starting.size >= mostAtOnce) throw misfit();
      const own = Symbol('start');
      starting.add(own);
      const stop = new AbortController();
      const taker = await begin(stop.signal).catch((error: unknown) => {
        starting.delete(own);
        throw error;
      });
      const id = randomUUID();
      under.set(id, { size, taker, stop, done: 0, work: null });
      // All were dropped while this one began.
      if (starting.delete(own)) return id;
      await drop(id);
      throw new AppError('cancelled', cancelled);
    },
    /** Runs one step of a thing; a failed one is its last. */
    step: async <V>(id: string, work: (coming: Coming<T>) => Promise<V>): Promise<V> => {
      const coming = under.get(id);
      if (coming === undefined) throw new AppError('not-found', unknown);
      try {
        if (coming.work !== null) throw misfit();
        const working = work(coming);
        coming.work = working;
        const value = await working;
        coming.work = null;
        return value;
      } catch (error) {
        await drop(id);
        throw error;
      }
    },
  };
}
