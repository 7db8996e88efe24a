import type { Origin } from './origin.js';
import type { LotOrder } from './lot-order.js';

/** Older by original acquisition; of lots acquired at one instant, the one whose entry comes first. */
export function isOlder(a: Origin, b: Origin): boolean {
  return a.at === b.at ? a.order < b.order : a.at < b.at;
}

/** First in, first out by original acquisition, wherever the units have been since (Reg. 1.1012-1(j)(3)(i), read 2026-11). */
export const fifo: LotOrder = { match: 'fifo', before: isOlder };
