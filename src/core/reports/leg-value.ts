import type { Leg } from '../domain/ledger-entry.js';
import { EMPTY, sum, text } from './cells.js';
import type { Cell } from './report.js';
import type { ReportContext } from './report-context.js';

/** Value of a leg in the report's currency, whose own cash is its value; `undefined` where it is not known. */
export function legValue(leg: Leg | undefined, currency: string): string | undefined {
  if (leg === undefined) return undefined;
  return leg.asset === currency && leg.cash !== false ? leg.amount : leg.value;
}

/** What fees come to; one of unknown value makes the whole unknown. */
export function feeValue({ result, money }: ReportContext, fees: readonly Leg[]): Cell {
  if (fees.length === 0) return EMPTY;
  const only = fees.length === 1 ? legValue(fees[0], result.currency) : undefined;
  if (only !== undefined) return money(only);
  const values = fees.map((fee) => legValue(fee, result.currency));
  return values.includes(undefined) ? text('unknown') : sum(values.map((value) => money(value ?? '0')));
}
