import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import classes from './page.module.css';
import { useSeen } from './seen.js';

interface PageProps {
  readonly title: string;
  /** One line under the title: counts, totals. */
  readonly summary?: ReactNode;
  readonly actions?: ReactNode;
  /** `fill`: the page keeps the window's height and its table scrolls; `scroll`: the page scrolls. */
  readonly layout: 'fill' | 'scroll';
  /** For a screen that gives the heading the focus later too. */
  readonly headingRef?: RefObject<HTMLHeadingElement | null>;
  readonly children: ReactNode;
}

/** A screen: its heading takes the focus when the screen opens, so that a screen reader says where one is. */
export function Page({ title, summary, actions, layout, headingRef, children }: PageProps): ReactNode {
  const own = useRef<HTMLHeadingElement>(null);
  const heading = headingRef ?? own;
  const seen = useSeen();
  useEffect(() => {
    if (!seen) return undefined;
    const before = document.activeElement;
    return afterPicture(() => {
      // Who took the focus meanwhile keeps it: a drawer that is open beside the screen, or the person.
      const now = document.activeElement;
      if (now === before || now === document.body) heading.current?.focus({ preventScroll: true });
    });
  }, [heading, seen]);
  return (
    <div className={layout === 'fill' ? classes.fill : classes.scroll}>
      <header className={classes.header}>
        <div className={classes.titles}>
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </h1>
          {summary !== undefined && <div className={classes.summary}>{summary}</div>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** Runs `then` when the screen is in the picture: to focus has the page laid out, which is the picture's task and a long one. */
function afterPicture(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(then);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
