import type { DayNumber } from '../../domain/tax-date.js';
import type { YearStart } from '../../domain/tax-year.js';
import type { BookTies } from '../book.js';
import type { Acquisition, CarriedFee, Departure, DisposalPosting, Occasion } from '../postings.js';
import type { AssetWatch } from '../watch.js';
import type { AveragePool } from './average-pool.js';

/** Units of a carried network fee: they leave one pool over all accounts, and their cost stays in it. */
export interface FeeUnits extends CarriedFee {
  readonly type: 'fee-units';
  readonly on: Occasion;
}

/** A posting on one asset, with its place in the result. */
export interface Placed<P = Acquisition | DisposalPosting | Departure | FeeUnits> {
  readonly posting: P;
  readonly place: number;
}

export interface MatchContext extends Pick<BookTies, 'register' | 'years' | 'issues'> {
  readonly yearStart: YearStart;
  readonly watch?: AssetWatch | undefined;
}

/**
 * The matching of everything of one asset over all accounts under rules that look ahead. Postings wait until the days that they look at are
 * over; what waits is all that has to be kept of them.
 */
export interface AssetMatch {
  post(placed: Placed): void;
  /** Matches what still waits; `lastDay` is the day of the ledger's last entry, whatever its asset. Returns the pool that is left. */
  close(lastDay: DayNumber): AveragePool;
  /** The matching as it is now, to be taken up again any number of times. */
  keep(): MatchOpener;
}

export type MatchOpener = (context: MatchContext) => AssetMatch;
