import type { Dec } from '../../domain/decimal.js';
import type { LotOrder } from './lot-order.js';
import type { Origin } from './origin.js';

/** Units of one origin in one pool. What is left changes as units leave. */
export interface Lot {
  readonly origin: Origin;
  amount: Dec;
  cost: Dec;
  /** Basis for a loss, where it is lower than the cost (`us` gifts). */
  fair: Dec | null;
}

/** Units taken from a lot, with their share of its cost. */
export interface Piece {
  readonly origin: Origin;
  readonly amount: Dec;
  readonly cost: Dec;
  readonly fair: Dec | null;
}

export interface TakenLots {
  readonly pieces: readonly Piece[];
  /** What no lot covers. */
  readonly missing: Dec;
}

/** Open lots of one pool, the next to be used at the top. */
export interface LotQueue {
  /** Adds units of an origin that the pool has none of. */
  add(piece: Piece): void;
  /** Adds units that were in a pool before; those of an origin that is in this one already join its lot. */
  rejoin(piece: Piece): void;
  /** Takes `quantity`, next lot first, or less when the pool runs out. */
  take(quantity: Dec): TakenLots;
  /** Takes up to `quantity` from the lot of one origin. */
  takeFrom(origin: Origin, quantity: Dec): Piece | null;
  /** Units held, counted no further than `limit`. */
  heldUpTo(limit: Dec): Dec;
  /** Open lots in no order. */
  lots(): readonly Lot[];
  /** The same lots, from now on used in another order. */
  reorder(order: LotOrder): void;
  /** The queue as it is now, to be taken up again any number of times. */
  keep(): () => LotQueue;
}
