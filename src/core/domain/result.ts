import type { DecimalText } from './decimal.js';
import type { IncomeCategory, Timestamp } from './ledger-entry.js';
import type { MethodId, RuleSetId, Scope } from './tax-options.js';

export const RESULT_FORMAT = 'lotbook-result/1';

export const MATCHES = [
  'fifo',
  'lifo',
  'hifo',
  'lofo',
  'specific',
  'average',
  'same-day',
  'thirty-day',
  'pool',
  'shortfall',
] as const;
export type MatchKind = (typeof MATCHES)[number];

export type Term = 'short' | 'long';

/** What a disposal was: how its units left. */
export type DisposalKind = 'sale' | 'swap' | 'spend' | 'fee' | 'gift' | 'donation';

/** One matched slice of a disposal. Money in the ledger currency, exact, not rounded. */
export interface Disposal {
  readonly entry: string;
  readonly time: Timestamp;
  readonly account: string;
  readonly asset: string;
  readonly amount: DecimalText;
  /** Net of disposal fees. */
  readonly proceeds: DecimalText;
  /** Includes acquisition fees. */
  readonly cost: DecimalText;
  /** `proceeds − cost`; `ca`: plus `denied`. */
  readonly gain: DecimalText;
  /** `null` for pooled matches and shortfalls; for `same-day` and `thirty-day` the acquisition day's first entry. */
  readonly acquired: Timestamp | null;
  readonly acquiredEntry: string | null;
  readonly term: Term | null;
  readonly match: MatchKind;
  readonly kind: DisposalKind;
  readonly incomplete: boolean;
  /** `ca` only: the part of a loss that the superficial-loss rule denies. */
  readonly denied?: DecimalText;
}

export interface Income {
  readonly entry: string;
  readonly time: Timestamp;
  readonly account: string;
  readonly asset: string;
  readonly amount: DecimalText;
  readonly value: DecimalText;
  readonly category: IncomeCategory;
  /** True where the value is not known and counts as 0; absent otherwise. */
  readonly incomplete?: boolean;
}

export interface HoldingLot {
  readonly entry: string | null;
  readonly acquired: Timestamp | null;
  readonly amount: DecimalText;
  readonly cost: DecimalText;
  readonly incomplete?: boolean;
}

export interface Holding {
  readonly asset: string;
  /** `null` for a universal pool. */
  readonly account: string | null;
  readonly amount: DecimalText;
  readonly cost: DecimalText;
  readonly lots: readonly HoldingLot[];
}

export interface TermTotals {
  readonly proceeds: DecimalText;
  readonly cost: DecimalText;
  readonly gain: DecimalText;
}

export interface TaxYear {
  /** `2024`, or `2024-25` where it spans two calendar years. */
  readonly year: string;
  readonly from: string;
  readonly to: string;
  /** Entry and asset pairs with a disposal (`gb`: days and assets). */
  readonly disposals: number;
  readonly proceeds: DecimalText;
  readonly cost: DecimalText;
  readonly gain: DecimalText;
  readonly gains: DecimalText;
  /** Positive. */
  readonly losses: DecimalText;
  readonly short: TermTotals;
  readonly long: TermTotals;
  readonly taxable: DecimalText;
  readonly income: DecimalText;
  /** `de` only: 22 Nr. 3 EStG. */
  readonly taxableIncome?: DecimalText;
  readonly incomplete: boolean;
}

export const ISSUE_CODES = [
  'unknown-basis',
  'missing-basis',
  'missing-price',
  'unmatched-withdrawal',
  'late-identification',
  'provisional',
  'duplicate',
  'unknown-field',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** What the engine could not know or had to leave out, and where. `message` is one plain sentence. */
export interface Issue {
  readonly code: IssueCode;
  /** Empty for `unknown-field` of the file itself. */
  readonly entry: string;
  readonly asset?: string;
  readonly amount?: DecimalText;
  readonly message: string;
}

export interface Result {
  readonly format: typeof RESULT_FORMAT;
  readonly rules: RuleSetId;
  readonly method: MethodId;
  /** The years that were given a method of their own, by label in order; absent where none was. */
  readonly methodByYear?: Readonly<Record<string, MethodId>>;
  /** The scope in force at the end of the ledger. */
  readonly scope: Scope;
  readonly timezone: string;
  readonly currency: string;
  readonly disposals: readonly Disposal[];
  readonly income: readonly Income[];
  readonly holdings: readonly Holding[];
  readonly years: readonly TaxYear[];
  readonly issues: readonly Issue[];
}
