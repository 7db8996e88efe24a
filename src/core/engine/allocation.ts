import { type Dec, ZERO } from '../domain/decimal.js';
import { compareText } from '../domain/entry-order.js';
import type { Balances } from './balances.js';
import type { LotPools } from './lot-pools.js';
import type { LotOrder } from './methods/lot-order.js';
import { createLotQueue } from './methods/lot-queue.js';

/** Accounts in the order in which they are filled: those listed first, the others by name. */
function fillingOrder(
  balances: ReadonlyMap<string, Dec>,
  listed: readonly string[],
): readonly (readonly [string, Dec])[] {
  const rank = (account: string): number => (listed.includes(account) ? listed.indexOf(account) : listed.length);
  return [...balances].sort(([a], [b]) => rank(a) - rank(b) || compareText(a, b));
}

/**
 * Allocates the unused lots of universal pools to accounts, once: lots in `order` fill the accounts one after another up to the units each
 * holds. Rev. Proc. 2024-28, 5.02 and 6.04 Example 4, read 2026-11. Units never exceed the accounts' balances: every balance is at least
 * what its own movements leave, and the pool is exactly that or, after a shortfall, zero.
 */
export function allocate(
  from: LotPools,
  to: LotPools,
  balances: Balances,
  order: LotOrder,
  listed: readonly string[],
): void {
  for (const asset of from.assets()) {
    const unused = createLotQueue(order);
    for (const piece of from.of(asset, null).take(total(from, asset)).pieces) unused.add(piece);
    for (const [account, units] of fillingOrder(balances.of(asset), listed)) {
      for (const piece of unused.take(units).pieces) to.of(asset, account).rejoin(piece);
    }
  }
}

function total(pools: LotPools, asset: string): Dec {
  return pools
    .of(asset, null)
    .lots()
    .reduce((sum, lot) => sum.plus(lot.amount), ZERO);
}
