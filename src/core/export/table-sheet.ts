import type { Cell, Column, Report, Sheet } from '../reports/report.js';
import { AFRESH } from './archive-pieces.js';
import { columnWriter, type AddressAt, type ColumnWriter } from './column-writer.js';
import { cellXml, exactText, isFigure, startCell, textXml, type CellWriter } from './workbook-cells.js';
import { frameEnd, frameStart, headingOf, rowStart, rowXml, type Frame } from './sheet-frame.js';
import { letter, placeOf, printedColumns, shownGroups, type Place } from './sheet-place.js';
import { subtotalFormula, twinLabels } from './subtotal-formula.js';
import { fits, sampleSurvey, wholeSurvey, type Survey } from './table-survey.js';
import { TEXT_FORMAT, type Role } from './workbook-styles.js';
import { linesIn, LINE_HEIGHT } from './wrapped-text.js';

/** Width of a column of exact text, in characters. */
const EXACT_WIDTH = 30;

/**
 * In a longer table only the first cell of a row, and the first of exact text, say where they stand; the others follow, as the standard
 * allows: addresses are four tenths of the compressed file and a quarter of the work. In shorter ones every cell does, for readers that need it.
 */
export const ADDRESSED_ROWS = 50_000;

interface Layout {
  readonly writer: CellWriter;
  readonly sheet: Sheet;
  readonly place: Place;
  readonly places: number;
  /** Letters of the columns, those of exact text included. */
  readonly letters: readonly string[];
  readonly widths: readonly number[];
  /** Indexes of the columns that need their exact text beside, in the order of the columns that hold it. */
  readonly exact: readonly number[];
  /** Indexes of the columns whose text is broken into lines. */
  readonly wrapped: readonly number[];
  readonly columns: readonly ColumnWriter[];
  readonly exactColumns: readonly ExactWriter[];
}

type ExactWriter = (cells: readonly Cell[], row: number) => string;

/** What the writer of a workbook knows besides the table. */
export interface SheetOrder {
  readonly writer: CellWriter;
  readonly report: Pick<Report, 'title' | 'paper'>;
  /** Called once for each row, when it is written. */
  readonly onRow: () => void;
}

/**
 * XML of a table, row by row: heading, header row, rows, totals, subtotals; exact figures as text in further columns on the right, outside
 * the printed area.
 */
export function* tableXml(sheet: Sheet, order: SheetOrder): Iterable<string | typeof AFRESH> {
  const row = yield* writeTable(sheet, order, { survey: sampleSurvey(sheet), counted: 0 });
  if (row === null) return;
  yield AFRESH;
  yield* writeTable(sheet, order, { survey: wholeSurvey(sheet), counted: row });
}

/**
 * Ends at the first row that the survey did not foresee, and returns its index; `null` when all is written. `counted`: rows that were
 * told to `onRow` before.
 */
function* writeTable(
  sheet: Sheet,
  { writer, report, onRow }: SheetOrder,
  { survey, counted }: { readonly survey: Survey; readonly counted: number },
): Generator<string, number | null> {
  const layout = layoutOf(sheet, writer, survey);
  const { place, letters, widths } = layout;
  const printed = widths.slice(0, printedColumns(sheet));
  const heading = headingOf(writer.styles, sheet, { reportTitle: report.title, printed });
  const frame: Frame = {
    kind: 'table',
    widths,
    frozenBelow: place.header,
    filter: `A${place.header}:${letters.at(-1)}${place.last}`,
    merged: heading.merged,
    orientation: 'landscape',
    report,
  };
  yield frameStart(frame) + heading.xml + headerXml(layout);
  for (let index = 0; index < sheet.rows.length; index += 1) {
    const cells = sheet.rows.at(index);
    if (!fits(survey, cells)) return index;
    yield bodyRow(layout, cells, index);
    if (index >= counted) onRow();
  }
  yield endXml(layout) + frameEnd(frame);
  return null;
}

function layoutOf(sheet: Sheet, writer: CellWriter, { widths, inexact }: Survey): Layout {
  const { columns } = sheet;
  const exact = columns.flatMap((_, at) => (inexact[at] === true ? [at] : []));
  const all = [...widths, ...exact.map(() => EXACT_WIDTH)];
  const letters = all.map((_, at) => letter(at + 1));
  const places = writer.rounding === 'whole' ? 0 : 2;
  const follows = sheet.rows.length > ADDRESSED_ROWS;
  const addressOf = (column: number): AddressAt =>
    follows && column !== 0 && column !== columns.length ? () => null : (row) => `${letters[column]}${row}`;
  return {
    writer,
    sheet,
    place: placeOf(sheet),
    places,
    letters,
    widths: all,
    exact,
    wrapped: columns.flatMap(({ wrapped }, at) => (wrapped === true ? [at] : [])),
    columns: columns.map((column, at) =>
      columnWriter(writer, { addressAt: addressOf(at), kind: column.kind }, rowFormula(column, places)),
    ),
    exactColumns: exact.map((from, at) => exactWriter(writer, from, addressOf(columns.length + at))),
  };
}

