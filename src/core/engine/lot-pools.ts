import type { Holding, HoldingLot } from '../domain/result.js';
import { type Dec, ZERO, plainText } from '../domain/decimal.js';
import { sortHoldings } from './holdings.js';
import { isOlder } from './methods/fifo.js';
import type { Lot, LotQueue } from './methods/lot.js';
import type { LotOrder } from './methods/lot-order.js';
import { createLotQueue } from './methods/lot-queue.js';

/** Lots by asset and account; the account is `null` in a universal pool. */
export interface LotPools {
  of(asset: string, account: string | null): LotQueue;
  assets(): readonly string[];
  holdings(): readonly Holding[];
  /** Every pool, and those still to come, in another order. */
  reorder(order: LotOrder): void;
  /** The pools as they are now, to be taken up again any number of times. */
  keep(): () => LotPools;
}

type PoolTable = Map<string, Map<string | null, LotQueue>>;

function mapQueues<T>(
  table: ReadonlyMap<string, ReadonlyMap<string | null, T>>,
  of: (queue: T) => LotQueue,
): PoolTable {
  return new Map(
    [...table].map(([asset, accounts]) => [asset, new Map([...accounts].map(([key, queue]) => [key, of(queue)]))]),
  );
}

function holdingLot({ origin, amount, cost }: Lot): HoldingLot {
  const lot = { entry: origin.entry, acquired: origin.text, amount: plainText(amount), cost: plainText(cost) };
  return origin.incomplete ? { ...lot, incomplete: true } : lot;
}

function holding(asset: string, account: string | null, lots: readonly Lot[]): Holding {
  const sorted = [...lots].sort((a, b) => (isOlder(a.origin, b.origin) ? -1 : isOlder(b.origin, a.origin) ? 1 : 0));
  const total = (figure: (lot: Lot) => Dec): string =>
    plainText(lots.reduce((sum, lot) => sum.plus(figure(lot)), ZERO));
  return {
    asset,
    account,
    amount: total((lot) => lot.amount),
    cost: total((lot) => lot.cost),
    lots: sorted.map((lot) => holdingLot(lot)),
  };
}

export function createLotPools(first: LotOrder, pools: PoolTable = new Map()): LotPools {
  let order = first;
  return {
    of(asset, account) {
      let accounts = pools.get(asset);
      if (accounts === undefined) pools.set(asset, (accounts = new Map()));
      let queue = accounts.get(account);
      if (queue === undefined) accounts.set(account, (queue = createLotQueue(order)));
      return queue;
    },
    assets: () => [...pools.keys()],
    holdings() {
      const held: Holding[] = [];
      for (const [asset, accounts] of pools) {
        for (const [account, queue] of accounts) {
          const lots = queue.lots();
          if (lots.length > 0) held.push(holding(asset, account, lots));
        }
      }
      return sortHoldings(held);
    },
    reorder(next) {
      order = next;
      for (const accounts of pools.values()) for (const queue of accounts.values()) queue.reorder(next);
    },
    keep() {
      const kept = new Map(
        [...pools].map(([asset, accounts]) => [
          asset,
          new Map([...accounts].map(([key, queue]) => [key, queue.keep()])),
        ]),
      );
      const keptOrder = order;
      return () =>
        createLotPools(
          keptOrder,
          mapQueues(kept, (open) => open()),
        );
    },
  };
}
