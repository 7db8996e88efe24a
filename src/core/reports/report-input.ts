import type { Dec, DecimalText } from '../domain/decimal.js';
import type { Explanation, ExplanationStep } from '../domain/explanation.js';
import type { Ledger } from '../domain/ledger-entry.js';
import type { Holding, Issue, Result } from '../domain/result.js';
import type { Seal, ToldChange } from '../domain/seal.js';
import type { DayNumber } from '../domain/tax-date.js';
import type { ComputeOptions } from '../domain/tax-options.js';
import type { YearFigures, YearStart } from '../domain/tax-year.js';
import type { BrokerRow, FilingStatus } from '../domain/us-return.js';

/** The sheets of a report, in their order. */
export const SHEET_NAMES = [
  'Summary',
  /** Those of the country's return, where its rules have some: several sheets under their own names. */
  'Forms',
  'Disposals',
  'Income',
  'Holdings',
  'Transactions',
  'Movements',
  'Fees',
  'Gifts',
  'Losses',
  'Issues',
  'Audit trail',
  'Method',
] as const;
export type SheetName = (typeof SHEET_NAMES)[number];

/** All or nothing, as tax forms ask: every money cell in cents, or every one in whole units. */
export const ROUNDINGS = ['cents', 'whole'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** Of a rule set: its name, when its tax year starts, the texts of law it follows, and what it taxes of a year. */
export interface RulesNote {
  readonly name: string;
  readonly yearStart: YearStart;
  /** Where no scope is chosen, lots are kept for each account from this day on, and for all accounts together before it. */
  readonly accountsFrom?: DayNumber;
  /** In which its limits are, and its forms are filled in; absent or `null` where there is none. */
  readonly currency?: string | null;
  readonly sources: readonly { readonly text: string; readonly url?: string }[];
  readonly taxable?: (year: YearFigures) => Dec;
}

/** A received record that made no ledger entry, and why. `time` is RFC 3339. */
export interface RecordLeftOut {
  readonly record: string;
  readonly account: string;
  readonly code: string;
  readonly message: string;
  readonly time: string | null;
}

/** A value of an entry as it came, and as the report's currency has it. */
export interface ValueConversion {
  /** `in`, `out`, `basis` or `fees/0`. */
  readonly field: string;
  readonly from: DecimalText;
  readonly currencyFrom: string;
  readonly to: DecimalText;
  readonly currencyTo: string;
  readonly rate: DecimalText;
  /** `2024-01-02` */
  readonly rateDate: string;
  readonly source: string;
}

/** What a person decided about an entry or a record, in words; `at` is RFC 3339. */
export interface DecisionNote {
  readonly target: string;
  readonly what: string;
  readonly at: string;
}

/** A question that a person left open, and why; `at` is RFC 3339. */
export interface OpenByChoice {
  readonly at: string;
  readonly reason: string;
}

/** An account that reports `difference` more of an asset than its entries leave, which the person knows of. */
export interface BalanceLeft extends OpenByChoice {
  readonly account: string;
  readonly asset: string;
  readonly holding: 'free' | 'staked';
  readonly difference: DecimalText;
}

/** A seal of the year, and whether the figures are still those that were sealed. */
export interface SealNote extends Pick<Seal, 'year' | 'sealedAt' | 'digests'> {
  /** What would be different now; none for a year that is as it was sealed. */
  readonly changes: readonly ToldChange[];
}

/** SHA-256, in hexadecimal, of the ledger file and of the result file. */
export interface Digests {
  readonly ledger: string;
  readonly result: string;
}

/** Units and cost of a pool, or of what joins or leaves it. Cost in the ledger currency. */
export interface PoolFigures {
  readonly amount: DecimalText;
  readonly cost: DecimalText;
}

/** A change of a token's pool. Without units: a denied loss that joins the cost. */
export interface PoolChange extends PoolFigures {
  readonly asset: string;
  readonly entry: string;
  readonly time: string;
  readonly what: 'joined' | 'took';
  readonly before: PoolFigures;
  readonly after: PoolFigures;
}

/** Between which gains a year lies while the cost of some deposits is not known: they cost nothing, or their value on arrival. */
export interface GainRange {
  readonly year: string;
  readonly low: DecimalText;
  readonly high: DecimalText;
  /** Deposits whose value on arrival is not known either: they count at 0 at both ends. */
  readonly unvalued: number;
}

/** What a report takes of the explanation of a row. */
export interface ExplainedRow extends Pick<Explanation, 'records'> {
  readonly steps: readonly Pick<ExplanationStep, 'text'>[];
}

export interface ReportInput {
  readonly ledger: Ledger;
  readonly result: Result;
  /** Display name by account id; an account without one shows its id. */
  readonly accountNames: Readonly<Record<string, string>>;
  /** Label of a tax year, or `all`. */
  readonly year: string;
  readonly appVersion: string;
  /** The rule set of the result (`ruleSet(result.rules)`); without it the report names the country only. */
  readonly rules?: RulesNote;
  /** What was asked of the computation; without it the report shows what the result itself tells. */
  readonly options?: ComputeOptions;
  /** What a return of the United States needs besides. */
  readonly us?: { readonly filingStatus?: FilingStatus; readonly brokerRows?: readonly BrokerRow[] };
  /** All of them when left out. */
  readonly sheets?: readonly SheetName[];
  /** `cents` when left out. */
  readonly rounding?: Rounding;
  /** Holdings of the ledger cut at the end of the year; without them the report shows what is held after the last entry. */
  readonly holdingsAtYearEnd?: readonly Holding[];
  /** Ids of the received records behind an entry, the main one first. */
  readonly sourcesOf?: (entry: string) => readonly string[];
  /** Why a disposal, by its index in `result.disposals`, has its figures, in the words that the app shows. */
  readonly explanations?: { readonly disposal: (index: number) => ExplainedRow };
  /** Each change of each token's pool, by token in order of time; where the country's forms show it. */
  readonly poolHistory?: () => readonly PoolChange[];
  /** Of the years that such deposits feed. */
  readonly gainRanges?: readonly GainRange[];
  readonly review?: readonly RecordLeftOut[];
  /** By entry id. */
  readonly conversions?: ReadonlyMap<string, readonly ValueConversion[]>;
  readonly decisions?: readonly DecisionNote[];
  /** Whether the person left an issue open. */
  readonly leftOpen?: (issue: Issue) => OpenByChoice | null;
  readonly balancesLeft?: readonly BalanceLeft[];
  readonly seal?: SealNote;
  readonly digests?: Digests;
}
