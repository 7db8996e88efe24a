import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue, Result } from '../core/domain/result.js';
import { compute } from '../core/engine/compute.js';
import { prepareFiling, type Filing, type FilingData, type FilingOrder } from '../core/filing/prepare-filing.js';
import { csvFiles, writeFormat } from '../core/filing/write-format.js';
import { officialForms } from '../core/filing/us-programs.js';
import { sealNote } from '../core/filing/seal-note.js';
import type { PrintHtml } from '../core/filing/write-pdf.js';
import type { FileFormat } from '../core/reports/file-formats.js';
import type { Report } from '../core/reports/report.js';
import { APP_VERSION } from './app-version.js';
import { writeFailure, writeWholeFile } from '../main/files/write-whole-file.js';

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

/** Writes the report in each format and answers the paths; each file is whole or not there. */
export async function writeReport({ filing }: ComputedReport, files: ReportFiles): Promise<readonly string[]> {
  const { dir, stem, formats, print } = files;
  const watch = print === undefined ? {} : { print };
  await makeFolder(dir);
  const written: string[] = [];
  const write = async (name: string, content: string | Uint8Array): Promise<void> => {
    const path = join(dir, name);
    await writeWholeFile(path, content);
    written.push(path);
  };
  for (const format of formats) {
    switch (format) {
      case 'xlsx':
      case 'pdf':
      case 'txf':
        await write(`${stem}.${format}`, (await writeFormat(format, filing, watch)).bytes);
        break;
      case 'turbotax':
        await write(`${stem}-turbotax.csv`, (await writeFormat(format, filing, watch)).bytes);
        break;
      case 'csv':
        for (const { name, bytes } of csvFiles(filing)) await write(`${stem}-${name}`, bytes);
        break;
      case 'forms':
        for (const { name, bytes } of await officialForms(filing)) await write(`${stem}-${name}`, bytes);
        break;
      case 'json':
        await write(files.resultName, filing.resultText());
        break;
      case 'bundle':
        await write(`${stem}.zip`, (await writeFormat(format, filing, watch)).bytes);
        break;
      default:
        format satisfies never;
    }
  }
  return written;
}

/** @throws AppError `not-writable` | `disk-full` */
export async function makeFolder(dir: string): Promise<void> {
  try {
    await mkdir(dir, { recursive: true });
  } catch (error) {
    throw writeFailure(dir, error);
  }
}
