import { startByteText, type ByteText } from './byte-text.js';
import type { Cell, Column, Sheet } from '../reports/report.js';
import type { Rounding } from '../reports/report-input.js';
import { rowCounter, type ExportWatch } from './export-watch.js';
import { safeText } from './spreadsheet-text.js';
import { inUtc } from './utc-text.js';

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
/** Bytes of a usual row. */
const USUAL_ROW = 320;
/** Bytes for the titles. */
const HEADER_ROOM = 4096;
const NEEDS_QUOTES = /[",\r\n]/;
/** Text that goes in as it is: most of it. */
const PLAIN = /^(?:[A-Za-z0-9][A-Za-z0-9 .:_/()-]*)?$/;

export interface CsvOptions extends ExportWatch {
  /** For programs that take UTF-8 for something else without a byte order mark. */
  readonly bom?: boolean;
  /** `cents` when left out: money then has both decimals. */
  readonly rounding?: Rounding;
}

/**
 * A sheet as CSV: RFC 4180, CRLF, UTF-8, one header row, exact figures, local times (`YYYY-MM-DD HH:MM:SS`) with the instant in a column
 * of its own. Totals are left out: they are the reader's sums. Notes stand below only where figures would be misread without them. Text
 * that a spreadsheet would run as a formula gets an apostrophe in front. No limit to rows; takes as much memory as the text is long.
 * @throws AppError `cancelled`
 */
export function writeCsv(sheet: Sheet, options: CsvOptions = {}): Uint8Array {
  const { columns, rows } = sheet;
  const onRow = rowCounter(rows.length, options);
  const { add, bytes } = startByteText(HEADER_ROOM + rows.length * USUAL_ROW);
  const writers = columns.map((column) => fieldWriter(column, options.rounding ?? 'cents', add));
  const header = columns.flatMap(titles).map(quoted).join(',');
  add(`${options.bom === true ? BYTE_ORDER_MARK : ''}${header}${LINE_END}`);
  const line = (cells: readonly Cell[]): void => {
    for (const [column, write] of writers.entries()) {
      if (column > 0) add(',');
      write(cells[column]);
    }
    add(LINE_END);
  };
  for (let at = 0; at < rows.length; at += 1) {
    line(rows.at(at));
    onRow();
  }
  for (const cells of sheet.noteRows ?? []) line(cells);
  return bytes();
}

function titles({ title, kind }: Column): readonly string[] {
  if (kind === 'time') return [title, `${title} (UTC)`];
  return kind === 'money' ? [title, `${title} (exact)`] : [title];
}

/** Writes a cell as as many fields as its column has titles. */
function fieldWriter(column: Column, rounding: Rounding, add: ByteText['add']): (cell: Cell | undefined) => void {
  const rest = ','.repeat(titles(column).length - 1);
  const places = rounding === 'cents' ? 2 : 0;
  return (cell) => {
    switch (cell?.kind) {
      case undefined:
      case 'empty':
        add(rest);
        break;
      case 'text':
        add(PLAIN.test(cell.text) ? cell.text : quoted(safeText(cell.text)));
        add(rest);
        break;
      case 'count':
        add(String(cell.value));
        add(rest);
        break;
      case 'amount':
        add(cell.exact);
        add(rest);
        break;
      case 'money':
        add(withDecimals(cell.rounded, places));
        add(',');
        add(cell.exact);
        break;
      case 'time':
        add(cell.local.replace('T', ' '));
        add(',');
        add(inUtc(cell.instant));
        break;
      default:
        cell satisfies never;
    }
  };
}

/** RFC 4180, 2.5 to 2.7. */
function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** With all decimals, as forms and imports expect. */
function withDecimals(rounded: string, places: number): string {
  if (places === 0) return rounded;
  const point = rounded.indexOf('.');
  return point < 0 ? `${rounded}.${'0'.repeat(places)}` : rounded.padEnd(point + 1 + places, '0');
}
