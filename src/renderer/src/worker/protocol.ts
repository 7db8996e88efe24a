import type { LedgerRow } from '../../../core/contract/ledger-port.js';
import { ENTRY_KINDS, type Ledger, type LedgerEntry } from '../../../core/domain/ledger-entry.js';
import type { Disposal, Income, Issue, Result, TaxYear } from '../../../core/domain/result.js';
import type { ComputeOptions, MethodId, RuleSetId, Scope } from '../../../core/domain/tax-options.js';

/** Between the page and the worker that keeps the ledger: the page asks, the worker filters, sorts, computes and answers. */

/** What a row is called on screen: a trade is a purchase, a sale or a swap by its sides. */
export const ROW_KINDS = ['buy', 'sale', 'swap', ...ENTRY_KINDS] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export interface RowFilter {
  /** Words that must all occur in the row's assets, kind, account, category or id; case does not matter. */
  readonly text: string;
  readonly kind: RowKind | null;
  readonly account: string | null;
  readonly reviewOnly: boolean;
}

export interface RowQuery {
  readonly filter: RowFilter;
  readonly order: 'ascending' | 'descending';
  /** Positions in the filtered, sorted list; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** The ledger that the places are about, by its version. */
  readonly ledger: number;
  /** Options of a computed result, whose issues are reasons for review too; `null` for the mapping's notes alone. */
  readonly options: ComputeOptions | null;
}

export interface RowView {
  readonly entry: LedgerEntry;
  readonly kind: RowKind;
  /** Codes of the mapping's notes and of the engine's issues. */
  readonly review: readonly string[];
}

export interface EntryView extends RowView {
  readonly currency: string;
  readonly disposals: readonly Disposal[];
  readonly income: readonly Income[];
  readonly issues: readonly Issue[];
}

/** A rule set that the engine has, with what it allows. */
export interface RuleChoice {
  readonly id: RuleSetId;
  readonly name: string;
  readonly methods: readonly MethodId[];
  readonly defaultMethod: MethodId;
  readonly scopes: readonly Scope[];
  readonly defaultScope: Scope;
  /** Whether these rules tell short holding from long. */
  readonly terms: boolean;
}

export interface YearView extends TaxYear {
  readonly incomeRows: number;
  readonly disposalRows: number;
  /** Issues of entries of this year and of those that its incomplete disposals rest on. */
  readonly issues: number;
}

/** An issue with the time of the entry that it is about; `null` when the ledger does not have it. */
export interface IssueView extends Issue {
  readonly time: string | null;
}

export interface ReportView {
  /** As they were asked for. */
  readonly options: ComputeOptions;
  readonly currency: string;
  readonly method: MethodId;
  readonly scope: Scope;
  /** Newest first. */
  readonly years: readonly YearView[];
}

export interface YearRange {
  readonly ledger: number;
  readonly options: ComputeOptions;
  readonly year: string;
  readonly from: number;
  readonly to: number;
}

/** Every question the page can ask, with its answer. */
export interface Questions {
  readonly rows: {
    readonly input: RowQuery;
    readonly answer: { readonly total: number; readonly matching: number; readonly rows: readonly RowView[] };
  };
  readonly entry: {
    readonly input: { readonly id: string; readonly options: ComputeOptions };
    readonly answer: EntryView | null;
  };
  readonly choices: { readonly input: null; readonly answer: readonly RuleChoice[] };
  /** Computes unless the result for these options is known already. */
  readonly report: { readonly input: { readonly options: ComputeOptions }; readonly answer: ReportView };
  readonly disposals: { readonly input: YearRange; readonly answer: readonly Disposal[] };
  readonly income: { readonly input: YearRange; readonly answer: readonly Income[] };
  readonly issues: { readonly input: YearRange; readonly answer: readonly IssueView[] };
  /** The whole input of a workbook, for the export worker; sent over `port` rather than to the page. */
  readonly workbookInput: {
    readonly input: WorkbookRequest & { readonly port: MessagePort };
    readonly answer: null;
  };
}
export type QuestionName = keyof Questions;
export type Input<N extends QuestionName> = Questions[N]['input'];
export type Answer<N extends QuestionName> = Questions[N]['answer'];

export interface WorkbookRequest {
  readonly options: ComputeOptions;
  readonly year: string;
  readonly appVersion: string;
}

/** What the export worker builds from. */
export interface WorkbookInput {
  readonly ledger: Ledger;
  readonly result: Result;
  readonly accountNames: Readonly<Record<string, string>>;
  readonly year: string;
  readonly appVersion: string;
}

export type LedgerState =
  | { readonly phase: 'loading'; readonly loaded: number; readonly total: number | null }
  | { readonly phase: 'failed'; readonly code: string; readonly message: string }
  | {
      readonly phase: 'ready';
      /** Grows with each ledger; answers of an older one are stale. */
      readonly version: number;
      readonly total: number;
      readonly currency: string;
      readonly accounts: Readonly<Record<string, string>>;
    };

/** A ledger as it came over the port. */
export interface ReceivedLedger {
  readonly rows: readonly LedgerRow[];
  readonly currency: string;
  readonly accounts: Readonly<Record<string, string>>;
}

/** Comes with the ledger's MessagePort. `forget` drops the ledger at hand at once: it is another person's book. */
export interface LedgerMessage {
  readonly type: 'ledger';
  readonly forget: boolean;
}

export interface AskMessage<N extends QuestionName> {
  readonly type: 'ask';
  readonly id: number;
  readonly name: N;
  readonly input: Input<N>;
}

export type ToWorker = LedgerMessage | { [N in QuestionName]: AskMessage<N> }[QuestionName];

export interface StateMessage {
  readonly type: 'state';
  readonly state: LedgerState;
}

/** To the question of this id; `code` as of an AppError. */
export type AnswerMessage<N extends QuestionName> = { readonly type: 'answer'; readonly id: number } & (
  | { readonly ok: true; readonly value: Answer<N> }
  | { readonly ok: false; readonly code: string; readonly message: string }
);
