import type { Dec } from '../domain/decimal.js';
import type { Holding, MatchKind } from '../domain/result.js';
import type { DayNumber } from '../domain/tax-date.js';
import type { GiftArrival } from './methods/lot.js';
import type { Occasion, Posting } from './postings.js';

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

/** Matches disposals with acquisitions. Postings come in processing order; what looks ahead is matched at the end. */
export interface Book {
  post(posting: Posting): void;
  /** Called before each entry's postings. */
  enter?(on: Occasion): void;
  close(): readonly Holding[];
}
