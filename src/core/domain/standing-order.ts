import type { Timestamp } from './ledger-entry.js';
import type { LotMethod } from './tax-options.js';

/** An instruction, recorded in advance, that all disposals of an account follow one method (Reg. 1.1012-1(j)(3)). */
export interface StandingOrder {
  /** First day that it is about, `2025-01-01`, where the taxpayer lives. */
  readonly from: string;
  readonly method: LotMethod;
  /** `null`: every account. */
  readonly account: string | null;
  /** When it was written down. It counts for disposals from then on only. */
  readonly recordedAt: Timestamp;
  /** Its words. */
  readonly text: string;
}
