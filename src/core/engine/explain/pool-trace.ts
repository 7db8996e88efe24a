import { type Dec, ZERO } from '../../domain/decimal.js';
import type { PoolCause, PoolWatch } from '../pool-watch.js';

export interface PoolFigures {
  readonly amount: Dec;
  readonly cost: Dec;
}

/** A change of a pool, with what it held before and after. */
export interface PoolEvent extends PoolFigures {
  readonly what: 'joined' | 'took';
  readonly by: PoolCause;
  readonly before: PoolFigures;
  readonly after: PoolFigures;
  /** Place of the first change since the pool was last empty. */
  readonly since: number;
}

export interface PoolTrace extends PoolWatch {
  readonly events: readonly PoolEvent[];
}

export function createPoolTrace(): PoolTrace {
  const events: PoolEvent[] = [];
  let held: PoolFigures = { amount: ZERO, cost: ZERO };
  let since = 0;
  const note = (what: PoolEvent['what'], by: PoolCause, amount: Dec, cost: Dec): void => {
    const before = held;
    held =
      what === 'joined'
        ? { amount: before.amount.plus(amount), cost: before.cost.plus(cost) }
        : { amount: before.amount.minus(amount), cost: before.cost.minus(cost) };
    // Nothing of a day was left to join.
    if (amount.isZero() && cost.isZero()) return;
    events.push({ what, by, amount, cost, before, after: held, since });
    if (held.amount.isZero()) since = events.length;
  };
  return {
    events,
    joined: (by, amount, cost) => note('joined', by, amount, cost),
    took: (by, amount, cost) => note('took', by, amount, cost),
  };
}
