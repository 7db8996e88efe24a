import type { DayNumber } from '../../domain/tax-date.js';
import type { YearStart } from '../../domain/tax-year.js';
import type { IssueLog } from '../issues.js';
import type { Acquisition, Departure, DisposalPosting, Occasion } from '../postings.js';
import type { Register } from '../register.js';
import type { Years } from '../years.js';
import type { AveragePool } from './average-pool.js';

/** Units of a carried network fee: they leave one pool over all accounts, and their cost stays in it. */
export interface FeeUnits {
  readonly type: 'fee-units';
  readonly on: Occasion;
  readonly asset: string;
  readonly amount: DisposalPosting['amount'];
}

/** A posting on one asset, with its place in the result. */
export interface Placed<P = Acquisition | DisposalPosting | Departure | FeeUnits> {
  readonly posting: P;
  readonly place: number;
}

export interface MatchContext {
  /** Day of the ledger's last entry, whatever its asset. */
  readonly lastDay: DayNumber;
  readonly yearStart: YearStart;
  readonly register: Register;
  readonly years: Years;
  readonly issues: IssueLog;
}

/** Matches everything of one asset over all accounts; returns the pool that is left. */
export type AssetMatcher = (asset: string, postings: readonly Placed[], context: MatchContext) => AveragePool;
