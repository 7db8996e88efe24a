import Papa from 'papaparse';
import { hasNoCost, type Form8949Part, type Form8949Row } from '../../reports/forms/us/form-8949.js';
import { safeText } from '../spreadsheet-text.js';

const HEADER = ['Currency Name', 'Purchase Date', 'Cost Basis', 'Date Sold', 'Proceeds'];

/**
 * The rows of Form 8949 as TurboTax's import of digital assets takes them: dates `MM/DD/YYYY`, money with two decimals. It knows neither
 * boxes nor adjustments: a row of which a broker's form differs has the figures that make the gain without one. An unknown purchase date
 * or cost is left empty. The columns are those that other programs write for it (a dozen public ones agree, read 2026-11); no page of
 * Intuit was found that names them.
 */
export function writeTurboTaxCsv(parts: readonly Form8949Part[]): string {
  const rows = parts.flatMap((part) => part.rows.map(fields));
  return `${Papa.unparse([HEADER, ...rows], { newline: '\r\n' })}\r\n`;
}

function fields(row: Form8949Row): readonly string[] {
  const acquired = row.acquired === null ? '' : usDate(row.acquired);
  return [
    safeText(row.asset),
    acquired,
    hasNoCost(row) ? '' : twoDecimals(row.own.cost.rounded),
    usDate(row.sold),
    twoDecimals(row.own.proceeds.rounded),
  ];
}

/** `2024-01-05` → `01/05/2024` */
export function usDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${month}/${day}/${year}`;
}

export function twoDecimals(rounded: string): string {
  const [whole = '0', fraction = ''] = rounded.split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}
