import { useTable } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { BodyRow } from './BodyRow.js';
import { features, useColumnDefs } from './column-defs.js';
import { Head } from './HeadCells.js';
import type { VirtualTableProps } from './table-props.js';
import { useRowEvents } from './use-row-events.js';
import { useRowFocus } from './use-row-focus.js';
import { hasTwoLines, useVisiblePlaces } from './use-visible-places.js';
import classes from './virtual-table.module.css';

/** Rows take the focus and open, so for assistive technology this table is a grid. */
const GRID = { role: 'grid' } as const;

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
  const tableClass = `${classes.table ?? ''} ${hasTwoLines(columns) ? (classes.tall ?? '') : ''}`;
  const widths = columns.map(({ width }) => width);
  const layout = { minWidth, '--columns': [...(selection === undefined ? [] : ['20px']), ...widths].join(' ') };
  return (
    <div ref={scroller} className={classes.scroller}>
      <table {...GRID} aria-label={label} aria-rowcount={count + 1} className={tableClass} style={layout}>
        <Head groups={table.getHeaderGroups()} selection={selection} />
        {/* One pair of listeners for all rows, so that rows stay as they are while others come and go. */}
        <tbody className={classes.body} style={{ height }} {...listeners}>
          {table.getRowModel().rows.map((row) => (
            <BodyRow
              key={row.original.index}
              row={row}
              columns={columns}
              reachable={row.original.index === reachable}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
