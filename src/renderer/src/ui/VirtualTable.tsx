import { Checkbox } from '@mantine/core';
import { createColumnHelper, flexRender, metaHelper, tableFeatures, useTable, type Row } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  useEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import { observeRect } from './observe-rect.js';
import { SortButton, type Sort } from './SortButton.js';
import type { RowSource } from './use-ranges.js';
import { useLongScroll } from './use-long-scroll.js';
import { useRowFocus, type RowFocus } from './use-row-focus.js';
import classes from './virtual-table.module.css';

const ROW_HEIGHT = 32;
/** Rows rendered beyond the visible ones, so that quick scrolling shows no gaps. */
const OVERSCAN = 8;

/** Rows take the focus and open, so for assistive technology this table is a grid. */
const GRID = { role: 'grid' } as const;

export interface TableColumn<T> {
  readonly id: string;
  readonly header: string;
  /** Too narrow for its header, which is there for screen readers alone. */
  readonly headerUnseen?: boolean;
  /** What the header means in plain words, on hover. */
  readonly words?: string;
  /** A width in CSS grid terms, e.g. `minmax(120px, 1fr)`. */
  readonly width: string;
  readonly numeric?: boolean;
  readonly cell: (row: T) => ReactNode;
  readonly sort?: Sort;
}

export interface VirtualTableProps<T> {
  readonly label: string;
  readonly columns: readonly TableColumn<T>[];
  readonly source: RowSource<T>;
  readonly onOpen: (row: T) => void;
  /** Marks the row whose details are open. */
  readonly isOpen: (row: T) => boolean;
  /** Below this the table scrolls sideways, in pixels. */
  readonly minWidth: number;
  /** Told how wide the place of the table is, in pixels, without its scroll bar; at first and after each change. Keep it stable. */
  readonly onRoom?: (width: number) => void;
  /** Lets rows be chosen by a checkbox, by Space and, several at once, with Shift. */
  readonly selection?: TableSelection<T>;
  /** Draws a row as one that does not count. */
  readonly isStruck?: (row: T) => boolean;
}

export interface TableSelection<T> {
  readonly isSelected: (row: T) => boolean;
  /** `range`: from the row chosen last to this one. */
  readonly onToggle: (index: number, row: T, range: boolean) => void;
  readonly all: 'none' | 'some' | 'all';
  readonly onAll: () => void;
  readonly allLabel: string;
  readonly rowLabel: string;
}

/** A place in the list, whose row may still be on its way. */
interface Place {
  readonly index: number;
  /** In the body, in pixels. */
  readonly top: number;
  /** `undefined` while on its way. */
  readonly value: unknown;
  readonly opened: boolean;
  /** `null` where rows cannot be chosen. */
  readonly selected: boolean | null;
  readonly struck: boolean;
  /** The cell of the column at that position. */
  readonly draw: (column: number) => ReactNode;
}

interface ColumnMeta {
  readonly numeric: boolean;
  readonly sort: Sort | undefined;
  readonly text: string;
  readonly unseen: boolean;
  /** Empty where the header needs none. */
  readonly words: string;
}

// Sorting and filtering are the worker's; the table library keeps columns, headers and cells.
const features = tableFeatures({ columnMeta: metaHelper<ColumnMeta>() });

function useColumnDefs<T>(columns: readonly TableColumn<T>[]) {
  return useMemo(() => {
    const define = createColumnHelper<typeof features, Place>();
    return columns.map(({ id, header, headerUnseen: unseen = false, words = '', numeric = false, sort }, at) =>
      define.display({
        id,
        cell: ({ row }) => row.original.draw(at),
        meta: { numeric, sort, text: header, unseen, words },
      }),
    );
  }, [columns]);
}

/** The places on screen, and how to bring another there. */
function useVisiblePlaces<T>(props: VirtualTableProps<T>) {
  const { source, columns, isOpen, selection, isStruck, onRoom } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const count = source.count ?? 0;
  // The sticky header has one row's height.
  const { height, shift, observe, scrollTo } = useLongScroll(scroller, {
    rows: count,
    rowHeight: ROW_HEIGHT,
    padding: ROW_HEIGHT,
  });
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
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
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const end = (items.at(-1)?.index ?? 0) + 1;
  const { show, rowAt } = source;
  useEffect(() => show(first, end), [show, first, end]);
  const places = useMemo(() => {
    const visible: Place[] = [];
    for (let index = first; index < Math.min(end, count); index++) {
      const value = rowAt(index);
      const draw = (at: number): ReactNode => (value === undefined ? null : columns[at]?.cell(value));
      const opened = value !== undefined && isOpen(value);
      const struck = value !== undefined && isStruck?.(value) === true;
      const selected = selection === undefined ? null : value !== undefined && selection.isSelected(value);
      visible.push({ index, top: index * ROW_HEIGHT + shift, value, opened, selected, struck, draw });
    }
    return visible;
  }, [first, end, count, shift, rowAt, columns, isOpen, selection, isStruck]);
  return { scroller, count, first, end, places, height, scrollTo };
}

/** The place in the list of the row that an event came from. */
function placeOf({ target }: SyntheticEvent): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row === null ? null : Number(row.dataset['index']);
}

