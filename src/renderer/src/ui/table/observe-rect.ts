import type { Rect, Virtualizer } from '@tanstack/react-virtual';

/**
 * Tells a virtualizer the size of its window, for its option `observeElementRect`. The library's own asks the browser each time the list
 * is shown again, which then has to lay the page out at once and, after the changes that follow, a second time: a size that was known
 * holds until the browser itself tells another.
 */
export function observeRect(
  { scrollElement, scrollRect }: Virtualizer<HTMLDivElement, Element>,
  tell: (rect: Rect) => void,
): (() => void) | undefined {
  if (scrollElement === null) return undefined;
  const look = (): void => tell({ width: scrollElement.clientWidth, height: scrollElement.clientHeight });
  // Of no height: not known yet.
  if (scrollRect === null || scrollRect.height === 0) look();
  const observer = new ResizeObserver(look);
  observer.observe(scrollElement);
  return () => observer.disconnect();
}
