import type { Worksheet } from 'exceljs';
import type { Cell, Section, Sheet } from '../reports/report.js';
import { printArea, put, writeHeading } from './sheet-frame.js';
import { exactText, written } from './workbook-cells.js';
import { style, TEXT_FORMAT, type Role } from './workbook-styles.js';

const EXACT_WIDTH = 30;
const LINE_HEIGHT = 14;
/** Characters of running text per character of column width, which is that of a digit. */
const TEXT_PER_WIDTH = 1.2;

/**
 * A sheet in sections: each under a band with its own column titles. The first column (the section's title) becomes the band; text in
 * the last column is a statement that spans the figures.
 */
export function writeSections(worksheet: Worksheet, sheet: Sheet, reportTitle: string): void {
  const columns = sheet.columns.slice(1, -1);
  const exact = columns.flatMap(({ kind }, index) => (kind === 'money' && anyInexact(sheet, index + 1) ? [index] : []));
  for (const [index, { width }] of columns.entries()) worksheet.getColumn(index + 1).width = width;
  for (const place of exact.keys()) worksheet.getColumn(columns.length + place + 1).width = EXACT_WIDTH;
  let at = writeHeading(worksheet, sheet, reportTitle);
  let done = 0;
  for (const section of sheet.sections ?? []) {
    at += 1;
    writeBand(worksheet, section, at, exact);
    for (const [place, row] of sheet.rows.slice(done, done + section.rows).entries()) {
      at += 1;
      const role: Role = sheet.sums?.has(done + place) === true ? 'total' : 'plain';
      writeSectionRow(worksheet, { cells: row.slice(1), role, at, exact, span: spanWidth(sheet) });
    }
    done += section.rows;
    at += 1;
    worksheet.getRow(at).height = 10;
  }
  worksheet.views = [{ state: 'normal', showGridLines: false }];
  worksheet.pageSetup.orientation = 'portrait';
  worksheet.pageSetup.printArea = printArea(columns.length, at);
}

function anyInexact({ rows }: Sheet, column: number): boolean {
  return rows.some((row) => row[column] !== undefined && exactText(row[column]) !== null);
}

/** Characters in the columns that a statement spans. */
function spanWidth({ columns }: Sheet): number {
  return columns.slice(2, -1).reduce((total, { width }) => total + width, 0);
}

function writeBand(worksheet: Worksheet, { title, heads }: Section, at: number, exact: readonly number[]): void {
  const shown = [title, ...heads.slice(2, -1)];
  for (const [index, head] of shown.entries()) {
    put(
      worksheet.getCell(at, index + 1),
      head === '' ? null : head,
      style('band', index === 0 ? 'left' : 'right', TEXT_FORMAT),
    );
  }
  for (const [place, index] of exact.entries()) {
    const head = shown[index] ?? '';
    if (head === '') continue;
    put(worksheet.getCell(at, shown.length + place + 1), `${head} (exact)`, style('exact-header', 'left', TEXT_FORMAT));
  }
  worksheet.getRow(at).height = 20;
}

interface SectionRow {
  /** Without the section's title. */
  readonly cells: readonly Cell[];
  readonly role: Role;
  readonly at: number;
  readonly exact: readonly number[];
  readonly span: number;
}

function writeSectionRow(worksheet: Worksheet, { cells, role, at, exact, span }: SectionRow): void {
  const figures = cells.slice(0, -1);
  const statement = cells.at(-1);
  if (statement?.kind === 'text') {
    writeStatement(worksheet, { item: figures[0], text: statement, at, columns: figures.length, span });
    return;
  }
  for (const [index, cell] of figures.entries()) {
    const { value, style: look } = written(cell, role, index === 0 ? 'text' : 'money');
    put(worksheet.getCell(at, index + 1), value, look);
  }
  for (const [place, index] of exact.entries()) {
    const cell = figures[index];
    const text = cell === undefined ? null : exactText(cell);
    if (text !== null)
      put(worksheet.getCell(at, figures.length + place + 1), text, style('exact', 'left', TEXT_FORMAT));
  }
}

function writeStatement(
  worksheet: Worksheet,
  row: {
    readonly item: Cell | undefined;
    readonly text: Cell;
    readonly at: number;
    readonly columns: number;
    readonly span: number;
  },
): void {
  const { item = { kind: 'empty' }, text, at, columns, span } = row;
  const left = written(item, 'statement');
  put(worksheet.getCell(at, 1), left.value, left.style);
  worksheet.mergeCells(at, 2, at, columns);
  const right = written(text, 'statement');
  for (let column = 2; column <= columns; column++) worksheet.getCell(at, column).style = right.style;
  worksheet.getCell(at, 2).value = right.value;
  // Merged cells never grow by themselves.
  const length = text.kind === 'text' ? text.text.length : 0;
  worksheet.getRow(at).height = Math.max(1, Math.ceil(length / (span * TEXT_PER_WIDTH))) * LINE_HEIGHT + 2;
}
