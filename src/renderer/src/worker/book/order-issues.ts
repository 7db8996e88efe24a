import type { StandingOrder } from '../../../../core/domain/standing-order.js';
import { standingOrderIssues, type StandingOrderIssue } from '../../../../core/domain/standing-order-issues.js';
import type { Computed } from './open-book.js';
import type { BookOptions } from '../protocol.js';
import type { Beginning } from '../seals/seal-protocol.js';

export interface OrderIssuesInput {
  readonly options: BookOptions;
  readonly year: string;
  readonly orders: readonly StandingOrder[];
}

/** Told one by one; more only by their number. */
const ISSUES_TOLD = 100;

/** Disposals of a year that used a method which no standing order covered in time. */
export function orderIssues({ result, slices }: Computed, input: OrderIssuesInput): Beginning<StandingOrderIssue> {
  const disposals = slices.years.get(input.year)?.disposals ?? [];
  const found = standingOrderIssues(input.options, input.orders, { disposals, timezone: result.timezone });
  return { total: found.length, rows: found.slice(0, ISSUES_TOLD) };
}
