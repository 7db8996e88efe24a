import type { Dec } from '../domain/decimal.js';
import type { GiftOutEntry, IncomeEntry, LotChoice, SpendEntry, TradeEntry } from '../domain/ledger-entry.js';
import type { Cashback } from '../domain/tax-options.js';
import type { IssueLog } from './issues.js';
import type { Occasion, Posting } from './postings.js';
import type { RuleSet } from './rules/rule-table.js';

/** What turning an entry into postings needs, and where the postings go. */
export interface Poster {
  readonly rules: RuleSet;
  readonly currency: string;
  readonly transferFees: 'dispose' | 'carry';
  readonly cashback: Cashback;
  readonly issues: IssueLog;
  /** Tickers of currencies that the ledger marks as tokens (`cash: false`): kinds without a leg cannot say so themselves. */
  readonly tokens: ReadonlySet<string>;
  post(posting: Posting): void;
  /** `null` where the value is not known. */
  income(on: Occasion, entry: IncomeEntry, value: Dec | null): void;
  /** The lots named for an entry, none where they count for nothing or were named too late. */
  lotsOf(on: Occasion, entry: TradeEntry | SpendEntry | GiftOutEntry): readonly LotChoice[];
}
