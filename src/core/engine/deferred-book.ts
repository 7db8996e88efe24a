import type { Holding } from '../domain/result.js';
import type { Book } from './book.js';
import { poolHolding, sortHoldings } from './holdings.js';
import type { AssetMatcher, MatchContext, Placed } from './methods/asset-matcher.js';
import type { Posting } from './postings.js';

/** For rules that look ahead: postings are kept by asset and matched when all are known. One pool an asset, so that moves change nothing. */
export function createDeferredBook(match: AssetMatcher, context: MatchContext): Book {
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
