import type { DecimalText } from '../domain/decimal.js';
import type { Rounding } from './report-input.js';

/**
 * One cell. `exact` is the figure as the engine gave it; `rounded` is what the report shows: money in cents or whole units, an amount in
 * the 15 significant digits a spreadsheet can hold. `local` is the wall clock in the report's time zone, `YYYY-MM-DDTHH:MM:SS[.mmm]`.
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | FigureCell
  | { readonly kind: 'time'; readonly instant: string; readonly local: string }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'empty' };

export interface FigureCell {
  readonly kind: 'money' | 'amount';
  readonly exact: DecimalText;
  readonly rounded: DecimalText;
  /** The cell of another sheet that it repeats. */
  readonly source?: FigureSource;
}

/** The totals row of a sheet in one column (index), or there the subtotal of a label in a group of that title. */
export interface FigureSource {
  readonly sheet: string;
  readonly column: number;
  readonly subtotal?: { readonly group: string; readonly label: string };
}

export interface Column {
  readonly title: string;
  readonly kind: 'text' | 'money' | 'amount' | 'time' | 'count';
  /** In characters. */
  readonly width: number;
  /** For tracing a figure only: kept out of the printed area. Such columns stand last. */
  readonly tracing?: true;
  /** Long text: broken into lines instead of running on. */
  readonly wrapped?: true;
  /** On paper its text stands under its row, over the whole width: beside the other columns it would be a sliver of many pages. */
  readonly below?: true;
  /** Money cells of this column are the sum of the columns `plus` less the columns `minus` of the same row (indexes). */
  readonly formula?: { readonly plus: readonly number[]; readonly minus: readonly number[] };
}

/** A run of rows under a heading of its own. `heads`: a title for each column of the sheet, `''` for none. */
export interface Section {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: number;
}

/** Rows made when they are asked for: a report of a million rows is never whole in memory. The same index gives the same cells. */
export interface Rows {
  readonly length: number;
  readonly at: (index: number) => readonly Cell[];
}

/** Sums of the rows that have the same text in the column `by` (index), one line for each text. */
export interface Subtotals {
  readonly title: string;
  readonly by: number;
  readonly rows: readonly { readonly label: string; readonly cells: readonly Cell[] }[];
}

export interface Sheet {
  readonly name: string;
  /** What the sheet shows and on which terms, one line each. */
  readonly notes: readonly string[];
  /** Notes without which its figures would be misread, as rows for a format that has no place above a table. */
  readonly noteRows?: readonly (readonly Cell[])[];
  readonly columns: readonly Column[];
  readonly rows: Rows;
  /** Below the rows: each money cell is the sum of its column as shown. */
  readonly totals?: readonly Cell[];
  /** Below the totals; their money cells sum the column as shown. */
  readonly subtotals?: readonly Subtotals[];
  /** Rows (indexes) whose figures are not fully known. */
  readonly flagged?: ReadonlySet<number>;
  /** Rows (indexes) that sum up rows before them. */
  readonly sums?: ReadonlySet<number>;
  /** Divides the rows; their first column then repeats the section's title. */
  readonly sections?: readonly Section[];
}

export type Paper = 'A4' | 'Letter';

export interface Report {
  readonly title: string;
  readonly rounding: Rounding;
  /** What it is printed on. */
  readonly paper: Paper;
  readonly sheets: readonly Sheet[];
}
