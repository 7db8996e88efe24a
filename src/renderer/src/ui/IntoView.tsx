import { useEffect, useRef, type ReactNode } from 'react';
import classes from './notes.module.css';
import { takeLostFocus } from './take-lost-focus.js';

/**
 * Scrolls itself into view as it appears: what an action led to may stand below the part that is seen. Nothing moves when it is seen
 * already, nor when a kept screen is gone back to. It has the focus where the button of that action lost it.
 */
export function IntoView({ children }: { readonly children: ReactNode }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(false);
  useEffect(() => {
    if (shown.current) return;
    shown.current = true;
    place.current?.scrollIntoView({ block: 'nearest' });
    takeLostFocus(place.current);
  }, []);
  return (
    <div ref={place} tabIndex={-1} className={classes.place}>
      {children}
    </div>
  );
}
