import { ZERO } from '../domain/decimal.js';
import type { Holding } from '../domain/result.js';
import type { Scope } from '../domain/tax-options.js';
import type { Book, BookTies } from './book.js';
import { feeDisposal } from './fee-disposal.js';
import { raiseShortfall } from './issues.js';
import { poolHolding, sortHoldings } from './holdings.js';
import { type AveragePool, type Taken, emptyPool, join, poolSlices, take, usesUp } from './methods/average-pool.js';
import type { Departure, DisposalPosting, Move } from './postings.js';
import type { BookWatch } from './watch.js';

interface AverageState {
  readonly pools: ReadonlyMap<string, ReadonlyMap<string | null, AveragePool>>;
  readonly place: number;
}

type PoolTable = Map<string, Map<string | null, AveragePool>>;
const copied = (pools: AverageState['pools']): PoolTable =>
  new Map(
    [...pools].map(([asset, accounts]) => [
      asset,
      new Map([...accounts].map(([account, pool]) => [account, { ...pool }])),
    ]),
  );

function poolIn(pools: PoolTable, asset: string, key: string | null, watch: BookWatch | undefined): AveragePool {
  let accounts = pools.get(asset);
  if (accounts === undefined) pools.set(asset, (accounts = new Map()));
  let pool = accounts.get(key);
  if (pool === undefined) accounts.set(key, (pool = emptyPool(watch?.pool(asset, key))));
  return pool;
}

function holdingsOf(pools: PoolTable): readonly Holding[] {
  const held: Holding[] = [];
  for (const [asset, accounts] of pools) {
    for (const [account, pool] of accounts) {
      if (!pool.amount.isZero()) held.push(poolHolding(asset, account, pool));
    }
  }
  return sortHoldings(held);
}

const NOTHING_YET: AverageState = { pools: new Map(), place: 0 };

/** Moving weighted average, in one pool an asset or one for each account: acquisitions move it, disposals do not. */
export function createAverageBook(scope: Scope, { register, issues, watch }: BookTies, from = NOTHING_YET): Book {
  const pools = copied(from.pools);
  let { place } = from;
  const poolOf = (asset: string, account: string): AveragePool =>
    poolIn(pools, asset, scope === 'universal' ? null : account, watch);
  const takeFor = (posting: DisposalPosting | Departure): Taken => {
    const taken = take(poolOf(posting.asset, posting.account), posting.amount, posting.on);
    if (!taken.missing.isZero()) raiseShortfall(issues, posting.on, posting.asset, taken.missing);
    return taken;
  };
  const dispose = (posting: DisposalPosting): void => {
    register.record(posting, poolSlices(takeFor(posting), 'average'), (place += 1), 'disposal');
  };
  /**
   * Within one pool nothing moves; carried fees leave it, their cost does not unless no unit is left to bear it. Between accounts cost goes
   * along, carried cost on top.
   */
  const move = ({ on, asset, account, to, amount, carried }: Move): void => {
    const stays = scope === 'universal' || to === account;
    const moved = stays ? null : take(poolOf(asset, account), amount, on);
    let cost = moved?.cost ?? ZERO;
    let incomplete = moved !== null && (moved.incomplete || !moved.missing.isZero());
    if (moved !== null && !moved.missing.isZero()) raiseShortfall(issues, on, asset, moved.missing);
    for (const fee of carried) {
      const pool = poolOf(fee.asset, account);
      if (stays && usesUp(pool, fee.amount)) {
        dispose(feeDisposal(on, fee, issues));
        continue;
      }
      const taken = take(pool, fee.amount, on, stays);
      if (!taken.missing.isZero()) raiseShortfall(issues, on, fee.asset, taken.missing);
      cost = cost.plus(taken.cost);
      incomplete ||= taken.incomplete || !taken.missing.isZero();
    }
    if (!stays) join(poolOf(asset, to), amount, cost, incomplete, on);
  };
  return {
    post(posting) {
      switch (posting.type) {
        case 'acquisition': {
          const { on, asset, account, amount, cost, incomplete } = posting;
          return join(poolOf(asset, account), amount, cost, incomplete, on);
        }
        case 'disposal':
          return dispose(posting);
        case 'departure':
          takeFor(posting);
          return undefined;
        case 'move':
          return move(posting);
        default:
          return posting satisfies never;
      }
    },
    close: () => holdingsOf(pools),
    keep() {
      const kept = { pools: copied(pools), place };
      return (ties) => createAverageBook(scope, ties, kept);
    },
  };
}
