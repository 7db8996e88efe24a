import { isOlder } from './fifo.js';
import type { LotOrder } from './lot-order.js';

/** Last in, first out: the exact reverse of FIFO, also among lots acquired at one instant. */
export const lifo: LotOrder = { match: 'lifo', before: (a, b) => isOlder(b, a) };
