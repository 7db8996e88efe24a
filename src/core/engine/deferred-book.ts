import type { Holding } from '../domain/result.js';
import { poolHolding } from './average-book.js';
import type { Book } from './book.js';
import type { BookContext } from './create-book.js';
import { sortHoldings } from './lot-pools.js';
import type { AveragePool } from './methods/average-pool.js';
import type { Acquisition, Departure, DisposalPosting, Occasion, Posting } from './postings.js';

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

/** Matches everything of one asset over all accounts; returns the pool that is left. */
export type AssetMatcher = (asset: string, postings: readonly Placed[], context: BookContext) => AveragePool;

/** For rules that look ahead: postings are kept by asset and matched when all are known. One pool an asset, so that moves change nothing. */
export function createDeferredBook(match: AssetMatcher, context: BookContext): Book {
  const assets = new Map<string, Placed[]>();
  let place = 0;
  const keep = (asset: string, posting: Placed['posting']): void => {
    const placed = { posting, place: (place += 1) };
    const kept = assets.get(asset);
    if (kept === undefined) assets.set(asset, [placed]);
    else kept.push(placed);
  };
  return {
    post(posting: Posting) {
      if (posting.type !== 'move') keep(posting.asset, posting);
      else for (const fee of posting.carried) keep(fee.asset, { type: 'fee-units', on: posting.on, ...fee });
    },
    close() {
      const held: Holding[] = [];
      for (const [asset, postings] of assets) {
        const pool = match(asset, postings, context);
        if (!pool.amount.isZero()) held.push(poolHolding(asset, null, pool));
      }
      return sortHoldings(held);
    },
  };
}
