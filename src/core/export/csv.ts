import { utf8Of } from './utf8.js';
import type { Cell, Column, Sheet } from '../reports/report.js';
import type { Rounding } from '../reports/report-input.js';
import { rowCounter, type ExportWatch } from './export-watch.js';
import { safeText } from './spreadsheet-text.js';

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
/** Bytes of a usual row. */
const USUAL_ROW = 320;
/** Rows of one piece of text. */
const PIECE = 1000;
const NEEDS_QUOTES = /[",\r\n]/;
/** Text that goes in as it is: most of it. */
const PLAIN = /^(?:[A-Za-z0-9][A-Za-z0-9 .:;_/()-]*)?$/;

export interface CsvOptions extends ExportWatch {
  /** For programs that take UTF-8 for something else without a byte order mark. */
  readonly bom?: boolean;
  /** `cents` when left out: money then has both decimals. */
  readonly rounding?: Rounding;
}

/**
 * A sheet as CSV: RFC 4180, CRLF, UTF-8, one header row, exact figures, local times (`YYYY-MM-DD HH:MM:SS`) with the instant in a column
 * of its own. Totals are left out: they are the reader's sums. Text that a spreadsheet would run as a formula gets an apostrophe in
 * front. No limit to rows; takes as much memory as the text is long.
 * @throws AppError `cancelled`
 */
export function writeCsv(sheet: Sheet, options: CsvOptions = {}): Uint8Array {
  return utf8Of(csvPieces(sheet, options), sheet.rows.length * USUAL_ROW);
}

/** The same text in pieces, each made when it is asked for. */
export function* csvPieces(sheet: Sheet, options: CsvOptions = {}): Iterable<string> {
  const { columns, rows } = sheet;
  const onRow = rowCounter(rows.length, options);
  const writers = columns.map((column) => fieldWriter(column, options.rounding ?? 'cents'));
  const header = columns.flatMap(titles).map(quoted).join(',');
  yield `${options.bom === true ? BYTE_ORDER_MARK : ''}${header}${LINE_END}`;
  for (let from = 0; from < rows.length; from += PIECE) {
    let piece = '';
    for (let at = from; at < Math.min(from + PIECE, rows.length); at += 1) {
      const cells = rows.at(at);
      for (const [column, write] of writers.entries()) {
        if (column > 0) piece += ',';
        piece += write(cells[column]);
      }
      piece += LINE_END;
      onRow();
    }
    yield piece;
  }
}

function titles({ title, kind }: Column): readonly string[] {
  if (kind === 'time') return [title, `${title} (UTC)`];
  return kind === 'money' ? [title, `${title} (exact)`] : [title];
}

/** Writes a cell as as many fields as its column has titles. */
function fieldWriter(column: Column, rounding: Rounding): (cell: Cell | undefined) => string {
  const rest = ','.repeat(titles(column).length - 1);
  const places = rounding === 'cents' ? 2 : 0;
  return (cell) => {
    switch (cell?.kind) {
      case undefined:
      case 'empty':
        return rest;
      case 'text':
        return (PLAIN.test(cell.text) ? cell.text : quoted(safeText(cell.text))) + rest;
      case 'count':
        return String(cell.value) + rest;
      case 'amount':
        return cell.exact + rest;
      case 'money':
        return `${withDecimals(cell.rounded, places)},${cell.exact}`;
      case 'time':
        return `${cell.local.replace('T', ' ')},${inUtc(cell.instant)}`;
      default:
        return cell satisfies never;
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

/** `2024-01-05T10:00:00.000Z`, which most instants are already. */
function inUtc(instant: string): string {
  return instant.length === 24 && instant.endsWith('Z') ? instant : new Date(instant).toISOString();
}
