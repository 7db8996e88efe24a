import type { DecimalText } from './decimal.js';
import type { Term } from './result.js';

/** What a return of the United States needs besides the ledger. */

export const FILING_STATUSES = ['other', 'married-separately'] as const;
/** Married filing separately halves the loss that may be deducted (IRC 1211(b)). */
export type FilingStatus = (typeof FILING_STATUSES)[number];

/** What brokers' forms are in. */
export const BROKER_CURRENCY = 'USD';

/**
 * One row of a Form 1099-DA (or, through 2024, 1099-B), as the broker filed it. Money in USD. Boxes as the form's instructions for
 * recipients (2025) number them.
 */
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
  /** Box 2: the cost was reported to the IRS; not so where box 9 (noncovered) is marked. */
  readonly costReported: boolean;
  /** Short or long as the form has it; `null` where it does not say. */
  readonly term: Term | null;
}
