import type { DecimalText } from './decimal.js';
import type { LedgerEntry, Timestamp } from './ledger-entry.js';
import type { Disposal, Holding, Income, Issue, MatchKind, Result, TaxYear } from './result.js';
import type { ComputeOptions, RuleSetId } from './tax-options.js';

export const SEAL_FORMAT = 'lotbook-seal/1';

/** What a computation was and said of itself besides its rows. */
export type ResultHead = Pick<Result, 'rules' | 'method' | 'methodByYear' | 'scope' | 'timezone' | 'currency'>;

/** SHA-256, hexadecimal, of canonical text (docs/seals.md). */
export interface SealDigests {
  /** Of the ledger's currency and the entries that bear on the year. */
  readonly inputs: string;
  readonly options: string;
  /** Of the year's rows, income, totals and issues. */
  readonly result: string;
}

/** A tax year as it was filed: what went in, what was chosen, what came out. */
export interface Seal {
  readonly format: typeof SEAL_FORMAT;
  /** Label of the tax year, `2024` or `2024-25`. */
  readonly year: string;
  readonly rules: RuleSetId;
  /** First and last day of the tax year where the taxpayer lives. */
  readonly from: string;
  readonly to: string;
  readonly sealedAt: Timestamp;
  readonly appVersion: string;
  readonly options: ComputeOptions;
  readonly digests: SealDigests;
  readonly head: ResultHead;
  readonly disposals: readonly Disposal[];
  readonly income: readonly Income[];
  readonly total: TaxYear;
  readonly issues: readonly Issue[];
  /** What was held at the end of the whole ledger when the year was sealed. */
  readonly holdings: readonly Holding[];
  /** Every entry up to the year's end, and those after it that its rules look at (`gb`, `ca`: 30 days). */
  readonly entries: readonly LedgerEntry[];
}

/** A figure of the year as sealed and as it would be now; `null` where it does not exist. */
export interface SealedFigure {
  readonly name: string;
  readonly sealed: DecimalText | null;
  readonly now: DecimalText | null;
}

/** An entry that is not what it was when the year was sealed. */
export interface ChangedEntry {
  readonly entry: string;
  readonly what: 'added' | 'removed' | 'changed';
  readonly before?: LedgerEntry;
  readonly after?: LedgerEntry;
}

/** A choice that is not what it was, as text; `null` where it was left to the country's default. */
export interface ChangedOption {
  readonly name: string;
  readonly sealed: string | null;
  readonly now: string | null;
}

/** A row as sealed and as it would be now; `null` where there is none. */
export interface ChangedRow<Row> {
  readonly entry: string;
  readonly asset: string;
  readonly match: MatchKind | null;
  readonly sealed: Row | null;
  readonly now: Row | null;
}

export interface SealComparison {
  /** True when neither the year's figures nor what they rest on has changed. A newer version of the app alone changes nothing. */
  readonly intact: boolean;
  /** Every figure of the year, changed or not. */
  readonly figures: readonly SealedFigure[];
  readonly changed: readonly ChangedEntry[];
  readonly options: readonly ChangedOption[];
  readonly disposals: readonly ChangedRow<Disposal>[];
  readonly income: readonly ChangedRow<Income>[];
  readonly issues: { readonly added: readonly Issue[]; readonly removed: readonly Issue[] };
  /** Set when another version of the app computes now. */
  readonly appVersion: { readonly sealed: string; readonly now: string } | null;
}

/** What is different now of one kind (figures, entries, …): a line each, in English. */
export interface ToldChange {
  readonly kind: string;
  readonly lines: readonly string[];
}
