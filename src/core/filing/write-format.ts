import { AppError } from '../domain/app-error.js';
import { bundleReadme, LEDGER_FILE, RESULT_FILE } from '../export/bundle-readme.js';
import { writeBundle, type BundleFile } from '../export/bundle.js';
import { writeCsv } from '../export/csv.js';
import type { ExportWatch } from '../export/export-watch.js';
import { writeWorkbook } from '../export/workbook.js';
import { writeZip } from '../export/zip-archive.js';
import { utf8 } from '../export/utf8.js';
import type { Filing } from './prepare-filing.js';

/**
 * `xlsx` one workbook; `csv` one table, or a ZIP of a table for each sheet; `json` the result; `bundle` a ZIP with all of them, the
 * ledger, a README and digests.
 */
export const FILE_FORMATS = ['xlsx', 'csv', 'json', 'bundle'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * One file of a report.
 * @throws AppError `too-many-rows` for a workbook of too many rows; `cancelled`
 */
export async function writeFormat(format: FileFormat, filing: Filing, watch: ExportWatch = {}): Promise<WrittenFile> {
  const name = `lotbook-${filing.order.options.rules}-${filing.order.year}`;
  switch (format) {
    case 'xlsx':
      return { name: `${name}.xlsx`, bytes: await writeWorkbook(filing.report, watch) };
    case 'csv':
      return writeTables(name, filing, watch);
    case 'json':
      return { name: `${name}.json`, bytes: utf8(filing.resultText()) };
    case 'bundle':
      return { name: `${name}.zip`, bytes: await bundle(name, filing, watch) };
    default:
      return format satisfies never;
  }
}

/** A CSV file for each sheet of a report. */
export function csvFiles({ report, order }: Filing, watch: ExportWatch = {}): readonly WrittenFile[] {
  const total = report.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  let before = 0;
  return report.sheets.map((sheet) => {
    const start = before;
    before += sheet.rows.length;
    const bytes = writeCsv(sheet, {
      ...watch,
      onProgress: (done) => watch.onProgress?.(start + done, total),
      bom: order.bom === true,
      rounding: report.rounding,
    });
    return { name: `${sheet.name.toLowerCase().replaceAll(' ', '-')}.csv`, bytes };
  });
}

async function writeTables(name: string, filing: Filing, watch: ExportWatch): Promise<WrittenFile> {
  const tables = csvFiles(filing, watch);
  const [only] = tables;
  if (tables.length === 1 && only !== undefined) return { name: `${name}-${only.name}`, bytes: only.bytes };
  const files = tables.map((table) => ({ name: table.name, content: table.bytes }));
  return { name: `${name}-csv.zip`, bytes: await writeZip(files) };
}

async function bundle(name: string, filing: Filing, watch: ExportWatch): Promise<Uint8Array> {
  const { report, order, ledgerText, resultText } = filing;
  const { options, appVersion, password, pdf } = order;
  const workbook = await workbookOrReason(filing, watch);
  const named = {
    workbook: 'bytes' in workbook ? `${name}.xlsx` : null,
    pdf: pdf === undefined ? null : `${name}.pdf`,
  };
  const why = 'why' in workbook ? { noWorkbook: workbook.why } : {};
  const files: readonly BundleFile[] = [
    { name: 'README.txt', text: bundleReadme({ report, options, appVersion, ...named, ...why }) },
    ...('bytes' in workbook ? [{ name: `${name}.xlsx`, bytes: workbook.bytes }] : []),
    ...(pdf === undefined ? [] : [{ name: `${name}.pdf`, bytes: pdf }]),
    ...csvFiles(filing, watch).map((file) => ({ name: `csv/${file.name}`, bytes: file.bytes })),
    { name: LEDGER_FILE, text: ledgerText() },
    { name: RESULT_FILE, text: resultText() },
  ];
  return writeBundle(files, password === undefined ? {} : { password });
}

/** A bundle goes without a workbook that would be too large, and says so. */
async function workbookOrReason(
  { report }: Filing,
  watch: ExportWatch,
): Promise<{ readonly bytes: Uint8Array } | { readonly why: string }> {
  try {
    return { bytes: await writeWorkbook(report, watch) };
  } catch (error) {
    if (error instanceof AppError && error.code === 'too-many-rows') return { why: error.message };
    throw error;
  }
}