/** What a click or a key on the rows does. */
function useRowEvents<T>({ source, onOpen, selection }: VirtualTableProps<T>, focus: RowFocus) {
  const toggle = (index: number, range: boolean): void => {
    const row = source.rowAt(index);
    if (row !== undefined) selection?.onToggle(index, row, range);
  };
  const open = (index: number): void => {
    focus.setActive(index);
    const row = source.rowAt(index);
    if (row !== undefined) onOpen(row);
  };
  const onClick = (event: MouseEvent): void => {
    const index = placeOf(event);
    if (index === null) return;
    const chooses = event.target instanceof Element && event.target.closest('[data-chooses]') !== null;
    if (chooses || (selection !== undefined && event.shiftKey)) toggle(index, event.shiftKey);
    else open(index);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = placeOf(event);
    if (index === null) return;
    const space = event.key === ' ';
    if (event.key === 'Enter' || (space && selection === undefined)) {
      event.preventDefault();
      open(index);
    } else if (space) {
      event.preventDefault();
      toggle(index, event.shiftKey);
    } else {
      const next = focus.onKeyDown(event, index);
      if (next !== null && event.shiftKey && selection !== undefined) toggle(next, true);
    }
  };
  return { onClick, onKeyDown };
}

/**
 * A table of any length: only the rows on screen exist. Arrow keys, Page Up and Down, Home and End move; Enter opens a row;
 * where rows can be chosen, Space chooses one and Shift with a move a range.
 */
export function VirtualTable<T>(props: VirtualTableProps<T>): ReactNode {
  const { label, columns, minWidth, selection } = props;
  const { scroller, count, first, end, places, height, scrollTo } = useVisiblePlaces(props);
  const table = useTable({ features, columns: useColumnDefs(columns), data: places });
  const focus = useRowFocus(count, scroller, scrollTo);
  // The Tab key reaches one row: the last one used while it is on screen, else the first that is.
  const reachable = focus.active >= first && focus.active < end ? focus.active : first;
  const listeners = useRowEvents(props, focus);
  const widths = columns.map(({ width }) => width);
  const layout = { minWidth, '--columns': [...(selection === undefined ? [] : ['20px']), ...widths].join(' ') };
  return (
    <div ref={scroller} className={classes.scroller}>
      <table {...GRID} aria-label={label} aria-rowcount={count + 1} className={classes.table} style={layout}>
        <thead className={classes.head}>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1} className={classes.columns}>
              {selection !== undefined && <AllCell selection={selection} />}
              {group.headers.map(({ id, column }) => (
                <HeaderCell key={id} meta={column.columnDef.meta} />
              ))}
            </tr>
          ))}
        </thead>
        {/* One pair of listeners for all rows, so that rows stay as they are while others come and go. */}
        <tbody className={classes.body} style={{ height }} {...listeners}>
          {table.getRowModel().rows.map((row) => (
            <BodyRow
              key={row.original.index}
              row={row}
              columns={columns}
              reachable={row.original.index === reachable}
              chooseLabel={selection?.rowLabel ?? ''}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Choosing every row of the list; the table knows rows on screen only, so its owner answers for the others. */
function AllCell({
  selection,
}: {
  readonly selection: Omit<TableSelection<never>, 'isSelected' | 'onToggle'>;
}): ReactNode {
  const { all, onAll, allLabel } = selection;
  return (
    <th scope="col" className={classes.choose}>
      <Checkbox
        size="xs"
        aria-label={allLabel}
        checked={all === 'all'}
        indeterminate={all === 'some'}
        onChange={onAll}
      />
    </th>
  );
}

function HeaderCell({ meta }: { readonly meta: ColumnMeta | undefined }): ReactNode {
  if (meta === undefined) return null;
  const { sort, text, unseen, words, numeric } = meta;
  return (
    <th
      scope="col"
      className={numeric ? classes.numeric : classes.text}
      {...(sort === undefined ? {} : { 'aria-sort': sort.direction ?? 'none' })}
    >
      <HeaderText text={text} unseen={unseen} words={words} sort={sort} />
    </th>
  );
}

function HeaderText({ text, unseen, words, sort }: Omit<ColumnMeta, 'numeric'>): ReactNode {
  if (unseen) return <span className="lb-unseen">{text}</span>;
  if (sort !== undefined) return <SortButton text={text} sort={sort} />;
  if (words === '') return text;
  return (
    <span className={classes.term} title={words}>
      {text}
    </span>
  );
}

interface BodyRowProps {
  readonly row: Row<typeof features, Place>;
  /** Tells when cells have to be drawn anew for the same row. */
  readonly columns: unknown;
  readonly reachable: boolean;
  readonly chooseLabel: string;
}

/** The table library makes its rows anew at each scroll; what they hold decides. */
function isSameRow(before: BodyRowProps, after: BodyRowProps): boolean {
  const was = before.row.original;
  const is = after.row.original;
  return (
    was.index === is.index &&
    was.top === is.top &&
    was.value === is.value &&
    was.opened === is.opened &&
    was.selected === is.selected &&
    was.struck === is.struck &&
    before.columns === after.columns &&
    before.reachable === after.reachable
  );
}

const BodyRow = memo(function BodyRow({ row, reachable, chooseLabel }: BodyRowProps): ReactNode {
  const { index, top, opened, selected, struck } = row.original;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={selected ?? opened}
      data-opened={opened}
      data-struck={struck}
      data-index={index}
      tabIndex={reachable ? 0 : -1}
      className={`${classes.columns ?? ''} ${classes.row ?? ''}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      {selected !== null && (
        <td className={classes.choose} data-chooses>
          {/* The row listens; Space does the same by keyboard, so the box itself is out of the way of Tab. */}
          <input type="checkbox" tabIndex={-1} aria-label={chooseLabel} checked={selected} readOnly />
        </td>
      )}
      {row.getAllCells().map((cell) => (
        <td key={cell.id} className={cell.column.columnDef.meta?.numeric === true ? classes.numeric : classes.text}>
          {flexRender(cell.column.columnDef.cell, cell.getContext())}
        </td>
      ))}
    </tr>
  );
}, isSameRow);
