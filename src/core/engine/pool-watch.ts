import type { Dec } from '../domain/decimal.js';
import type { DayNumber } from '../domain/tax-date.js';
import type { Occasion } from './postings.js';

/** What changed a pool: an entry, or (`gb`) everything of one day. */
export type PoolCause = Occasion | DayNumber;

/** Hears each change of one pool. */
export interface PoolWatch {
  joined(by: PoolCause, amount: Dec, cost: Dec): void;
  took(by: PoolCause, amount: Dec, cost: Dec): void;
}
