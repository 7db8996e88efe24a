import type { Cell, Sheet } from '../reports/report.js';
import { shownGroups } from './sheet-place.js';
import { exactText, figureWidth } from './workbook-cells.js';

/** What must be known of a whole table before its first row is written. For each column: */
export interface Survey {
  /** In characters. */
  readonly widths: readonly number[];
  /** Whether a cell of it cannot show the whole figure or instant. */
  readonly inexact: readonly boolean[];
}

/** A survey that is made bit by bit, while something else is written. */
export interface GrowingSurvey {
  /** Looks at the next rows; at none when all have been seen. */
  readonly lookAt: (rows: number) => void;
  /** Looks at whatever is left. */
  readonly whole: () => Survey;
}

/**
 * The rows are made twice: here, to see how wide they are and what they cannot show, and to be written. `onRow` is called for each row
 * that was looked at.
 */
export function startSurvey(sheet: Sheet, onRow: () => void): GrowingSurvey {
  const { columns, rows, totals } = sheet;
  const widths = columns.map(({ width }) => width);
  const inexact = columns.map(() => false);
  const look = (row: readonly Cell[]): void => {
    for (let at = 0; at < row.length; at += 1) {
      const cell = row[at];
      // A text is as wide as its column, and is all that there is to it.
      if (cell === undefined || cell.kind === 'text' || cell.kind === 'empty') continue;
      widths[at] = Math.max(widths[at] ?? 0, figureWidth(cell));
      if (inexact[at] !== true) inexact[at] = exactText(cell) !== null;
    }
  };
  let seen = 0;
  const lookAt = (count: number): void => {
    const end = Math.min(seen + count, rows.length);
    for (; seen < end; seen += 1) {
      look(rows.at(seen));
      onRow();
    }
  };
  return {
    lookAt,
    whole: () => {
      lookAt(rows.length);
      if (totals !== undefined) look(totals);
      for (const { rows: lines } of shownGroups(sheet)) for (const { cells } of lines) look(cells);
      return { widths, inexact };
    },
  };
}
