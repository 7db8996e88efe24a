import type { RuleSetId } from '../domain/tax-options.js';

/**
 * `xlsx` one workbook; `pdf` the report on paper; `csv` one table, or a ZIP of a table for each sheet; `turbotax` and `txf` sales for
 * American tax programs; `json` the result (lotbook-result/1); `bundle` a ZIP with workbook, PDF, tables, ledger, result, a README and
 * digests.
 */
export const FILE_FORMATS = ['xlsx', 'pdf', 'csv', 'turbotax', 'txf', 'json', 'bundle'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** From this tax year on Form 8949 has boxes for digital assets that TXF has no codes for. */
const NO_TXF_FROM = 2025;

export interface Reported {
  readonly rules: RuleSetId;
  /** Label of a tax year, or `all`. */
  readonly year: string;
}

/** Whether a report has the format at all: those of American tax programs are for one year of the United States, TXF through 2024. */
export function formatFits(format: FileFormat, { rules, year }: Reported): boolean {
  if (format !== 'turbotax' && format !== 'txf') return true;
  if (rules !== 'us' || !/^\d{4}$/.test(year)) return false;
  return format === 'turbotax' || Number(year) < NO_TXF_FROM;
}
