import { isOlder } from './fifo.js';
import { unitCost } from './origin.js';
import type { LotOrder } from './lot-order.js';

/** Highest unit cost first; of equal ones the oldest. An unknown cost counts as 0. */
export const hifo: LotOrder = {
  match: 'hifo',
  before: (a, b) => {
    const order = unitCost(a).comparedTo(unitCost(b));
    return order === 0 ? isOlder(a, b) : order > 0;
  },
};
