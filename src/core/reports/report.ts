import type { DecimalText } from '../domain/decimal.js';

/**
 * One cell. `exact` is the figure as the engine gave it; `rounded` is what the report shows: money in cents, an amount in the 15
 * significant digits a spreadsheet can hold. `local` is the wall clock in the report's time zone, `YYYY-MM-DDTHH:MM:SS[.mmm]`.
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
}

export interface Column {
  readonly title: string;
  readonly kind: 'text' | 'money' | 'amount' | 'time' | 'count';
  /** In characters. */
  readonly width: number;
  /** For tracing a figure only: kept out of the printed area. Such columns stand last. */
  readonly tracing?: true;
  /** Money cells of this column are the sum of the columns `plus` less the columns `minus` of the same row (indexes). */
  readonly formula?: { readonly plus: readonly number[]; readonly minus: readonly number[] };
}

/** A run of rows under a heading of its own. `heads`: a title for each column of the sheet, `''` for none. */
export interface Section {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: number;
}

export interface Sheet {
  readonly name: string;
  /** What the sheet shows and on which terms, one line each. */
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Below the rows: each money cell is the sum of its column as shown. */
  readonly totals?: readonly Cell[];
  /** Rows (indexes) whose figures are not fully known. */
  readonly flagged?: ReadonlySet<number>;
  /** Rows (indexes) that sum up rows before them. */
  readonly sums?: ReadonlySet<number>;
  /** Divides the rows; their first column then repeats the section's title. */
  readonly sections?: readonly Section[];
}

export interface Report {
  readonly title: string;
  readonly sheets: readonly Sheet[];
}
