import { type Dec, ZERO } from '../../domain/decimal.js';
import { share } from '../apportion.js';
import type { Lot, LotQueue, Piece, TakenLots } from './lot.js';
import type { Origin } from './origin.js';
import type { LotOrder } from './lot-order.js';

function takeWhole(lot: Lot): Piece {
  const { origin, amount, cost, fair } = lot;
  lot.amount = ZERO;
  lot.cost = ZERO;
  if (fair !== null) lot.fair = ZERO;
  return { origin, amount, cost, fair };
}

/** Splits units off a larger lot, `stays` of it left. They take their share of the cost by quantity; what stays keeps the remainder. */
function split(lot: Lot, quantity: Dec, stays: Dec): Piece {
  const { origin } = lot;
  const cost = share(lot.cost, quantity, lot.amount);
  const fair = lot.fair === null ? null : share(lot.fair, quantity, lot.amount);
  lot.cost = lot.cost.minus(cost);
  if (lot.fair !== null && fair !== null) lot.fair = lot.fair.minus(fair);
  lot.amount = stays;
  return { origin, amount: quantity, cost, fair };
}

function join(lot: Lot, piece: Piece): void {
  lot.amount = lot.amount.plus(piece.amount);
  lot.cost = lot.cost.plus(piece.cost);
  if (lot.fair !== null && piece.fair !== null) lot.fair = lot.fair.plus(piece.fair);
}

/** Lets `lot` rise from the free place `start` until its parent is used before it. */
function siftUp(heap: Lot[], lot: Lot, start: number, before: LotOrder['before']): void {
  let at = start;
  while (at > 0) {
    const up = (at - 1) >> 1;
    const parent = heap[up];
    if (parent === undefined || !before(lot.origin, parent.origin)) break;
    heap[at] = parent;
    at = up;
  }
  heap[at] = lot;
}

/**
 * Lets `lot`, the last of the heap until now, sink from the top to its place. It nearly always belongs far down: the free place goes to the
 * bottom first and the lot rises from there, which asks for half of the comparisons.
 */
function siftDown(heap: Lot[], lot: Lot, before: LotOrder['before']): void {
  let at = 0;
  for (;;) {
    const left = heap[2 * at + 1];
    const right = heap[2 * at + 2];
    if (left === undefined) break;
    const useRight = right !== undefined && before(right.origin, left.origin);
    heap[at] = useRight ? right : left;
    at = 2 * at + (useRight ? 2 : 1);
  }
  while (at > 0) {
    const up = (at - 1) >> 1;
    const parent = heap[up];
    if (parent === undefined || before(parent.origin, lot.origin)) break;
    heap[at] = parent;
    at = up;
  }
  heap[at] = lot;
}

/** Takes `quantity` from the top of the heap on; `drop` removes a lot that is used up from there. */
function takeFirst(heap: readonly Lot[], quantity: Dec, drop: (top: Lot) => void): TakenLots {
  const pieces: Piece[] = [];
  let left = quantity;
  for (let top = heap[0]; top !== undefined && !left.isZero(); top = heap[0]) {
    // One subtraction tells which is more, and by how much.
    const over = left.minus(top.amount);
    if (over.isNegative() && !over.isZero()) {
      pieces.push(split(top, left, over.negated()));
      left = ZERO;
    } else {
      if (!top.amount.isZero()) pieces.push(takeWhole(top));
      drop(top);
      left = over;
    }
  }
  return { pieces, missing: left };
}

/** Units of lots, counted no further than `limit`. */
function unitsUpTo(limit: Dec, ...lists: readonly (readonly Lot[])[]): Dec {
  let held = ZERO;
  for (const lots of lists) {
    for (const { amount } of lots) {
      held = held.plus(amount);
      if (held.gte(limit)) return limit;
    }
  }
  return held;
}

interface QueueState {
  /** A binary heap by the order in force. Lots emptied by name stay until they come to the top. */
  readonly heap: readonly Lot[];
  /** Lots that wait outside the heap until something is taken: what is never sold need not be compared. */
  readonly waiting: readonly Lot[];
}

const copied = (lots: readonly Lot[]): Lot[] => lots.map((lot) => ({ ...lot }));

/** Open lots of one pool in the method's order; empty, or as kept. */
export function createLotQueue(first: LotOrder, from: QueueState = { heap: [], waiting: [] }): LotQueue {
  const heap = copied(from.heap);
  let waiting = copied(from.waiting);
  let order = first;
  // Built when first asked for: most pools never are.
  let byOrigin: Map<Origin, Lot> | null = null;

  const all = (): readonly Lot[] => [...heap, ...waiting];
  const lotOf = (origin: Origin): Lot | undefined => {
    byOrigin ??= new Map(all().map((lot) => [lot.origin, lot]));
    return byOrigin.get(origin);
  };
  const add = ({ origin, amount, cost, fair }: Piece): void => {
    const lot: Lot = { origin, amount, cost, fair };
    waiting.push(lot);
    byOrigin?.set(origin, lot);
  };
  const line = (): void => {
    for (const lot of waiting) siftUp(heap, lot, heap.length, order.before);
    waiting = [];
  };
  const drop = (top: Lot): void => {
    byOrigin?.delete(top.origin);
    const last = heap.pop();
    if (last !== undefined && last !== top) siftDown(heap, last, order.before);
  };
  return {
    add,
    rejoin(piece) {
      const here = lotOf(piece.origin);
      if (here === undefined) add(piece);
      else join(here, piece);
    },
    take(quantity) {
      if (waiting.length > 0) line();
      return takeFirst(heap, quantity, drop);
    },
    takeFrom(origin, quantity) {
      const lot = lotOf(origin);
      if (lot === undefined || lot.amount.isZero()) return null;
      return lot.amount.gt(quantity) ? split(lot, quantity, lot.amount.minus(quantity)) : takeWhole(lot);
    },
    heldUpTo: (limit) => unitsUpTo(limit, heap, waiting),
    lots: () => all().filter((lot) => !lot.amount.isZero()),
    reorder(next) {
      if (next === order) return;
      order = next;
      waiting = [...heap, ...waiting];
      heap.length = 0;
    },
    keep() {
      const kept = { heap: copied(heap), waiting: copied(waiting) };
      const keptOrder = order;
      return () => createLotQueue(keptOrder, kept);
    },
  };
}
