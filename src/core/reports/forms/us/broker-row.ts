import type { DecimalText } from '../../../domain/decimal.js';
import type { Term } from '../../../domain/result.js';

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
