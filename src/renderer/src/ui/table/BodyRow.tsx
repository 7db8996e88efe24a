import type { Row } from '@tanstack/react-table';
import { memo, type ReactNode } from 'react';
import type { features } from './column-defs.js';
import type { Place } from './use-visible-places.js';
import classes from './virtual-table.module.css';

interface BodyRowProps {
  readonly row: Row<typeof features, Place>;
  /** Tells when cells have to be drawn anew for the same row. */
  readonly columns: unknown;
  readonly reachable: boolean;
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

export const BodyRow = memo(function BodyRow({ row, reachable }: BodyRowProps): ReactNode {
  const { index, top, opened, selected, struck, chooses, draw, drawBelow } = row.original;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={selected ?? opened}
      data-opened={opened}
      data-struck={struck}
      data-index={index}
      tabIndex={reachable ? 0 : -1}
      className={`${classes.columns ?? ''} ${classes.row ?? ''}`}
      style={{ top }}
    >
      {selected !== null && (
        <td className={classes.choose} data-chooses>
          {/* The row listens; Space does the same by keyboard, so the box itself is out of the way of Tab. */}
          {chooses !== null && (
            <input type="checkbox" tabIndex={-1} aria-label={chooses()} checked={selected} readOnly />
          )}
        </td>
      )}
      {/* Drawn here: a part of each column's own would be another one whenever the columns change, and all cells be made anew. */}
      {row.getAllCells().map(({ id, column }, at) => (
        <td key={id} className={column.columnDef.meta?.numeric === true ? classes.numeric : classes.text}>
          {column.columnDef.meta?.below === undefined ? (
            draw(at)
          ) : (
            <>
              <div className={classes.line}>{draw(at)}</div>
              <div className={`${classes.line ?? ''} ${classes.below ?? ''}`}>
                <span className="lb-unseen">{column.columnDef.meta.below.text}: </span>
                {drawBelow(at)}
              </div>
            </>
          )}
        </td>
      ))}
    </tr>
  );
}, isSameRow);
