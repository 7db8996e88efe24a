import type { FigureSource, Report, Sheet } from '../reports/report.js';

/** Where the parts of a table stand: numbers of rows, from 1. */
export interface Place {
  readonly header: number;
  readonly first: number;
  readonly last: number;
  readonly totals: number;
  /** Row of the title of each group of subtotals; its lines follow. */
  readonly groups: readonly number[];
  /** The last row that holds anything. */
  readonly end: number;
}

/** Above the header: title, report, notes, an empty row. */
export function headerRow({ notes }: Pick<Sheet, 'notes'>): number {
  return notes.length + 4;
}

export function placeOf(sheet: Sheet): Place {
  const header = headerRow(sheet);
  const totals = header + sheet.rows.length + 1;
  const groups: number[] = [];
  let end = totals;
  for (const { rows } of shownGroups(sheet)) {
    groups.push(end + 2);
    end += 2 + rows.length;
  }
  return { header, first: header + 1, last: header + sheet.rows.length, totals, groups, end };
}

/** There is nothing to sum in a table of no rows. */
export function shownGroups({ rows, subtotals }: Sheet): NonNullable<Sheet['subtotals']> {
  return rows.length === 0 ? [] : (subtotals ?? []);
}

/** How many columns, from the first, stand on paper. */
export function printedColumns({ columns }: Pick<Sheet, 'columns'>): number {
  return columns.filter(({ tracing }) => tracing !== true).length;
}

/** Letters of a column number: 1 → A, 27 → AA. */
export function letter(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : `${letter(Math.floor((column - 1) / 26))}${last}`;
}

/** `'Audit trail'!`, as formulas and names write it. */
export function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A formula that repeats a cell of another sheet of the report; `null` when that sheet has no such cell. */
export function repeatFormula({ sheets }: Report, { sheet: name, column, subtotal }: FigureSource): string | null {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined || sheet.rows.length === 0 || sheet.totals === undefined) return null;
  const place = placeOf(sheet);
  const row = subtotal === undefined ? place.totals : subtotalRow(sheet, place, subtotal);
  return row === null ? null : `${quotedName(name)}!${letter(column + 1)}${row}`;
}

function subtotalRow(
  sheet: Sheet,
  place: Place,
  { group, label }: NonNullable<FigureSource['subtotal']>,
): number | null {
  for (const [at, { title, rows }] of shownGroups(sheet).entries()) {
    const line = title === group ? rows.findIndex((row) => row.label === label) : -1;
    const start = place.groups[at];
    if (line >= 0 && start !== undefined) return start + 1 + line;
  }
  return null;
}
