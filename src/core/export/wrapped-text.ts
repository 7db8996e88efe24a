import type { Cell } from '../reports/report.js';

/** Points that a line of text takes. */
export const LINE_HEIGHT = 14;
/** Characters of running text per character of column width, which is that of a digit. */
const TEXT_PER_WIDTH = 1.2;

/** Lines that a cell's text takes in a column of so many characters; spreadsheets do not grow rows that a program wrote. */
export function linesIn(cell: Cell | undefined, width: number): number {
  if (cell?.kind !== 'text') return 1;
  const lineOf = (text: string): number => Math.max(1, Math.ceil(text.length / (width * TEXT_PER_WIDTH)));
  return cell.text.split('\n').reduce((lines, text) => lines + lineOf(text), 0);
}
