import { AppError } from '../../domain/app-error.js';
import { FILE_WORDS } from '../../domain/failure-words/file-words.js';
import { hasNoCost, type Box, type Form8949Part, type Form8949Row } from '../../reports/forms/us/form-8949.js';
import { visibleText } from '../visible-text.js';
import { twoDecimals, usDate } from './turbotax-csv.js';

/**
 * Reference numbers of TXF version 042 by box of Form 8949 (Intuit, "TXF Spec Version 042", change date 11/30/11; the table by box:
 * taxdataexchange.org/docs/txf/v042/form-1099-b.html, read 2026-11); it has none for the boxes G to L. A date or cost that is not known
 * is left blank, as that page says. It has no place for column (g) either: a row whose broker reported other figures has those that make the
 * gain without it.
 */
const REFERENCES: Readonly<Partial<Record<Box, string>>> = {
  A: '321',
  B: '711',
  C: '712',
  D: '323',
  E: '713',
  F: '714',
};

export interface TxfInput {
  readonly parts: readonly Form8949Part[];
  readonly appVersion: string;
  /** Date of the file, `2026-11-21`. */
  readonly date: string;
}

/**
 * Tax Exchange Format 042: a header, then one detail record for each row: security, acquired, sold, cost, proceeds. Lines end in CRLF.
 * @throws AppError `bad-input` for a year from 2025, whose boxes the format does not know
 */
export function writeTxf({ parts, appVersion, date }: TxfInput): string {
  const records = parts.flatMap(({ box, rows }) => {
    const reference = REFERENCES[box];
    if (reference === undefined) {
      throw new AppError('bad-input', FILE_WORDS['txf-boxes']);
    }
    return rows.flatMap((row) => record(reference, row));
  });
  return ['V042', `ALotbook ${appVersion}`, `D${usDate(date)}`, '^', ...records, ''].join('\r\n');
}

function record(reference: string, row: Form8949Row): readonly string[] {
  return [
    'TD',
    `N${reference}`,
    'C1',
    'L1',
    `P${oneLine(row.description)}`,
    `D${row.acquired === null ? '' : usDate(row.acquired)}`,
    `D${usDate(row.sold)}`,
    `$${hasNoCost(row) ? '' : twoDecimals(row.own.cost.rounded)}`,
    `$${twoDecimals(row.own.proceeds.rounded)}`,
    '^',
  ];
}

/** The format is lines; a ticker with a break in it would be two. */
function oneLine(text: string): string {
  return visibleText(text).replace(/[\r\n^]/g, ' ');
}
