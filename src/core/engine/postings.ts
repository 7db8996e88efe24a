import type { Dec } from '../domain/decimal.js';
import type { LedgerEntry, LotChoice } from '../domain/ledger-entry.js';
import type { DisposalKind } from '../domain/result.js';
import type { DayNumber } from '../domain/tax-date.js';
import type { OtherFee } from './fees.js';

/** An entry in its place: `index` is its position in processing order, `day` its calendar day where the taxpayer lives. */
export interface Occasion {
  readonly entry: LedgerEntry;
  readonly index: number;
  readonly at: number;
  readonly day: DayNumber;
}

/** How units came in; `gb` and `ca` tell purchases that can match from those that only join the pool. */
export type AcquisitionSource = 'trade' | 'income' | 'gift' | 'deposit' | 'opening' | 'split';

/** Units coming in, at their whole cost in the ledger currency. */
export interface Acquisition {
  readonly type: 'acquisition';
  readonly on: Occasion;
  readonly asset: string;
  readonly account: string;
  readonly amount: Dec;
  readonly cost: Dec;
  /** True when the cost is not, or not wholly, known. */
  readonly incomplete: boolean;
  readonly source: AcquisitionSource;
  /** When the units were first acquired, where that was before they came in (gift, balance brought forward). */
  readonly acquired?: { readonly text: string; readonly at: number };
  /** Gifts only: fair market value of the whole on arrival, `null` where unknown. */
  readonly fairValue?: Dec | null;
}

/** Units leaving against proceeds. */
export interface DisposalPosting {
  readonly type: 'disposal';
  readonly on: Occasion;
  readonly asset: string;
  readonly account: string;
  readonly amount: Dec;
  /** Net of disposal fees; `null` where unknown: then proceeds are the cost of the units. */
  readonly proceeds: Dec | null;
  readonly incomplete: boolean;
  readonly kind: DisposalKind;
  readonly lots: readonly LotChoice[];
}

/** Units leaving at cost, with no gain or loss and no row. */
export interface Departure {
  readonly type: 'departure';
  readonly on: Occasion;
  readonly asset: string;
  readonly account: string;
  readonly amount: Dec;
  readonly reason: 'gift' | 'donation' | 'lost';
  readonly lots: readonly LotChoice[];
}

/** Units of a network fee that leave while their cost stays (`transferFees: carry`), or, where no moved unit can bear it, at their value. */
export type CarriedFee = OtherFee;

/** Units moving between the owner's accounts. */
export interface Move {
  readonly type: 'move';
  readonly on: Occasion;
  readonly asset: string;
  readonly account: string;
  readonly to: string;
  readonly amount: Dec;
  readonly carried: readonly CarriedFee[];
}

export type Posting = Acquisition | DisposalPosting | Departure | Move;
