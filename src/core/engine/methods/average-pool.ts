import { type Dec, ZERO } from '../../domain/decimal.js';
import type { MatchKind } from '../../domain/result.js';
import { share, sum } from '../apportion.js';
import type { Slice } from '../slice.js';
import type { PoolCause, PoolWatch } from '../pool-watch.js';

/** Units of one asset at one average cost. */
export interface AveragePool {
  amount: Dec;
  cost: Dec;
  /** An acquisition of unknown cost is in the pool: everything it feeds is marked until the pool is next empty. */
  incomplete: boolean;
  readonly watch?: PoolWatch | undefined;
}

export const emptyPool = (watch?: PoolWatch): AveragePool => ({ amount: ZERO, cost: ZERO, incomplete: false, watch });

/** `held`: the units that the pool then holds, where they are known already. */
export function join(
  pool: AveragePool,
  amount: Dec,
  cost: Dec,
  incomplete: boolean,
  by: PoolCause,
  held = sum(pool.amount, amount),
): void {
  pool.amount = held;
  pool.cost = sum(pool.cost, cost);
  if (incomplete) pool.incomplete = true;
  pool.watch?.joined(by, amount, cost);
}

export interface Taken {
  readonly amount: Dec;
  readonly cost: Dec;
  readonly incomplete: boolean;
  /** What the pool did not hold. */
  readonly missing: Dec;
}

/** Whether the pool holds units, and none once that many are taken: nothing is left that could bear their cost. */
export const usesUp = ({ amount }: AveragePool, quantity: Dec): boolean => !amount.isZero() && quantity.gte(amount);

/**
 * Takes up to `quantity` at average cost; the last units take all the cost that is left. `keepCost`: the cost stays with the others. `left`:
 * what the pool holds less `quantity`, where it is known already.
 */
export function take(
  pool: AveragePool,
  quantity: Dec,
  by: PoolCause,
  keepCost = false,
  left = pool.amount.minus(quantity),
): Taken {
  const { incomplete } = pool;
  const empties = left.isNegative() || left.isZero();
  const amount = empties ? pool.amount : quantity;
  const stays = keepCost && !empties;
  const cost = stays ? ZERO : empties ? pool.cost : share(pool.cost, quantity, pool.amount);
  const missing = left.isNegative() ? left.negated() : ZERO;
  pool.amount = empties ? ZERO : left;
  pool.cost = empties ? ZERO : pool.cost.minus(cost);
  if (empties) pool.incomplete = false;
  pool.watch?.took(by, amount, cost);
  return { amount, cost, incomplete, missing };
}

/** Slices of units taken from a pool: what it held, then what it did not. */
export function poolSlices(taken: Taken, match: MatchKind): Slice[] {
  const { amount, cost, incomplete, missing } = taken;
  const slices: Slice[] = amount.isZero() ? [] : [{ amount, cost, match, from: null, incomplete }];
  if (!missing.isZero()) slices.push({ amount: missing, cost: ZERO, match: 'shortfall', from: null, incomplete: true });
  return slices;
}
