import type { DecimalText } from './decimal.js';
import type { Term } from './result.js';

/** What a return of the United States needs besides the ledger. */

export const FILING_STATUSES = ['other', 'married-separately'] as const;
/** Married filing separately halves the loss that may be deducted (IRC 1211(b)). */
export type FilingStatus = (typeof FILING_STATUSES)[number];

/** One row of a Form 1099-DA (or, through 2024, 1099-B), as the broker filed it. Money in USD. */
export interface BrokerRow {
  /** Unique among the rows at hand. */
  readonly id: string;
  readonly broker: string;
  readonly asset: string;
  readonly amount: DecimalText;
  /** Calendar dates as printed on the form, `2025-03-04`. */
  readonly sold: string;
  readonly acquired: string | null;
  readonly proceeds: DecimalText;
  /** Box 1g; `null` where the form leaves it empty. */
  readonly cost: DecimalText | null;
  /** Box 9 or its like: the cost was reported to the IRS (a covered asset). */
  readonly costReported: boolean;
  /** Short or long as the form has it; `null` where it does not say. */
  readonly term: Term | null;
}
