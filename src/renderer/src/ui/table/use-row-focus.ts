import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

/** Rows that Page Up and Page Down move by. */
const LEAP = 20;

export interface RowFocus {
  /** The row used last. */
  readonly active: number;
  readonly setActive: (index: number) => void;
  /** Moves from the row that the event came from, when the key is one that moves; answers where to, `null` for any other key. */
  readonly onKeyDown: (event: KeyboardEvent, from: number) => number | null;
}

function target(key: string, from: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, last);
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'PageDown':
      return Math.min(from + LEAP, last);
    case 'PageUp':
      return Math.max(from - LEAP, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** Keyboard walk over virtual rows: the row is scrolled to first, and takes the focus once it exists. */
export function useRowFocus(
  count: number,
  container: RefObject<HTMLElement | null>,
  scrollTo: (index: number) => void,
): RowFocus {
  const [active, setActive] = useState(0);
  const goal = useRef<number | null>(null);
  // With the picture, not after it: the next key comes from where the last one went.
  useLayoutEffect(() => {
    if (goal.current === null) return;
    const row = container.current?.querySelector<HTMLElement>(`[data-index="${goal.current}"]`);
    if (row === null || row === undefined) return;
    row.focus({ preventScroll: true });
    goal.current = null;
  });

  const onKeyDown = (event: KeyboardEvent, from: number): number | null => {
    const next = target(event.key, from, count - 1);
    if (next === null) return null;
    event.preventDefault();
    goal.current = next;
    setActive(next);
    scrollTo(next);
    return next;
  };
  return { active, setActive, onKeyDown };
}
