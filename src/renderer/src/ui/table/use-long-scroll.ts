import { observeElementOffset, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/**
 * Greatest height of a list in pixels of the display. Chromium lays nothing out beyond 2^25 of them, and beyond 2^24 single precision
 * does not tell neighbours apart. One million rows of 32 px, at 200 %, would need four times that.
 */
const MOST_PIXELS = 2 ** 24;

type Tell = (offset: number, isScrolling: boolean) => void;
type Scroller = Virtualizer<HTMLDivElement, Element>;

export interface LongScroll {
  /** Height of the body that the rows stand in, in pixels. */
  readonly height: number;
  /** To be added to a row's place in the list, in pixels, for its place in the body. */
  readonly shift: number;
  /** For the virtualizer, which reckons with the whole list. */
  readonly observe: (instance: Scroller, tell: Tell) => void | (() => void);
  /** Scrolls no further than brings a row wholly to sight. */
  readonly scrollTo: (index: number) => void;
}

/**
 * Scrolling through a list that may be longer than an element can be high. The scroll bar then stands for the list at a smaller scale:
 * a pull at it goes far, while wheel and keys move by the pixels they say, and the bar is set right when they rest. `padding` is the
 * height of what stands above the rows and stays in sight.
 */
export function useLongScroll(
  scroller: RefObject<HTMLDivElement | null>,
  { rows, rowHeight, padding }: { readonly rows: number; readonly rowHeight: number; readonly padding: number },
): LongScroll {
  const length = rows * rowHeight;
  const height = Math.min(length, Math.floor(MOST_PIXELS / window.devicePixelRatio));
  const [shift, setShift] = useState(0);
  const at = useRef<Place>({ top: 0, offset: 0 });
  const size = useRef({ length, height, padding, rowHeight });
  const tell = useRef<Tell>(() => undefined);

  const moveTo = useCallback(
    (wanted: number) => {
      const element = scroller.current;
      if (element === null) return;
      const { most, scale } = measuresOf(element, size.current);
      const offset = Math.min(Math.max(0, wanted), most.offset);
      const top = scale === 1 ? offset : Math.round(offset / scale);
      at.current = { top, offset };
      // Rows and scroll bar move in one picture.
      flushSync(() => setShift(top - offset));
      element.scrollTo({ top });
      tell.current(offset, false);
    },
    [scroller],
  );

  const observe = useCallback(
    (instance: Scroller, told: Tell) => {
      tell.current = told;
      return observeElementOffset(instance, (top, isScrolling) => {
        if (instance.scrollElement === null) return;
        const measures = measuresOf(instance.scrollElement, size.current);
        const offset = offsetAt(top, at.current, measures);
        at.current = { top, offset };
        if (measures.scale !== 1 && (!isScrolling || isStuck(at.current, measures))) moveTo(offset);
        else {
          setShift(top - offset);
          told(offset, isScrolling);
        }
      });
    },
    [moveTo],
  );

  // Another list under the same scroll bar.
  useLayoutEffect(() => {
    const before = size.current;
    size.current = { length, height, padding, rowHeight };
    const wasLong = before.length !== before.height;
    const grown = rowHeight / before.rowHeight;
    // Rows of another height: the same one stays at the upper edge.
    if (grown !== 1) queueMicrotask(() => moveTo(at.current.offset * grown));
    else if (before.length !== length && (wasLong || length !== height))
      queueMicrotask(() => moveTo(at.current.offset));
  }, [length, height, padding, rowHeight, moveTo]);

  const scrollTo = (index: number): void => {
    const view = scroller.current?.clientHeight ?? 0;
    const { offset } = at.current;
    const start = index * rowHeight;
    if (start < offset) moveTo(start);
    else if (start + rowHeight + padding > offset + view) moveTo(start + rowHeight + padding - view);
  };
  return { height, shift, observe, scrollTo };
}

/** `top` is where the scroll bar is, `offset` what of the list stands at the upper edge; in pixels. */
interface Place {
  readonly top: number;
  readonly offset: number;
}

interface Measures {
  readonly view: number;
  readonly most: Place;
  /** Pixels of the list for one of the scroll bar; 1 where it is not too long. */
  readonly scale: number;
}

interface Size {
  readonly length: number;
  readonly height: number;
  readonly padding: number;
}

function measuresOf({ clientHeight: view }: Element, { length, height, padding }: Size): Measures {
  const most = { top: Math.max(0, padding + height - view), offset: Math.max(0, padding + length - view) };
  return { view, most, scale: length === height ? 1 : most.offset / most.top };
}

/** A move of less than a window is one of the wheel or of a finger, and goes pixel by pixel; a longer one is a pull at the scroll bar. */
function offsetAt(top: number, before: Place, { view, most, scale }: Measures): number {
  if (scale === 1) return top;
  const moved = top - before.top;
  const offset = Math.abs(moved) <= view ? before.offset + moved : top * scale;
  return Math.min(Math.max(0, offset), most.offset);
}

/** The scroll bar is at an end, the list is not. */
function isStuck({ top, offset }: Place, { most }: Measures): boolean {
  return (top <= 0 && offset > 0) || (top >= most.top && offset < most.offset);
}
