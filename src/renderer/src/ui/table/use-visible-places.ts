import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { observeRect } from './observe-rect.js';
import type { TableColumn, VirtualTableProps } from './table-props.js';
import { useLongScroll } from './use-long-scroll.js';

/** Of rows of one line and of two, in pixels. */
const ROW_HEIGHTS = { one: 32, two: 48 } as const;
/** Rows that come and go together: the library keeps a record of each of its items, and draws at each change of them. */
const BUNCH = 4;
/** Bunches rendered beyond the visible ones, so that quick scrolling shows no gaps. */
const OVERSCAN = 2;

/** A place in the list, whose row may still be on its way. */
export interface Place {
  readonly index: number;
  /** In the body, in pixels. */
  readonly top: number;
  /** `undefined` while on its way. */
  readonly value: unknown;
  readonly opened: boolean;
  /** `null` where rows cannot be chosen. */
  readonly selected: boolean | null;
  readonly struck: boolean;
  /** What its box chooses, in words; `null` without a box. */
  readonly chooses: (() => string) | null;
  /** The cell of the column at that position. */
  readonly draw: (column: number) => ReactNode;
  /** What stands under it. */
  readonly drawBelow: (column: number) => ReactNode;
}

/** Where a column stands under another. */
export function hasTwoLines<T>(columns: readonly TableColumn<T>[]): boolean {
  return columns.some(({ below }) => below !== undefined);
}

/** The places on screen, and how to bring another there. */
export function useVisiblePlaces<T>(props: VirtualTableProps<T>) {
  const { source, columns, isOpen, selection, isStruck, onRoom } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const count = source.count ?? 0;
  const rowHeight = hasTwoLines(columns) ? ROW_HEIGHTS.two : ROW_HEIGHTS.one;
  // The sticky header has one row's height.
  const { height, shift, observe, scrollTo } = useLongScroll(scroller, {
    rows: count,
    rowHeight,
    padding: rowHeight,
  });
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: Math.ceil(count / BUNCH),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight * BUNCH,
    overscan: OVERSCAN,
    observeElementRect: (list, tell) =>
      observeRect(list, (rect) => {
        tell(rect);
        // A hidden place has no width, and the table keeps the columns that it had.
        if (rect.width > 0) onRoom?.(rect.width);
      }),
    observeElementOffset: observe,
    // What moves the list by itself is `scrollTo`.
    scrollToFn: () => undefined,
  });
  // The library keeps heights that it was told once.
  const measured = useRef(rowHeight);
  useLayoutEffect(() => {
    if (measured.current !== rowHeight) virtualizer.measure();
    measured.current = rowHeight;
  }, [virtualizer, rowHeight]);
  const items = virtualizer.getVirtualItems();
  const first = (items[0]?.index ?? 0) * BUNCH;
  const end = Math.min(count, ((items.at(-1)?.index ?? 0) + 1) * BUNCH);
  const { show, rowAt } = source;
  useEffect(() => show(first, end), [show, first, end]);
  const places = useMemo(() => {
    const visible: Place[] = [];
    for (let index = first; index < end; index++) {
      const value = rowAt(index);
      const draw = (at: number): ReactNode => (value === undefined ? null : columns[at]?.cell(value));
      const drawBelow = (at: number): ReactNode => (value === undefined ? null : columns[at]?.below?.cell(value));
      const opened = value !== undefined && isOpen(value);
      const struck = value !== undefined && isStruck?.(value) === true;
      const selected = selection === undefined ? null : value !== undefined && selection.isSelected(value);
      const chooses = value === undefined || selection === undefined ? null : () => selection.rowLabel(value);
      const top = index * rowHeight + shift;
      visible.push({ index, top, value, opened, selected, struck, chooses, draw, drawBelow });
    }
    return visible;
  }, [first, end, rowHeight, shift, rowAt, columns, isOpen, selection, isStruck]);
  return { scroller, count, first, end, places, height, scrollTo };
}
