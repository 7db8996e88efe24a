import type { LeaveInForce, LedgerRow } from '../../../core/contract/ledger-port.js';
import type { LedgerEntry } from '../../../core/domain/ledger-entry.js';
import type { Disposal, Income, Issue, TaxYear } from '../../../core/domain/result.js';
import type { RowKind } from '../../../core/domain/row-kind.js';
import type { ComputeOptions, MethodId, RuleSetId, Scope } from '../../../core/domain/tax-options.js';
import type { Source } from '../../../core/engine/rules/rule-table.js';

/**
 * Between the page and its workers: the page asks, one worker keeps the rows, filters and sorts them, another computes. So rows are
 * answered at once, whatever is being computed.
 */

/** `incomplete`: the engine lacks a cost or a price for it; `noted`: it carries the person's own note. */
export const ROW_STATES = ['all', 'review', 'edited', 'noted', 'ignored', 'incomplete'] as const;
export type RowState = (typeof ROW_STATES)[number];

export interface RowFilter {
  /** Words that must all occur in the row's assets, kind, account, category, note or id; case does not matter. */
  readonly text: string;
  readonly kind: RowKind | null;
  readonly account: string | null;
  /** Rows that touch one of these; all rows when empty. */
  readonly assets: readonly string[];
  /** First and last calendar day in the query's zone, as `2024-03-05`, both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly state: RowState;
}

/** `amount` and `value` are of what is received, or given where nothing is; rows without a value come last. */
export const ROW_SORTS = ['time', 'kind', 'asset', 'amount', 'value', 'account'] as const;
export interface RowSort {
  readonly by: (typeof ROW_SORTS)[number];
  readonly order: 'ascending' | 'descending';
}

/** The engine's options and the report currency; left out or `null`, that of the rules' country, else the ledger's own. */
export interface BookOptions extends ComputeOptions {
  readonly currency?: string | null;
}

export interface RowQuery {
  readonly filter: RowFilter;
  readonly sort: RowSort;
  /** IANA time zone of the filter's days. */
  readonly zone: string;
  /** Positions in the filtered, sorted list; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** The ledger that the places are about, by its version. */
  readonly ledger: number;
  /** Options of a computed result, whose issues are reasons for review too; `null` for the mapping's notes alone. */
  readonly options: BookOptions | null;
}

export interface RowView {
  readonly entry: LedgerEntry;
  readonly kind: RowKind;
  /** Codes of the mapping's notes that nobody looked at yet; in a list with `options` of the engine's issues too. */
  readonly review: readonly string[];
  /** A decision of the person about it is in force, other than a note. */
  readonly edited: boolean;
  /** The person's note on it. */
  readonly remark: string | null;
  /** Left out of every computation. */
  readonly ignored: boolean;
  /** Ids of the received records behind it, the main one first. */
  readonly sources: readonly string[];
}

/** What there is to choose from in filters. */
export interface FilterChoices {
  /** Most frequent first. */
  readonly assets: readonly { readonly asset: string; readonly rows: number }[];
  readonly accounts: readonly { readonly id: string; readonly name: string; readonly rows: number }[];
  readonly kinds: readonly { readonly kind: RowKind; readonly rows: number }[];
  /** First and last calendar day with a row; `null` without rows. */
  readonly first: string | null;
  readonly last: string | null;
}

/** A row of the result with its place there, by which it is asked about. */
export interface DisposalRow extends Disposal {
  readonly index: number;
}
export interface IncomeRow extends Income {
  readonly index: number;
}

export interface EntryView extends RowView {
  readonly currency: string;
  readonly disposals: readonly DisposalRow[];
  readonly income: readonly IncomeRow[];
  readonly issues: readonly Issue[];
  /** Later disposals whose units came from this entry. */
  readonly fed: readonly Disposal[];
}

/** A rule set that the engine has, with what it allows. */
export interface RuleChoice {
  readonly id: RuleSetId;
  readonly name: string;
  readonly methods: readonly MethodId[];
  readonly defaultMethod: MethodId;
  readonly scopes: readonly Scope[];
  readonly defaultScope: Scope;
  /** Whether the default scope holds from a year on only, with all accounts together before it. */
  readonly scopeSwitches: boolean;
  /** Whether these rules tell short holding from long. */
  readonly terms: boolean;
  /** Whether lots named for a disposal count. */
  readonly lotChoice: boolean;
  /** Where the rules are written, by what they are about. */
  readonly sources: readonly Source[];
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
  readonly options: BookOptions;
  readonly currency: string;
  readonly method: MethodId;
  readonly scope: Scope;
  /** Newest first. */
  readonly years: readonly YearView[];
}

export interface YearRange {
  readonly ledger: number;
  readonly options: BookOptions;
  readonly year: string;
  readonly from: number;
  readonly to: number;
}

export type LedgerState =
  | {
      readonly phase: 'loading';
      readonly loaded: number;
      readonly total: number | null;
      /** From when on the newest rows can be asked for; another object only for another ledger. */
      readonly newest?: Pick<ReceivedLedger, 'currency' | 'accounts'>;
    }
  | { readonly phase: 'failed'; readonly code: string; readonly message: string }
  | {
      readonly phase: 'ready';
      /** Grows with each ledger; answers of an older one are stale. */
      readonly version: number;
      readonly total: number;
      readonly currency: string;
      readonly accounts: Readonly<Record<string, string>>;
    };

/** A ledger that is on its way. */
export interface ComingLedger extends Pick<ReceivedLedger, 'currency' | 'accounts'> {
  readonly total: number;
  /** The newest rows, those that have come, the newest first. */
  readonly newest: readonly LedgerRow[];
}

/** A ledger as it came over the port, in order of time. */
export interface ReceivedLedger {
  readonly rows: readonly LedgerRow[];
  readonly currency: string;
  readonly accounts: Readonly<Record<string, string>>;
  /** Absent for none. */
  readonly left?: readonly LeaveInForce[];
}
