import type { Dec } from '../domain/decimal.js';
import type { MatchKind } from '../domain/result.js';
import type { DayNumber } from '../domain/tax-date.js';
import type { GiftArrival } from './methods/origin.js';

/** Units of a disposal matched with one acquisition, or with a pool. */
export interface Slice {
  readonly amount: Dec;
  readonly cost: Dec;
  readonly match: MatchKind;
  /** The acquisition; `null` for pools and shortfalls. */
  readonly from: { readonly entry: string; readonly text: string; readonly day: DayNumber } | null;
  readonly incomplete: boolean;
  /** Gifts under rules that look at their arrival. */
  readonly gift?: { readonly arrival: GiftArrival; readonly fair: Dec | null };
  /** Part of a loss that is not allowed (`ca`). */
  readonly denied?: Dec;
}
