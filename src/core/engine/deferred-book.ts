import type { Holding } from '../domain/result.js';
import type { YearStart } from '../domain/tax-year.js';
import type { Book, BookTies } from './book.js';
import { poolHolding, sortHoldings } from './holdings.js';
import type { AssetMatch, MatchContext, MatchOpener, Placed } from './methods/asset-match.js';
import type { Posting } from './postings.js';

interface DeferredState {
  readonly kept: ReadonlyMap<string, MatchOpener>;
  readonly place: number;
}

const NOTHING_YET: DeferredState = { kept: new Map(), place: 0 };

/** For rules that look ahead: each asset by itself, in one pool over all accounts, so that moves change nothing. */
export function createDeferredBook(open: MatchOpener, yearStart: YearStart, ties: BookTies, from = NOTHING_YET): Book {
  const contextOf = (asset: string): MatchContext => {
    const { register, years, issues, watch } = ties;
    return { register, years, issues, yearStart, watch: watch?.asset(asset) };
  };
  const assets = new Map<string, AssetMatch>(
    [...from.kept].map(([asset, reopen]) => [asset, reopen(contextOf(asset))]),
  );
  let { place } = from;
  const match = (asset: string, posting: Placed['posting']): void => {
    let own = assets.get(asset);
    if (own === undefined) assets.set(asset, (own = open(contextOf(asset))));
    own.post({ posting, place: (place += 1) });
  };
  return {
    post(posting: Posting) {
      if (posting.type !== 'move') match(posting.asset, posting);
      else for (const fee of posting.carried) match(fee.asset, { type: 'fee-units', on: posting.on, ...fee });
    },
    close(lastDay) {
      const held: Holding[] = [];
      for (const [asset, own] of assets) {
        const pool = own.close(lastDay);
        if (!pool.amount.isZero()) held.push(poolHolding(asset, null, pool));
      }
      return sortHoldings(held);
    },
    keep() {
      const kept = new Map([...assets].map(([asset, own]) => [asset, own.keep()]));
      const state = { kept, place };
      return (next) => createDeferredBook(open, yearStart, next, state);
    },
  };
}
