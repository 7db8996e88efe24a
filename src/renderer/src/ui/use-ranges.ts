import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AppError } from '../../../core/domain/app-error.js';
import { asAppError } from '../api.js';

/** Rows are asked for by pages of this many. */
const PAGE = 100;
/** Pages kept; a screen shows one or two. */
const PAGES_KEPT = 40;

export interface Range<T> {
  /** Rows in the whole list. */
  readonly count: number;
  readonly rows: readonly T[];
}

export interface RowSource<T> {
  /** `null` until the first answer. */
  readonly count: number | null;
  readonly rowAt: (index: number) => T | undefined;
  /** Tells which rows are on screen; `to` is exclusive. */
  readonly show: (from: number, to: number) => void;
  readonly error: AppError | null;
}

type Fetch<T> = (from: number, to: number) => Promise<Range<T>>;

interface Held<T> {
  readonly fetch: Fetch<T>;
  readonly count: number;
  readonly pages: ReadonlyMap<number, readonly T[]>;
}

function withPage<T>(held: Held<T> | null, fetch: Fetch<T>, page: number, range: Range<T>): Held<T> {
  const pages = new Map(held?.fetch === fetch ? held.pages : []);
  pages.set(page, range.rows);
  for (const old of pages.keys()) {
    if (pages.size <= PAGES_KEPT) break;
    pages.delete(old);
  }
  return { fetch, count: range.count, pages };
}

/**
 * Rows of a long list as they are needed. `fetch` stands for the question: while a new one has no answer yet the rows of the old one
 * stay, so that filtering does not flicker.
 */
export function useRanges<T>(fetch: Fetch<T>): RowSource<T> {
  const [held, setHeld] = useState<Held<T> | null>(null);
  const [shown, setShown] = useState({ first: 0, last: 0 });
  const [error, setError] = useState<AppError | null>(null);
  const asked = useRef<{ fetch: Fetch<T>; pages: Set<number> }>({ fetch, pages: new Set() });

  useEffect(() => {
    if (asked.current.fetch !== fetch) asked.current = { fetch, pages: new Set() };
    const { pages } = asked.current;
    const have = held?.fetch === fetch ? held.pages : null;
    for (let page = shown.first; page <= shown.last; page++) {
      if (pages.has(page) || have?.has(page) === true) continue;
      pages.add(page);
      const look = async (): Promise<void> => {
        const range = await fetch(page * PAGE, (page + 1) * PAGE);
        if (asked.current.fetch !== fetch) return;
        setError(null);
        setHeld((before) => withPage(before, fetch, page, range));
      };
      look()
        .catch((failure: unknown) => {
          if (asked.current.fetch === fetch) setError(asAppError(failure));
        })
        .finally(() => pages.delete(page));
    }
  }, [fetch, shown, held]);

  const show = useCallback((from: number, to: number) => {
    const first = Math.floor(from / PAGE);
    const last = Math.floor(Math.max(from, to - 1) / PAGE);
    setShown((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, []);
  return useMemo(
    () => ({
      count: held?.count ?? null,
      rowAt: (index) => held?.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
      show,
      error,
    }),
    [held, show, error],
  );
}
