import type { BalancePoint } from '../../../../core/contract/groups/accounts.js';
import type { AccountView } from '../../../../core/contract/views.js';
import type { DecimalText } from '../../../../core/domain/decimal.js';
import type { IncomeCategory } from '../../../../core/domain/ledger-entry.js';
import type { BookOptions } from '../protocol.js';

/** What the screens of holdings and of the overview ask for. Money in the report currency; `null` where it is not known, never 0. */

export interface HoldingsInput {
  readonly options: BookOptions;
  /** Their balances carry the prices of today. */
  readonly accounts: readonly AccountView[];
  /** RFC 3339: what "today" is. */
  readonly now: string;
}

/** What the lots of a holding make: one asset, in one account or in all. */
export interface HoldingView {
  readonly asset: string;
  /** Account id; `null` for one pool of all accounts. */
  readonly account: string | null;
  readonly amount: DecimalText;
  readonly cost: DecimalText;
  readonly value: DecimalText | null;
  /** `value − cost`. */
  readonly gain: DecimalText | null;
  /** True where the cost of some units is not known and counts as 0. */
  readonly incomplete: boolean;
  readonly lots: readonly LotView[];
}

export interface LotView {
  /** The entry that acquired it; `null` for units of a pool. */
  readonly entry: string | null;
  readonly acquired: string | null;
  readonly amount: DecimalText;
  readonly cost: DecimalText;
  readonly value: DecimalText | null;
  readonly gain: DecimalText | null;
  readonly incomplete: boolean;
  /** Days until a disposal would be long-term, 0 from then on; `null` where the rules know no terms or the date is not known. */
  readonly daysToLong: number | null;
}

export interface HoldingsView {
  readonly currency: string;
  /** Whether the rules tell short holding from long. */
  readonly terms: boolean;
  /** Greatest value first, then those without one by cost. */
  readonly holdings: readonly HoldingView[];
  readonly total: {
    readonly cost: DecimalText;
    /** Of the holdings whose value is known. */
    readonly value: DecimalText;
    readonly gain: DecimalText;
    /** Holdings whose value is not known. */
    readonly unpriced: number;
  };
}

export interface OverviewYear {
  readonly year: string;
  readonly gain: DecimalText;
  readonly taxable: DecimalText;
  readonly income: DecimalText;
  readonly incomplete: boolean;
}

export interface IncomeOfYear {
  readonly year: string;
  readonly category: IncomeCategory;
  readonly value: DecimalText;
  readonly rows: number;
  /** Of `rows`: those whose value is not known and counts as 0. */
  readonly unknown: number;
}

export interface OverviewView {
  readonly currency: string;
  /** Oldest first. */
  readonly years: readonly OverviewYear[];
  /** By year, greatest first within it. */
  readonly income: readonly IncomeOfYear[];
}

/** Values in USD by day, to be told in the report currency. */
export interface HistoryInput {
  readonly options: BookOptions;
  readonly points: readonly BalancePoint[];
}

export interface HistoryView {
  readonly currency: string;
  /** Days without an exchange rate are left out. */
  readonly points: readonly BalancePoint[];
}
