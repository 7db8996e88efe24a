import Papa from 'papaparse';
import type { Cell, Column, Sheet } from '../reports/report.js';
import { startsLikeFormula } from './spreadsheet-text.js';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A sheet as CSV: RFC 4180, CRLF, one header row, exact figures, local times (`YYYY-MM-DD HH:MM:SS`) with the instant in a column of
 * its own. Totals are left out: they are the reader's sums. Text that a spreadsheet would run as a formula gets an apostrophe in front.
 * `bom`: for programs that take UTF-8 for something else without one.
 */
export function writeCsv(sheet: Sheet, options: { readonly bom?: boolean } = {}): string {
  const fields = sheet.columns.flatMap(titles);
  const data = sheet.rows.map((row) => sheet.columns.flatMap((column, index) => values(column, row[index])));
  const csv = Papa.unparse([fields, ...data], { newline: '\r\n' });
  return `${options.bom === true ? BYTE_ORDER_MARK : ''}${csv}\r\n`;
}

function titles({ title, kind }: Column): readonly string[] {
  if (kind === 'time') return [title, `${title} (UTC)`];
  return kind === 'money' ? [title, `${title} (exact)`] : [title];
}

/** As many fields as the column has titles. */
function values(column: Column, cell: Cell | undefined): readonly string[] {
  const rest = titles(column)
    .slice(1)
    .map(() => '');
  if (cell === undefined) return ['', ...rest];
  switch (cell.kind) {
    case 'empty':
      return ['', ...rest];
    case 'text':
      return [startsLikeFormula(cell.text) ? `'${cell.text}` : cell.text, ...rest];
    case 'count':
      return [String(cell.value), ...rest];
    case 'amount':
      return [cell.exact, ...rest];
    case 'money':
      return [cents(cell.rounded), cell.exact];
    case 'time':
      return [cell.local.replace('T', ' '), new Date(cell.instant).toISOString()];
    default:
      return cell satisfies never;
  }
}

/** With both decimals, as forms and imports expect. */
function cents(rounded: string): string {
  const [whole = '0', fraction = ''] = rounded.split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}
