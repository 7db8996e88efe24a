import type { Cell, CellValue, Style, Worksheet } from 'exceljs';
import type { Sheet } from '../reports/report.js';
import { style, TEXT_FORMAT } from './workbook-styles.js';

/** Letters of a column number: 1 → A, 27 → AA. */
export function letter(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : `${letter(Math.floor((column - 1) / 26))}${last}`;
}

/** From the first cell; exceljs itself puts `$` before the columns only, and without those before the rows Excel ignores the area. */
export function printArea(columns: number, rows: number): string {
  return `A$1:${letter(columns)}$${rows}`;
}

export function put(cell: Cell, value: CellValue, look: Partial<Style>): void {
  cell.value = value;
  cell.style = look;
}

/** Title, report and notes above a sheet's rows. Returns the number of the last row used, an empty one. */
export function writeHeading(worksheet: Worksheet, { name, notes }: Sheet, reportTitle: string): number {
  put(worksheet.getCell(1, 1), name, style('title', 'left', TEXT_FORMAT));
  worksheet.getRow(1).height = 26;
  for (const [index, line] of [reportTitle, ...notes].entries()) {
    put(worksheet.getCell(2 + index, 1), line, style('note', 'left', TEXT_FORMAT));
  }
  const last = 3 + notes.length;
  worksheet.getRow(last).height = 8;
  return last;
}
