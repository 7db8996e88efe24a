import type { Cell, Report, Section, Sheet } from '../reports/report.js';
import { frameEnd, frameStart, headingOf, rowXml, type Frame } from './sheet-frame.js';
import { headerRow, letter, repeatFormula } from './sheet-place.js';
import { cellXml, exactText, textXml, type CellWriter } from './workbook-cells.js';
import { TEXT_FORMAT, type Role } from './workbook-styles.js';
import { linesIn, LINE_HEIGHT } from './wrapped-text.js';

const EXACT_WIDTH = 30;
const GAP_HEIGHT = 10;

interface Layout {
  readonly writer: CellWriter;
  readonly report: Report;
  readonly sheet: Sheet;
  /** Of the columns between section and detail. */
  readonly widths: readonly number[];
  /** Indexes, among those columns, of money that needs its exact text beside. */
  readonly exact: readonly number[];
}

/**
 * XML of a sheet in sections: each under a band with its own column titles. The first column (the section's title) becomes the band; text
 * in the last column is a statement that spans the figures.
 */
export function sectionsXml(sheet: Sheet, report: Report, writer: CellWriter): string {
  const columns = sheet.columns.slice(1, -1);
  const exact = columns.flatMap(({ kind }, at) => (kind === 'money' && anyInexact(sheet, at + 1) ? [at] : []));
  const layout: Layout = { writer, report, sheet, widths: columns.map(({ width }) => width), exact };
  const heading = headingOf(writer.styles, sheet, { reportTitle: report.title, printed: layout.widths });
  const merged: string[] = [];
  const rows: string[] = [];
  let at = headerRow(sheet) - 1;
  let done = 0;
  for (const section of sheet.sections ?? []) {
    at += 1;
    rows.push(bandXml(layout, section, at));
    for (let place = done; place < done + section.rows; place += 1) {
      at += 1;
      rows.push(sectionRow(layout, place, at));
      if (isStatement(sheet.rows.at(place))) merged.push(`B${at}:${letter(columns.length)}${at}`);
    }
    done += section.rows;
    at += 1;
    rows.push(rowXml(at, [], GAP_HEIGHT));
  }
  const frame: Frame = {
    kind: 'summary',
    widths: [...layout.widths, ...exact.map(() => EXACT_WIDTH)],
    frozenBelow: null,
    filter: null,
    merged: [...heading.merged, ...(columns.length > 2 ? merged : [])],
    orientation: 'portrait',
    report,
  };
  return frameStart(frame) + heading.xml + rows.join('') + frameEnd(frame);
}

/** The last row that a sheet in sections has. */
export function sectionsEnd(sheet: Sheet): number {
  return (sheet.sections ?? []).reduce((at, { rows }) => at + rows + 2, headerRow(sheet) - 1);
}

function anyInexact({ rows }: Sheet, column: number): boolean {
  for (let at = 0; at < rows.length; at += 1) {
    const cell = rows.at(at)[column];
    if (cell !== undefined && exactText(cell) !== null) return true;
  }
  return false;
}

function isStatement(row: readonly Cell[]): boolean {
  return row.at(-1)?.kind === 'text';
}

function bandXml({ writer: { styles }, exact }: Layout, { title, heads }: Section, at: number): string {
  const shown = [title, ...heads.slice(2, -1)];
  const cells = shown.map((head, index) =>
    textXml(`${letter(index + 1)}${at}`, head, styles.id('band', index === 0 ? 'left' : 'right', TEXT_FORMAT)),
  );
  const exactCells = exact.flatMap((index, place) => {
    const head = shown[index] ?? '';
    if (head === '') return [];
    const style = styles.id('exact-header', 'left', TEXT_FORMAT);
    return [textXml(`${letter(shown.length + place + 1)}${at}`, `${head} (exact)`, style)];
  });
  return rowXml(at, [...cells, ...exactCells], 20);
}

function sectionRow(layout: Layout, place: number, at: number): string {
  const { sheet, writer, report, exact } = layout;
  const cells = sheet.rows.at(place).slice(1);
  const figures = cells.slice(0, -1);
  const statement = cells.at(-1);
  if (statement?.kind === 'text') return statementXml(layout, { item: figures[0], statement, at });
  const role: Role = sheet.sums?.has(place) === true ? 'total' : 'plain';
  const written = figures.map((cell, index) => {
    const source = cell.kind === 'money' ? cell.source : undefined;
    const formula = source === undefined ? null : repeatFormula(report, source);
    const column = index === 0 ? 'text' : 'money';
    return cellXml(writer, `${letter(index + 1)}${at}`, cell, { role, column, formula });
  });
  const beside = exact.flatMap((index, to) => {
    const cell = figures[index];
    const text = cell === undefined ? null : exactText(cell);
    if (text === null) return [];
    const style = writer.styles.id('exact', 'left', TEXT_FORMAT);
    return [textXml(`${letter(figures.length + to + 1)}${at}`, text, style)];
  });
  return rowXml(at, [...written, ...beside]);
}

function statementXml(
  { widths, writer }: Layout,
  {
    item = { kind: 'empty' },
    statement,
    at,
  }: { readonly item: Cell | undefined; readonly statement: Cell; readonly at: number },
): string {
  const look = { role: 'statement' } as const;
  const spanned = widths
    .slice(2)
    .map((_, index) => cellXml(writer, `${letter(index + 3)}${at}`, { kind: 'empty' }, look));
  const cells = [cellXml(writer, `A${at}`, item, look), cellXml(writer, `B${at}`, statement, look), ...spanned];
  const [first = 0, ...rest] = widths;
  const span = rest.reduce((total, width) => total + width, 0);
  const lines = Math.max(linesIn(statement, span), linesIn(item, first));
  return rowXml(at, cells, lines * LINE_HEIGHT + 2);
}
