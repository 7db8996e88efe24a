import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ledger } from '../core/domain/ledger-entry.js';
import type { Result } from '../core/domain/result.js';
import type { ComputeOptions } from '../core/domain/tax-options.js';
import { compute } from '../core/engine/compute.js';
import { writeResult } from '../core/engine/result-text.js';
import { ruleSet } from '../core/engine/rules/rule-set.js';
import { writeCsv } from '../core/export/csv.js';
import { writeWorkbook } from '../core/export/workbook.js';
import { buildReport } from '../core/reports/build-report.js';
import type { Report } from '../core/reports/report.js';
import { APP_VERSION } from './app-version.js';
import type { Format } from './report-formats.js';
import { writeFailure, writeWholeFile } from '../main/files/write-whole-file.js';

export interface ReportOrder {
  readonly ledger: Ledger;
  readonly accountNames: Readonly<Record<string, string>>;
  readonly options: ComputeOptions;
  /** Label of a tax year, or `all`. */
  readonly year: string;
}

export interface ComputedReport {
  readonly result: Result;
  readonly report: Report;
}

/** @throws AppError `bad-options` | `bad-input` for options and years that the rules do not have */
export function computeReport({ ledger, accountNames, options, year }: ReportOrder): ComputedReport {
  const result = compute(ledger, options);
  const rules = ruleSet(options.rules);
  return {
    result,
    report: buildReport({ ledger, result, accountNames, year, appVersion: APP_VERSION, rules, options }),
  };
}

export interface ReportFiles {
  readonly dir: string;
  /** Start of the names of workbook and CSV files. */
  readonly stem: string;
  /** Name of the result's JSON file. */
  readonly resultName: string;
  readonly formats: readonly Format[];
  readonly bom?: boolean;
}

/** Writes the report in each format and answers the paths; each file is whole or not there. */
export async function writeReport({ result, report }: ComputedReport, files: ReportFiles): Promise<readonly string[]> {
  const { dir, stem, formats } = files;
  await makeFolder(dir);
  const written: string[] = [];
  const write = async (name: string, content: string | Uint8Array): Promise<void> => {
    const path = join(dir, name);
    await writeWholeFile(path, content);
    written.push(path);
  };
  if (formats.includes('xlsx')) await write(`${stem}.xlsx`, await writeWorkbook(report));
  if (formats.includes('csv')) {
    for (const sheet of report.sheets) {
      await write(`${stem}-${sheet.name.toLowerCase()}.csv`, writeCsv(sheet, { bom: files.bom === true }));
    }
  }
  if (formats.includes('json')) await write(files.resultName, writeResult(result));
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
