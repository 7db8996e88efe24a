import type { RuleSetId } from '../domain/tax-options.js';

/**
 * `xlsx` one workbook; `pdf` the report on paper; `csv` one table, or a ZIP of a table for each sheet; `turbotax` and `txf` sales for
 * American tax programs; `forms` Form 8949 and Schedule D as PDF, filled in files that the person supplies; `json` the result (lotbook-result/1); `bundle` a ZIP with workbook, PDF, tables, ledger, result, a README and
 * digests.
 */
export const FILE_FORMATS = ['xlsx', 'pdf', 'csv', 'turbotax', 'txf', 'forms', 'json', 'bundle'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

const AMERICAN: ReadonlySet<FileFormat> = new Set(['turbotax', 'txf', 'forms']);
/** From this tax year on Form 8949 has boxes for digital assets that TXF has no codes for. */
const NO_TXF_FROM = 2025;

export interface Reported {
  readonly rules: RuleSetId;
  /** Label of a tax year, or `all`. */
  readonly year: string;
}

/** Whether a report has the format at all: American forms and files of tax programs are for one year of the United States, TXF through 2024. */
export function formatFits(format: FileFormat, { rules, year }: Reported): boolean {
  if (!AMERICAN.has(format)) return true;
  if (rules !== 'us' || !/^\d{4}$/.test(year)) return false;
  return format !== 'txf' || Number(year) < NO_TXF_FROM;
}
