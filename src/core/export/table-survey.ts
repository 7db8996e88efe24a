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

/** Making the rows takes longer than anything else: of a long table some tell what there is to know of nearly every other. */
const SAMPLE = 1000;

/** Looks at sums and subtotals, and at some rows, evenly spread: whoever writes the rows must see whether each `fits`. */
export function sampleSurvey(sheet: Sheet): Survey {
  return survey(sheet, Math.max(1, Math.floor(sheet.rows.length / SAMPLE)));
}

/** Looks at every row. */
export function wholeSurvey(sheet: Sheet): Survey {
  return survey(sheet, 1);
}

export function fits({ widths, inexact }: Survey, row: readonly Cell[]): boolean {
  return row.every(
    (cell, at) =>
      !isFigureOrTime(cell) ||
      (figureWidth(cell) <= (widths[at] ?? 0) && (inexact[at] === true || exactText(cell) === null)),
  );
}

function survey(sheet: Sheet, step: number): Survey {
  const { columns, rows, totals } = sheet;
  const widths = columns.map(({ width }) => width);
  const inexact = columns.map(() => false);
  const look = (row: readonly Cell[]): void => {
    for (const [at, cell] of row.entries()) {
      if (!isFigureOrTime(cell)) continue;
      widths[at] = Math.max(widths[at] ?? 0, figureWidth(cell));
      if (inexact[at] !== true) inexact[at] = exactText(cell) !== null;
    }
  };
  for (let at = 0; at < rows.length; at += step) look(rows.at(at));
  if (totals !== undefined) look(totals);
  for (const { rows: lines } of shownGroups(sheet)) for (const { cells } of lines) look(cells);
  return { widths, inexact };
}

/** A text is as wide as its column, and is all that there is to it. */
function isFigureOrTime({ kind }: Cell): boolean {
  return kind !== 'text' && kind !== 'empty';
}
