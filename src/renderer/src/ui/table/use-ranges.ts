import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AppError } from '../../../../core/domain/app-error.js';
import { asAppError } from '../../api.js';

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

/** A question, with what came of it and what is on screen. */
interface Asking<T> {
  readonly fetch: Fetch<T>;
  held: Held<T> | null;
  /** On their way. */
  readonly pages: Set<number>;
  shown: { readonly first: number; readonly last: number };
}

/**
 * Rows of a long list as they are needed. `fetch` stands for the question: while a new one has no answer yet the rows of the old one
 * stay, so that filtering does not flicker. Nothing is drawn anew but when rows come.
 */
export function useRanges<T>(fetch: Fetch<T>): RowSource<T> {
  const [held, setHeld] = useState<Held<T> | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const asking = useRef<Asking<T>>({ fetch, held: null, pages: new Set(), shown: { first: 0, last: 0 } });

  const askForShown = useCallback(() => {
    const now = asking.current;
    const { fetch: question, pages, shown } = now;
    const have = now.held?.fetch === question ? now.held.pages : null;
    const look = async (page: number): Promise<void> => {
      try {
        const range = await question(page * PAGE, (page + 1) * PAGE);
        if (asking.current !== now) return;
        now.held = withPage(now.held, question, page, range);
        setError(null);
        setHeld(now.held);
      } catch (failure) {
        if (asking.current === now) setError(asAppError(failure));
      }
      pages.delete(page);
    };
    for (let page = shown.first; page <= shown.last; page++) {
      if (pages.has(page) || have?.has(page) === true) continue;
      pages.add(page);
      void look(page);
    }
  }, []);

  useEffect(() => {
    const { held: before, shown } = asking.current;
    asking.current = { fetch, held: before, pages: new Set(), shown };
    askForShown();
  }, [fetch, askForShown]);

  const show = useCallback(
    (from: number, to: number) => {
      const first = Math.floor(from / PAGE);
      const last = Math.floor(Math.max(from, to - 1) / PAGE);
      asking.current.shown = { first, last };
      askForShown();
    },
    [askForShown],
  );
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
