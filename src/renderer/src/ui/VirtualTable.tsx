import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { createColumnHelper, metaHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type CSSProperties, type ReactNode } from 'react';
import type { RowSource } from './use-ranges.js';
import { useRowFocus } from './use-row-focus.js';
import classes from './virtual-table.module.css';

const ROW_HEIGHT = 32;
/** Rows rendered beyond the visible ones, so that quick scrolling shows no gaps. */
const OVERSCAN = 16;

export interface TableColumn<T> {
  readonly id: string;
  readonly header: string;
  /** A width in CSS grid terms, e.g. `minmax(120px, 1fr)`. */
  readonly width: string;
  readonly numeric?: boolean;
  readonly cell: (row: T) => ReactNode;
  readonly sort?: {
    readonly direction: 'ascending' | 'descending';
    readonly label: string;
    readonly onToggle: () => void;
  };
}

interface VirtualTableProps<T> {
  readonly label: string;
  readonly columns: readonly TableColumn<T>[];
  readonly source: RowSource<T>;
  readonly onOpen: (row: T) => void;
  /** Marks the row whose details are open. */
  readonly isOpen?: (row: T) => boolean;
  readonly minWidth: number;
}

interface Place<T> {
  readonly index: number;
  readonly row: T | undefined;
}

// Sorting and filtering are the worker's; the table library keeps columns, headers and cells.
const features = tableFeatures({ columnMeta: metaHelper<Pick<TableColumn<unknown>, 'numeric' | 'sort'>>() });

function useColumnDefs<T>(columns: readonly TableColumn<T>[]) {
  return useMemo(() => {
    const define = createColumnHelper<typeof features, Place<T>>();
    return columns.map(({ id, header, cell, numeric = false, sort }) =>
      define.display({
        id,
        header,
        cell: ({ row }) => (row.original.row === undefined ? null : cell(row.original.row)),
        meta: { numeric, ...(sort === undefined ? {} : { sort }) },
      }),
    );
  }, [columns]);
}

/**
 * A table of any length: only the rows on screen exist. Arrow keys, Page Up and Down, Home and End move; Enter opens a row.
 */
export function VirtualTable<T>({ label, columns, source, onOpen, isOpen, minWidth }: VirtualTableProps<T>): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const count = source.count ?? 0;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    // The sticky header covers one row's height.
    scrollPaddingEnd: ROW_HEIGHT,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const end = (items.at(-1)?.index ?? 0) + 1;
  const { show, rowAt } = source;
  useEffect(() => show(first, end), [show, first, end]);

  const data = useMemo(() => {
    const places: Place<T>[] = [];
    for (let index = first; index < Math.min(end, count); index++) places.push({ index, row: rowAt(index) });
    return places;
  }, [first, end, count, rowAt]);
  const table = useTable({ features, columns: useColumnDefs(columns), data });
  const focus = useRowFocus(count, scroller, (index) => virtualizer.scrollToIndex(index));
  const open = (index: number): void => {
    const row = rowAt(index);
    if (row !== undefined) onOpen(row);
  };
  const grid: CSSProperties = { gridTemplateColumns: columns.map(({ width }) => width).join(' '), minWidth };

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      tabIndex={-1}
      onKeyDown={(event) => focus.onKeyDown(event, open)}
    >
      {table.getHeaderGroups().map((group) => (
        <div key={group.id} className={classes.head} role="row" aria-rowindex={1} style={grid}>
          {group.headers.map((header) => {
            const { sort, numeric } = header.column.columnDef.meta ?? {};
            return (
              <div
                key={header.id}
                role="columnheader"
                className={numeric === true ? classes.numeric : classes.text}
                {...(sort === undefined ? {} : { 'aria-sort': sort.direction })}
              >
                {sort === undefined ? (
                  <table.FlexRender header={header} />
                ) : (
                  <SortButton header={header.column.columnDef.header as string} sort={sort} />
                )}
              </div>
            );
          })}
        </div>
      ))}
      <div className={classes.body} role="rowgroup" style={{ height: virtualizer.getTotalSize(), minWidth }}>
        {table.getRowModel().rows.map((row) => {
          const { index, row: value } = row.original;
          return (
            <div
              key={index}
              role="row"
              aria-rowindex={index + 2}
              aria-busy={value === undefined}
              aria-selected={value !== undefined && isOpen?.(value) === true}
              data-index={index}
              tabIndex={focus.active === index ? 0 : -1}
              className={classes.row}
              style={{ ...grid, transform: `translateY(${index * ROW_HEIGHT}px)` }}
              onClick={() => {
                focus.setActive(index);
                open(index);
              }}
            >
              {row.getAllCells().map((cell) => (
                <div
                  key={cell.id}
                  role="gridcell"
                  className={cell.column.columnDef.meta?.numeric === true ? classes.numeric : classes.text}
                >
                  <table.FlexRender cell={cell} />
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface SortButtonProps {
  readonly header: string;
  readonly sort: NonNullable<TableColumn<unknown>['sort']>;
}

function SortButton({ header, sort }: SortButtonProps): ReactNode {
  const Arrow = sort.direction === 'ascending' ? IconArrowUp : IconArrowDown;
  return (
    <button type="button" className={classes.sort} onClick={sort.onToggle} title={sort.label}>
      {header}
      <Arrow size={14} aria-hidden />
    </button>
  );
}
