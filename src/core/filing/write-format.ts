import { AppError } from '../domain/app-error.js';
import { FILE_WORDS } from '../domain/failure-words/file-words.js';
import { bundleReadme, LEDGER_FILE, RESULT_FILE } from '../export/bundle-readme.js';
import { writeBundle, type BundleFile } from '../export/bundle.js';
import { writeCsv } from '../export/csv.js';
import type { ExportWatch } from '../export/export-watch.js';
import { writeWorkbook } from '../export/workbook.js';
import { writeZip } from '../export/zip-archive.js';
import { utf8 } from '../export/utf8.js';
import { formatFits, type FileFormat, type Reported } from '../reports/file-formats.js';
import type { Filing } from './prepare-filing.js';
import { officialForms, turboTaxText, txfText } from './us-programs.js';
import { type PrintHtml, writePdf } from './write-pdf.js';

export interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface WritingWatch extends ExportWatch {
  /** Lays a page out on paper; without it there is no PDF. */
  readonly print?: PrintHtml;
}

/**
 * One file of a report.
 * @throws AppError `too-many-rows` for a workbook or PDF of too many rows; `bad-input` for a format that the report does not have;
 *   `cancelled`; what `print` throws
 */
export async function writeFormat(format: FileFormat, filing: Filing, watch: WritingWatch = {}): Promise<WrittenFile> {
  const { rules } = filing.order.options;
  const { year } = filing.order;
  checkFormat(format, { rules, year });
  const name = `lotbook-${rules}-${year}`;
  switch (format) {
    case 'xlsx':
      return { name: `${name}.xlsx`, bytes: await writeWorkbook(filing.report, watch) };
    case 'pdf':
      return { name: `${name}.pdf`, bytes: await writePdf(filing, watch.print) };
    case 'csv':
      return writeTables(name, filing, watch);
    case 'turbotax':
      return { name: `${name}-turbotax.csv`, bytes: utf8(turboTaxText(filing)) };
    case 'txf':
      return { name: `${name}.txf`, bytes: utf8(txfText(filing)) };
    case 'forms':
      return writeForms(name, filing);
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

/** One form as it is; several in a ZIP. */
async function writeForms(name: string, filing: Filing): Promise<WrittenFile> {
  const forms = await officialForms(filing);
  const [only] = forms;
  if (forms.length === 1 && only !== undefined) return { name: `${name}-${only.name}`, bytes: only.bytes };
  const files = forms.map((form) => ({ name: `${name}-${form.name}`, content: form.bytes }));
  return { name: `${name}-forms.zip`, bytes: await writeZip(files) };
}

/** @throws AppError `bad-input` for a format that the report does not have, with what to choose instead */
export function checkFormat(format: FileFormat, reported: Reported): void {
  if (formatFits(format, reported)) return;
  const why = WHY_NOT[format] ?? FILE_WORDS['no-format'];
  throw new AppError('bad-input', why);
}

const WHY_NOT: Readonly<Partial<Record<FileFormat, string>>> = {
  txf: FILE_WORDS['no-txf'],
  turbotax: FILE_WORDS['no-turbotax'],
  forms: FILE_WORDS['no-forms'],
};

async function bundle(name: string, filing: Filing, watch: WritingWatch): Promise<Uint8Array> {
  const { report, order, ledgerText, resultText } = filing;
  const { options, appVersion, password } = order;
  const workbook = await orTooMany(() => writeWorkbook(report, watch));
  const { print } = watch;
  const pdf = print === undefined ? NO_PDF : await orTooMany(() => writePdf(filing, print));
  const named = {
    workbook: 'bytes' in workbook ? `${name}.xlsx` : null,
    pdf: 'bytes' in pdf ? `${name}.pdf` : null,
    missing: [workbook, pdf].flatMap((one) => ('why' in one ? [one.why] : [])),
  };
  const files: readonly BundleFile[] = [
    { name: 'README.txt', text: bundleReadme({ report, options, appVersion, ...named }) },
    ...('bytes' in workbook ? [{ name: `${name}.xlsx`, bytes: workbook.bytes }] : []),
    ...('bytes' in pdf ? [{ name: `${name}.pdf`, bytes: pdf.bytes }] : []),
    ...csvFiles(filing, watch).map((file) => ({ name: `csv/${file.name}`, bytes: file.bytes })),
    { name: LEDGER_FILE, text: ledgerText() },
    { name: RESULT_FILE, text: resultText() },
  ];
  return writeBundle(files, password === undefined ? {} : { password });
}

const NO_PDF = {
  why: 'The printed report is not in here: it was made where nothing can print. Print the workbook instead.',
};

/** A bundle goes without a file that would be too large, and says so. */
async function orTooMany(
  write: () => Promise<Uint8Array>,
): Promise<{ readonly bytes: Uint8Array } | { readonly why: string }> {
  try {
    return { bytes: await write() };
  } catch (error) {
    if (error instanceof AppError && error.code === 'too-many-rows') return { why: error.message };
    throw error;
  }
}
