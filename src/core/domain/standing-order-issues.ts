import type { Disposal, Result } from './result.js';
import type { StandingOrder } from './standing-order.js';
import { calendarOf, dayNumber, isoDate, parseInstant } from './tax-date.js';
import type { ComputeOptions, LotMethod } from './tax-options.js';

/** Information on a disposal whose method no standing order covered in time. It changes no figure. */
export interface StandingOrderIssue {
  readonly entry: string;
  readonly asset: string;
  readonly account: string;
  readonly method: LotMethod;
  readonly message: string;
}

/** Lots are chosen by account, and orders and identifications bind, from this day on. */
const BINDING_FROM = isoDate(dayNumber(2025, 1, 1));

/** Methods that only an order, or lots named in time, can put in the place of first in, first out. */
const NEED_AN_ORDER: readonly LotMethod[] = ['hifo', 'lifo', 'lofo'];

/** The order that holds for an account on a day: the latest recorded of those that began by then. */
function orderInForce(
  orders: readonly StandingOrder[],
  { account, time }: Disposal,
  day: string,
): StandingOrder | undefined {
  const at = parseInstant(time) ?? 0;
  const recorded = (order: StandingOrder): number => parseInstant(order.recordedAt) ?? Infinity;
  return orders
    .filter((order) => order.account === null || order.account === account)
    .filter((order) => order.from <= day && recorded(order) <= at)
    .sort((a, b) => recorded(b) - recorded(a))[0];
}

/**
 * Disposals of a `us` result from 2025 on that used `hifo`, `lifo` or `lofo` although no standing order for that method was recorded by
 * then; first in, first out would be the rule for them (Reg. 1.1012-1(j)(3)(i), read 2026-11). Each entry, asset and account once. Named
 * lots need no order, and what `options` rule out (other countries) gives none.
 */
export function standingOrderIssues(
  options: Pick<ComputeOptions, 'rules'>,
  orders: readonly StandingOrder[],
  result: Pick<Result, 'disposals' | 'timezone'>,
): readonly StandingOrderIssue[] {
  if (options.rules !== 'us') return [];
  const dayOf = calendarOf(result.timezone);
  const found = new Map<string, StandingOrderIssue>();
  for (const row of result.disposals) {
    const { entry, asset, account } = row;
    const method = NEED_AN_ORDER.find((one) => one === row.match);
    if (method === undefined) continue;
    const day = isoDate(dayOf(parseInstant(row.time) ?? 0));
    if (day < BINDING_FROM || orderInForce(orders, row, day)?.method === method) continue;
    const message = `No standing order for ${method.toUpperCase()} was recorded before this disposal: without one, and without lots named in time, first in, first out applies (Reg. 1.1012-1(j)(3)).`;
    found.set(JSON.stringify([entry, asset, account]), { entry, asset, account, method, message });
  }
  return [...found.values()];
}
