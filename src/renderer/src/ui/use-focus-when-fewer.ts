import { useEffect, useRef, type RefObject } from 'react';
import { takeLostFocus } from './take-lost-focus.js';

/** For what has the focus once there are fewer of something: the one that went took the button with it that had it. */
export function useFocusWhenFewer<E extends HTMLElement>(count: number): RefObject<E | null> {
  const next = useRef<E>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current) takeLostFocus(next.current);
    before.current = count;
  }, [count]);
  return next;
}
