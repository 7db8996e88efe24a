import type { Dec } from '../domain/decimal.js';
import type { MatchKind } from '../domain/result.js';
import type { DayNumber } from '../domain/tax-date.js';
import type { LotPools } from './lot-pools.js';
import type { PoolWatch } from './pool-watch.js';
import type { Occasion } from './postings.js';

/** The test of one loss (`ca`): units sold, bought in the window, held at its end, and what of the loss is denied. */
export interface SuperficialTest {
  readonly sold: Dec;
  readonly bought: Dec;
  readonly held: Dec;
  readonly loss: Dec;
  readonly denied: Dec;
}

/** All disposals of one day (`gb`), as one: their matches, and the entries that share them by quantity. */
export interface MatchedDay {
  readonly outgoing: readonly { readonly on: Occasion; readonly amount: Dec }[];
  readonly slices: readonly {
    readonly match: MatchKind;
    readonly from: { readonly day: DayNumber } | null;
    readonly amount: Dec;
    readonly cost: Dec;
  }[];
}

/** Hears what happens to one asset under rules that look ahead. */
export interface AssetWatch {
  readonly pool: PoolWatch;
  /** What was bought on one day and is not matched yet (`gb`). */
  bought(day: DayNumber): PoolWatch;
  matched(day: DayNumber, matched: MatchedDay): void;
  tested(on: Occasion, test: SuperficialTest): void;
}

/** Hears what happens inside a book. Only explanations listen: without a watch a book does nothing for them. */
export interface BookWatch {
  /** The same pools, told on. */
  lots(pools: LotPools): LotPools;
  /** A pool at average cost; the account is `null` where one pool holds all. */
  pool(asset: string, account: string | null): PoolWatch;
  asset(asset: string): AssetWatch;
}
