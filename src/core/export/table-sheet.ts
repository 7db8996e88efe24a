import type { Worksheet } from 'exceljs';
import type { Cell, Column, Sheet } from '../reports/report.js';
import { letter, printArea, put, writeHeading } from './sheet-frame.js';
import { exactText, figureWidth, isFigure, written } from './workbook-cells.js';
import { style, TEXT_FORMAT } from './workbook-styles.js';

/** Width of a column of exact text, in characters. */
const EXACT_WIDTH = 30;

interface Layout {
  readonly sheet: Sheet;
  readonly header: number;
  /** Indexes of the columns that need their exact text beside, in the order of the columns that hold it. */
  readonly exact: readonly number[];
}

/** A table: heading, header row, rows, totals; exact figures as text in further columns on the right, outside the printed area. */
export function writeTable(worksheet: Worksheet, sheet: Sheet, reportTitle: string): void {
  const header = writeHeading(worksheet, sheet, reportTitle) + 1;
  const layout: Layout = { sheet, header, exact: inexactColumns(sheet) };
  writeHeader(worksheet, layout);
  for (const [index, row] of sheet.rows.entries()) writeRow(worksheet, layout, row, index);
  const lastRow = header + sheet.rows.length;
  if (sheet.rows.length === 0)
    put(worksheet.getCell(header + 1, 1), 'None in this period.', style('note', 'left', TEXT_FORMAT));
  else if (sheet.totals !== undefined) writeTotals(worksheet, layout, sheet.totals);
  worksheet.autoFilter = {
    from: { row: header, column: 1 },
    to: { row: lastRow, column: sheet.columns.length + layout.exact.length },
  };
  worksheet.views = [{ state: 'frozen', ySplit: header, showGridLines: false }];
  worksheet.pageSetup.printTitlesRow = `${header}:${header}`;
  worksheet.pageSetup.printArea = printArea(
    sheet.columns.filter(({ tracing }) => tracing !== true).length,
    lastRow + 1,
  );
}

function rowsOf({ rows, totals }: Sheet): Sheet['rows'] {
  return totals === undefined ? rows : [...rows, totals];
}

function inexactColumns(sheet: Sheet): readonly number[] {
  const all = rowsOf(sheet);
  return sheet.columns.flatMap((_, index) => {
    const inexact = all.some((row) => row[index] !== undefined && exactText(row[index]) !== null);
    return inexact ? [index] : [];
  });
}

function writeHeader(worksheet: Worksheet, { sheet, header, exact }: Layout): void {
  for (const [index, { title, kind, width }] of sheet.columns.entries()) {
    put(worksheet.getCell(header, index + 1), title, style('header', isFigure(kind) ? 'right' : 'left', TEXT_FORMAT));
    const widest = (most: number, row: readonly Cell[]): number => {
      const cell = row[index];
      return cell === undefined ? most : Math.max(most, figureWidth(cell));
    };
    worksheet.getColumn(index + 1).width = rowsOf(sheet).reduce(widest, width);
  }
  for (const [place, index] of exact.entries()) {
    const { title = '', kind } = sheet.columns[index] ?? {};
    const number = sheet.columns.length + place + 1;
    put(
      worksheet.getCell(header, number),
      kind === 'time' ? `${title} (UTC)` : `${title} (exact)`,
      style('exact-header', 'left', TEXT_FORMAT),
    );
    worksheet.getColumn(number).width = EXACT_WIDTH;
  }
  worksheet.getRow(header).height = 20;
}

function writeRow(worksheet: Worksheet, layout: Layout, cells: readonly Cell[], index: number): void {
  const { sheet, header } = layout;
  const role = sheet.flagged?.has(index) === true ? 'incomplete' : 'plain';
  const rowNumber = header + 1 + index;
  const row = worksheet.getRow(rowNumber);
  for (const [place, cell] of cells.entries()) {
    const { value, style: look } = written(cell, role, sheet.columns[place]?.kind);
    const formula = cell.kind === 'money' ? rowFormula(sheet.columns[place], rowNumber) : null;
    const live = formula === null ? value : { formula, result: Number(cell.kind === 'money' ? cell.rounded : 0) };
    put(row.getCell(place + 1), live, look);
  }
  writeExact(worksheet, layout, cells, rowNumber);
}

/** Rounded to cents again, so that recalculating in binary gives the very number stored. */
function rowFormula(column: Column | undefined, row: number): string | null {
  if (column?.formula === undefined) return null;
  const at = (index: number): string => `${letter(index + 1)}${row}`;
  const { plus, minus } = column.formula;
  return `ROUND(${plus.map(at).join('+')}${minus.map((index) => `-${at(index)}`).join('')},2)`;
}

function writeTotals(worksheet: Worksheet, layout: Layout, totals: readonly Cell[]): void {
  const { header, sheet } = layout;
  const rowNumber = header + sheet.rows.length + 1;
  const row = worksheet.getRow(rowNumber);
  for (const [place, cell] of totals.entries()) {
    const { value, style: look } = written(cell, 'total');
    const range = `${letter(place + 1)}${header + 1}:${letter(place + 1)}${rowNumber - 1}`;
    const live = cell.kind === 'money' ? { formula: `ROUND(SUM(${range}),2)`, result: Number(cell.rounded) } : value;
    put(row.getCell(place + 1), live, look);
  }
  writeExact(worksheet, layout, totals, rowNumber);
}

function writeExact(worksheet: Worksheet, { sheet, exact }: Layout, cells: readonly Cell[], rowNumber: number): void {
  for (const [place, index] of exact.entries()) {
    const cell = cells[index];
    const text = cell === undefined ? null : exactText(cell);
    const target = worksheet.getCell(rowNumber, sheet.columns.length + place + 1);
    put(target, text, style('exact', 'left', TEXT_FORMAT));
  }
}
