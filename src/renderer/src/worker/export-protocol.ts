import type { Ledger } from '../../../core/domain/ledger-entry.js';
import type { Result } from '../../../core/domain/result.js';
import type { ComputeOptions } from '../../../core/domain/tax-options.js';
import type {
  DecisionNote,
  RecordLeftOut,
  Rounding,
  SealNote,
  SheetName,
  ValueConversion,
} from '../../../core/reports/report-input.js';

/** Between the page and the worker that writes files: one order, progress, one file for each format, the end. */

/**
 * `xlsx` one workbook; `csv` one table, or a ZIP of a table for each sheet; `json` the result (lotbook-result/1); `bundle` a ZIP with
 * all of them, the ledger, a README and digests.
 */
export const EXPORT_FORMATS = ['xlsx', 'csv', 'json', 'bundle'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a person chose in the picker. */
export interface ExportOrder {
  readonly options: ComputeOptions;
  /** Label of a tax year, or `all`. */
  readonly year: string;
  readonly appVersion: string;
  /** At least one; each once. */
  readonly formats: readonly ExportFormat[];
  /** All sheets when left out. With exactly one, `csv` is that table and no ZIP. */
  readonly sheets?: readonly SheetName[];
  /** `cents` when left out. */
  readonly rounding?: Rounding;
  /** CSV files start with a byte order mark, for programs that need one. */
  readonly bom?: boolean;
  /** Of the bundle (AES-256); none when left out. */
  readonly password?: string;
  /** The printed report, to go into the bundle. */
  readonly pdf?: Uint8Array;
}

/** What the ledger worker hands over: everything that a message can carry of a report's input. */
export interface ExportData {
  readonly ledger: Ledger;
  readonly result: Result;
  readonly accountNames: Readonly<Record<string, string>>;
  /** Records behind an entry, where they are others than the entry's own id. */
  readonly sources?: ReadonlyMap<string, readonly string[]>;
  readonly review?: readonly RecordLeftOut[];
  readonly conversions?: ReadonlyMap<string, readonly ValueConversion[]>;
  readonly decisions?: readonly DecisionNote[];
  readonly seal?: SealNote;
}

export interface ExportedFile {
  readonly format: ExportFormat;
  /** `Lotbook us 2024.xlsx`: fit for a save dialog. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ExportProgress {
  readonly format: ExportFormat;
  /** Rows; `total` is 0 until it is known. */
  readonly done: number;
  readonly total: number;
}

/** To the export worker, with the port on which the ledger worker sends `ExportData`. To cancel is to end the worker. */
export interface ExportStart {
  readonly type: 'start';
  readonly order: ExportOrder;
}

/** `code` as of an AppError: `too-many-rows` means "choose CSV" and its message says why. */
export type FromExportWorker =
  | ({ readonly type: 'progress' } & ExportProgress)
  | { readonly type: 'file'; readonly file: ExportedFile }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly code: string; readonly message: string };
