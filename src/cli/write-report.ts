import { mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Issue, Result } from '../core/domain/result.js';
import { compute } from '../core/engine/compute.js';
import { compressWith } from '../core/export/zip-archive.js';
import { prepareFiling, type Filing, type FilingData, type FilingOrder } from '../core/filing/prepare-filing.js';
import { csvFiles, writeFormat } from '../core/filing/write-format.js';
import { officialForms } from '../core/filing/us-programs.js';
import { sealNote } from '../core/filing/seal-note.js';
import type { PrintHtml } from '../core/filing/write-pdf.js';
import type { FileFormat } from '../core/reports/file-formats.js';
import type { Report } from '../core/reports/report.js';
import { APP_VERSION } from './app-version.js';
import { endingCleanly } from '../main/files/clean-ending.js';
import { removeOwnParts } from '../main/files/part-files.js';
import { writeFailure } from '../main/files/place-failure.js';
import { startNodeGzip } from '../main/files/node-gzip.js';
import { startWholeFile, type WholeFile } from '../main/files/write-whole-file.js';

compressWith(startNodeGzip);

export type ReportOrder = Omit<FilingData, 'result'> &
  Omit<FilingOrder, 'appVersion'> & {
    /** What the ledger's conversion into the report currency could not tell. */
    readonly readingIssues?: readonly Issue[];
    /** The seal of the year, as it was written. */
    readonly sealText?: string;
  };

export interface ComputedReport {
  readonly result: Result;
  readonly report: Report;
  readonly filing: Filing;
}

/** @throws AppError `bad-options` | `bad-input` for options and years that the rules do not have */
export function computeReport(order: ReportOrder): ComputedReport {
  const result = compute(order.ledger, order.options, order.readingIssues);
  const { ledger, options, sealText } = order;
  const now = { ledger, result, options, appVersion: APP_VERSION };
  const sealed = sealText === undefined ? {} : { seal: sealNote(sealText, now) };
  const filing = prepareFiling({ ...order, ...sealed, result }, { ...order, appVersion: APP_VERSION });
  return { result, report: filing.report, filing };
}

export interface ReportFiles {
  readonly dir: string;
  /** Start of the names of workbook, CSV files and bundle. */
  readonly stem: string;
  /** Name of the result's JSON file. */
  readonly resultName: string;
  readonly formats: readonly FileFormat[];
  /** Lays a page out on paper; needed for `pdf`. */
  readonly print?: PrintHtml;
}

/** Writes the report in each format and answers the paths: all files, or none where one cannot be made or written. */
export async function writeReport(computed: ComputedReport, files: ReportFiles): Promise<readonly string[]> {
  await makeFolder(files.dir);
  const begun: { readonly path: string; readonly file: WholeFile }[] = [];
  const write = async (name: string, content: string | Uint8Array): Promise<void> => {
    const path = join(files.dir, name);
    const file = await startWholeFile(path);
    begun.push({ path, file });
    await file.append(content);
  };
  return endingCleanly(removeOwnParts, async () => {
    try {
      for (const format of files.formats) await writeOne(format, computed, files, write);
      for (const { file } of begun) await file.finish();
      return begun.map(({ path }) => path);
    } catch (error) {
      for (const { file } of begun) await file.abort();
      throw error;
    }
  });
}

async function writeOne(
  format: FileFormat,
  { filing }: ComputedReport,
  { stem, resultName, print }: ReportFiles,
  write: (name: string, content: string | Uint8Array) => Promise<void>,
): Promise<void> {
  const watch = print === undefined ? {} : { print };
  switch (format) {
    case 'xlsx':
    case 'pdf':
    case 'txf':
      return write(`${stem}.${format}`, (await writeFormat(format, filing, watch)).bytes);
    case 'turbotax':
      return write(`${stem}-turbotax.csv`, (await writeFormat(format, filing, watch)).bytes);
    case 'csv':
      for (const { name, bytes } of csvFiles(filing)) await write(`${stem}-${name}`, bytes);
      return;
    case 'forms':
      for (const { name, bytes } of await officialForms(filing)) await write(`${stem}-${name}`, bytes);
      return;
    case 'json':
      return write(resultName, filing.resultText());
    case 'bundle':
      return write(`${stem}.zip`, (await writeFormat(format, filing, watch)).bytes);
    default:
      return format satisfies never;
  }
}

/**
 * A folder with those above it. Not with mkdir's own `recursive`: it never ends where a folder that is there refuses to have others in it
 * by saying that it is not there (Linux: /proc).
 * @throws AppError `not-writable` | `disk-full`
 */
export async function makeFolder(dir: string): Promise<void> {
  try {
    await makeWithParents(resolve(dir));
  } catch (error) {
    // Which of the folders above could not be made.
    throw writeFailure(error instanceof Error && 'path' in error ? String(error.path) : dir, error);
  }
}

async function makeWithParents(dir: string): Promise<void> {
  if (await isFolder(dir)) return;
  const above = dirname(dir);
  if (above !== dir) await makeWithParents(above);
  try {
    await mkdir(dir);
  } catch (error) {
    // Another program may have made it in the meantime.
    if (!(await isFolder(dir))) throw error;
  }
}

async function isFolder(dir: string): Promise<boolean> {
  const found = await stat(dir).catch(() => null);
  return found?.isDirectory() === true;
}