function headerXml({ sheet, writer: { styles }, place, letters, exact }: Layout): string {
  const titles = sheet.columns.map(({ title, kind }, at) => {
    const style = styles.id('header', isFigure(kind) ? 'right' : 'left', TEXT_FORMAT);
    return textXml(`${letters[at]}${place.header}`, title, style);
  });
  const exactTitles = exact.map((index, at) => {
    const { title = '', kind } = sheet.columns[index] ?? {};
    const name = kind === 'time' ? `${title} (UTC)` : `${title} (exact)`;
    const style = styles.id('exact-header', 'left', TEXT_FORMAT);
    return textXml(`${letters[sheet.columns.length + at]}${place.header}`, name, style);
  });
  return rowXml(place.header, [...titles, ...exactTitles], 20);
}

function bodyRow(
  { sheet, place, wrapped, widths, columns, exactColumns }: Layout,
  cells: readonly Cell[],
  index: number,
): string {
  const number = place.first + index;
  const role = roleOf(sheet, index);
  let lines = 1;
  for (const at of wrapped) lines = Math.max(lines, linesIn(cells[at], widths[at] ?? 0));
  let xml = rowStart(number, heightOf(lines));
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at];
    if (cell === undefined) continue;
    xml += columns[at]?.(cell, number, sheet.columns[at]?.wrapped === true ? 'wrapped' : role) ?? '';
  }
  for (const write of exactColumns) xml += write(cells, number);
  return `${xml}</row>`;
}

function roleOf({ flagged, sums }: Sheet, index: number): Role {
  if (sums?.has(index) === true) return 'total';
  return flagged?.has(index) === true ? 'incomplete' : 'plain';
}

function heightOf(lines: number): number | undefined {
  return lines === 1 ? undefined : Math.min(lines * LINE_HEIGHT + 3, TALLEST_ROW);
}

/** Points; a spreadsheet refuses more. */
const TALLEST_ROW = 409;

/** Formula of the money of a column; rounded again, so that recalculating in binary gives the very number stored. */
function rowFormula(column: Column, places: number): ((row: number) => string) | null {
  if (column.formula === undefined) return null;
  const plus = column.formula.plus.map((index) => letter(index + 1));
  const minus = column.formula.minus.map((index) => letter(index + 1));
  return (row) =>
    `ROUND(${plus.map((at) => `${at}${row}`).join('+')}${minus.map((at) => `-${at}${row}`).join('')},${places})`;
}

function endXml(layout: Layout): string {
  const { sheet, place, writer } = layout;
  if (sheet.rows.length === 0) {
    const none = textXml(`A${place.first}`, 'None in this period.', writer.styles.id('note', 'left', TEXT_FORMAT));
    return rowXml(place.first, [none]);
  }
  const total = (column: string): string =>
    `ROUND(SUM(${column}${place.first}:${column}${place.last}),${layout.places})`;
  const totals =
    sheet.totals === undefined
      ? ''
      : sumRow(layout, sheet.totals, { number: place.totals, role: 'total', formula: total });
  return totals + groupsXml(layout);
}

function groupsXml(layout: Layout): string {
  const { sheet, place, letters, places, writer } = layout;
  return shownGroups(sheet)
    .map(({ title, by, rows }, at) => {
      const start = place.groups[at] ?? place.end;
      const twins = twinLabels(rows.map(({ label }) => label));
      const band = sheet.columns.map((_, column) =>
        textXml(`${letters[column]}${start}`, column === 0 ? title : '', writer.styles.id('band', 'left', TEXT_FORMAT)),
      );
      const lines = rows.map(({ label, cells }, line) => {
        const number = start + 1 + line;
        const formula = (figures: string): string =>
          subtotalFormula(
            { labels: letters[by] ?? '', figures, first: place.first, last: place.last },
            { cell: `$A${number}`, text: label, twins },
            places,
          );
        return sumRow(layout, cells, { number, role: 'plain', formula });
      });
      return rowXml(start, band, 20) + lines.join('');
    })
    .join('');
}

/** A row whose money sums its column by a formula. */
function sumRow(
  layout: Layout,
  cells: readonly Cell[],
  {
    number,
    role,
    formula,
  }: { readonly number: number; readonly role: Role; readonly formula: (column: string) => string },
): string {
  const { letters, writer } = layout;
  const written = cells.map((cell, at) =>
    cellXml(writer, `${letters[at]}${number}`, cell, {
      role,
      formula: cell.kind === 'money' ? formula(letters[at] ?? '') : null,
    }),
  );
  return rowXml(number, [...written, ...layout.exactColumns.map((write) => write(cells, number))]);
}

/** Writes the exact text of the cell of one column beside the table; an empty cell, for those that follow, where that is the whole truth. */
function exactWriter({ styles }: CellWriter, from: number, addressAt: AddressAt): ExactWriter {
  const style = styles.id('exact', 'left', TEXT_FORMAT);
  return (cells, row) => {
    const cell = cells[from];
    const text = cell === undefined ? null : exactText(cell);
    const start = `${startCell(addressAt(row))} s="${style}"`;
    // Digits and instants: there is nothing in them to escape.
    return text === null ? `${start}/>` : `${start} t="str"><v>${text}</v></c>`;
  };
}
