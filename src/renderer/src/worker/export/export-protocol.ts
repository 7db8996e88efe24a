import type { DecisionView } from '../../../../core/contract/groups/decisions.js';
import type { BookOptions } from '../protocol.js';
import type { FilingStatus } from '../../../../core/domain/us-return.js';
import type { FormFile } from '../../../../core/export/official/fill-forms.js';
import type { PrintOrder } from '../../../../core/filing/write-pdf.js';
import type { FileFormat } from '../../../../core/reports/file-formats.js';
import type {
  Digests,
  RecordLeftOut,
  Rounding,
  SheetName,
  ValueConversion,
} from '../../../../core/reports/report-input.js';

/**
 * Between the page and the worker that writes files: one order, progress, pages to be printed and their PDFs, one file for each format,
 * the end.
 */

/** What a person chose in the picker. */
export interface ExportOrder {
  readonly options: BookOptions;
  /** Label of a tax year, or `all`. */
  readonly year: string;
  readonly appVersion: string;
  /** Calendar day where the taxpayer lives, `2026-11-21`. */
  readonly madeOn: string;
  /** At least one; each once. */
  readonly formats: readonly FileFormat[];
  /** All sheets when left out. With exactly one, `csv` is that table and no ZIP. */
  readonly sheets?: readonly SheetName[];
  /** `cents` when left out. */
  readonly rounding?: Rounding;
  /** CSV files start with a byte order mark, for programs that need one. */
  readonly bom?: boolean;
  /** Of the bundle (AES-256); none when left out. */
  readonly password?: string;
  readonly filingStatus?: FilingStatus;
  /** Official forms to be filled, as the person chose them. */
  readonly formFiles?: readonly FormFile[];
  /** What the store knows besides the ledger. */
  readonly review?: readonly RecordLeftOut[];
  /** Those in force; rows of brokers' forms are among them. */
  readonly decisions?: readonly DecisionView[];
  /** The newest seal of the year under these rules, as it was written (lotbook-seal/1). */
  readonly seal?: string;
}

/**
 * What the ledger worker hands over, part by part in this order: everything that a message can carry of a report's input. Ledger and
 * result come as the text of their files, whose digests the report states: text crosses at once, objects one by one.
 */
export type ExportPart =
  | { readonly type: 'ledger' | 'result'; readonly text: string }
  | ({ readonly type: 'known' } & ExportKnown)
  /** Of the two texts. */
  | { readonly type: 'digests'; readonly digests: Digests };

export interface ExportKnown {
  readonly accountNames: Readonly<Record<string, string>>;
  /** Records behind an entry, where they are others than the entry's own id. */
  readonly sources?: ReadonlyMap<string, readonly string[]>;
  readonly conversions?: ReadonlyMap<string, readonly ValueConversion[]>;
}

export interface ExportedFile {
  readonly format: FileFormat;
  /** `lotbook-us-2024.xlsx`: fit for a save dialog. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ExportProgress {
  readonly format: FileFormat;
  /** Rows; `total` is 0 until it is known. */
  readonly done: number;
  readonly total: number;
}

/**
 * To the export worker, in any order: a port on which the ledger worker sends each `ExportPart` (`data`), one over which main compresses
 * (`gzip`), and what is to be written.
 */
export type ExportStart = { readonly type: 'data' | 'gzip' } | { readonly type: 'start'; readonly order: ExportOrder };

/** The answer to `print`. */
export type Printed =
  | { readonly type: 'printed'; readonly bytes: Uint8Array }
  | { readonly type: 'not-printed'; readonly code: string; readonly message: string };

/**
 * Ends the work at the next turn: the worker answers `failed` and may then be ended. Chromium (114 at least) may crash the page when a
 * worker is ended in the middle of its streams.
 */
export interface ExportCancel {
  readonly type: 'cancel';
}

export type ToExportWorker = ExportStart | ExportCancel | Printed;

/** `code` as of an AppError: `too-many-rows` means "choose CSV" and its message says why. */
export type FromExportWorker =
  | ({ readonly type: 'progress' } & ExportProgress)
  /** Asks the page for the PDF of a page; one at a time. */
  | { readonly type: 'print'; readonly page: PrintOrder }
  | { readonly type: 'file'; readonly file: ExportedFile }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly code: string; readonly message: string };
