import type { Cell, Column, Sheet } from '../reports/report.js';
import { cellXml, exactText, figureWidth, isFigure, textXml, type CellWriter } from './workbook-cells.js';
import { frameEnd, frameStart, headingXml, rowXml, type Frame } from './sheet-frame.js';
import { letter, placeOf, shownGroups, type Place } from './sheet-place.js';
import { subtotalFormula, twinLabels } from './subtotal-formula.js';
import { TEXT_FORMAT, type Role } from './workbook-styles.js';
import { linesIn, LINE_HEIGHT } from './wrapped-text.js';

/** Width of a column of exact text, in characters. */
const EXACT_WIDTH = 30;
/** Rows of one piece of XML. */
const PIECE = 200;

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
}

/** What the writer of a workbook knows about all sheets. */
export interface SheetOrder {
  readonly writer: CellWriter;
  readonly reportTitle: string;
  /** Called for each row that was looked at, and again for each that was written. */
  readonly onRow: () => void;
}

/**
 * XML of a table, in pieces: heading, header row, rows, totals, subtotals; exact figures as text in further columns on the right, outside
 * the printed area. The rows are made twice: once to see how wide they are and what they cannot show, once to be written.
 */
export function* tableXml(sheet: Sheet, { writer, reportTitle, onRow }: SheetOrder): Iterable<string> {
  const layout = surveyed(sheet, writer, onRow);
  const { place, letters, widths } = layout;
  const frame: Frame = {
    kind: 'table',
    widths,
    frozenBelow: place.header,
    filter: `A${place.header}:${letters.at(-1)}${place.last}`,
    merged: [],
    orientation: 'landscape',
    reportTitle,
  };
  yield frameStart(frame) + headingXml(writer.styles, sheet, reportTitle) + headerXml(layout);
  for (let at = 0; at < sheet.rows.length; at += PIECE) {
    let piece = '';
    for (let index = at; index < Math.min(at + PIECE, sheet.rows.length); index += 1) {
      piece += bodyRow(layout, index);
      onRow();
    }
    yield piece;
  }
  yield endXml(layout) + frameEnd(frame);
}

function surveyed(sheet: Sheet, writer: CellWriter, onRow: () => void): Layout {
  const { columns, rows, totals } = sheet;
  const widths = columns.map(({ width }) => width);
  const inexact = columns.map(() => false);
  const look = (row: readonly Cell[]): void => {
    for (const [at, cell] of row.entries()) {
      widths[at] = Math.max(widths[at] ?? 0, figureWidth(cell));
      if (inexact[at] !== true) inexact[at] = exactText(cell) !== null;
    }
  };
  for (let index = 0; index < rows.length; index += 1) {
    look(rows.at(index));
    onRow();
  }
  if (totals !== undefined) look(totals);
  for (const { rows: lines } of shownGroups(sheet)) for (const { cells } of lines) look(cells);
  const exact = columns.flatMap((_, at) => (inexact[at] === true ? [at] : []));
  const all = [...widths, ...exact.map(() => EXACT_WIDTH)];
  return {
    writer,
    sheet,
    place: placeOf(sheet),
    places: writer.rounding === 'whole' ? 0 : 2,
    letters: all.map((_, at) => letter(at + 1)),
    widths: all,
    exact,
    wrapped: columns.flatMap(({ wrapped }, at) => (wrapped === true ? [at] : [])),
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

function bodyRow(layout: Layout, index: number): string {
  const { sheet, place, wrapped, widths } = layout;
  const number = place.first + index;
  const cells = sheet.rows.at(index);
  const role = roleOf(sheet, index);
  const written = cells.map((cell, at) => {
    const column = sheet.columns[at];
    const own: Role = column?.wrapped === true ? 'wrapped' : role;
    const formula = cell.kind === 'money' ? rowFormula(layout, column, number) : null;
    return cellXml(layout.writer, `${layout.letters[at]}${number}`, cell, {
      role: own,
      column: column?.kind ?? 'text',
      formula,
    });
  });
  const lines = wrapped.reduce((most, at) => Math.max(most, linesIn(cells[at], widths[at] ?? 0)), 1);
  return rowXml(number, [...written, ...exactCells(layout, cells, number)], heightOf(lines));
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

/** Rounded again, so that recalculating in binary gives the very number stored. */
function rowFormula({ letters, places }: Layout, column: Column | undefined, row: number): string | null {
  if (column?.formula === undefined) return null;
  const at = (index: number): string => `${letters[index]}${row}`;
  const { plus, minus } = column.formula;
  return `ROUND(${plus.map(at).join('+')}${minus.map((index) => `-${at(index)}`).join('')},${places})`;
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
  return rowXml(number, [...written, ...exactCells(layout, cells, number)]);
}

function exactCells({ sheet, exact, letters, writer }: Layout, cells: readonly Cell[], row: number): readonly string[] {
  const style = writer.styles.id('exact', 'left', TEXT_FORMAT);
  return exact.flatMap((index, at) => {
    const cell = cells[index];
    const text = cell === undefined ? null : exactText(cell);
    return text === null ? [] : [textXml(`${letters[sheet.columns.length + at]}${row}`, text, style)];
  });
}
