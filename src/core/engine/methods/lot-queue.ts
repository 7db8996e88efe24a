import { type Dec, ZERO } from '../../domain/decimal.js';
import { share } from '../apportion.js';
import type { Lot, LotQueue, Origin, Piece } from './lot.js';
import type { LotOrder } from './lot-order.js';

function takeWhole(lot: Lot): Piece {
  const { origin, amount, cost, fair } = lot;
  lot.amount = ZERO;
  lot.cost = ZERO;
  if (fair !== null) lot.fair = ZERO;
  return { origin, amount, cost, fair };
}

/** Splits units off a larger lot. They take their share of the cost by quantity; what stays keeps the remainder. */
function split(lot: Lot, quantity: Dec): Piece {
  const { origin } = lot;
  const cost = share(lot.cost, quantity, lot.amount);
  const fair = lot.fair === null ? null : share(lot.fair, quantity, lot.amount);
  lot.cost = lot.cost.minus(cost);
  if (lot.fair !== null && fair !== null) lot.fair = lot.fair.minus(fair);
  lot.amount = lot.amount.minus(quantity);
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

/** Lets `lot` sink from the top until it is used before both its children. */
function siftDown(heap: Lot[], lot: Lot, before: LotOrder['before']): void {
  let at = 0;
  for (;;) {
    const left = heap[2 * at + 1];
    const right = heap[2 * at + 2];
    if (left === undefined) break;
    const useRight = right !== undefined && before(right.origin, left.origin);
    const child = useRight ? right : left;
    if (!before(child.origin, lot.origin)) break;
    heap[at] = child;
    at = 2 * at + (useRight ? 2 : 1);
  }
  heap[at] = lot;
}

/** A binary heap by the method's order. Lots emptied by name stay until they come to the top. */
export function createLotQueue({ before }: LotOrder): LotQueue {
  const heap: Lot[] = [];
  const drop = (top: Lot): void => {
    top.queued = false;
    const { lots } = top.origin;
    if (lots.length > 1) lots.splice(lots.indexOf(top), 1);
    const last = heap.pop();
    if (last !== undefined && last !== top) siftDown(heap, last, before);
  };
  const pieceOf = (origin: Origin): Lot | undefined => origin.lots.find((lot) => lot.queue === queue && lot.queued);
  const queue: LotQueue = {
    add(piece) {
      const here = piece.origin.lots.length === 0 ? undefined : pieceOf(piece.origin);
      if (here !== undefined) {
        join(here, piece);
        return;
      }
      const { origin, amount, cost, fair } = piece;
      const lot: Lot = { origin, queue, amount, cost, fair, queued: true };
      origin.lots.push(lot);
      siftUp(heap, lot, heap.length, before);
    },
    take(quantity) {
      const pieces: Piece[] = [];
      let left = quantity;
      for (let top = heap[0]; top !== undefined && !left.isZero(); top = heap[0]) {
        if (top.amount.gt(left)) {
          pieces.push(split(top, left));
          left = ZERO;
        } else {
          if (!top.amount.isZero()) {
            left = left.minus(top.amount);
            pieces.push(takeWhole(top));
          }
          drop(top);
        }
      }
      return { pieces, missing: left };
    },
    takeFrom(origin, quantity) {
      const lot = pieceOf(origin);
      if (lot === undefined || lot.amount.isZero()) return null;
      return lot.amount.gt(quantity) ? split(lot, quantity) : takeWhole(lot);
    },
    lots: () => heap.filter((lot) => !lot.amount.isZero()),
  };
  return queue;
}
