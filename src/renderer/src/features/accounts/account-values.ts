import type { AccountView, BalanceView } from '../../../../core/contract/views.js';
import { Dec, ZERO, type DecimalText } from '../../../../core/domain/decimal.js';

/** Balances are valued by the provider in US dollars, whatever the taxpayer's currency. */
export const BALANCE_CURRENCY = 'USD';

/** Sum of the accounts' known values, `null` where none is known; `complete` is false when some value is not known. */
export function totalValue(accounts: readonly AccountView[]): {
  readonly value: DecimalText | null;
  readonly complete: boolean;
} {
  const known = accounts.flatMap(({ value }) => (value === null ? [] : [value]));
  const value = known.length === 0 ? null : known.reduce((sum, next) => sum.plus(next), ZERO).toFixed();
  return { value, complete: known.length === accounts.length };
}

function compareValues(a: BalanceView, b: BalanceView): number {
  if (a.value === null || b.value === null) {
    if (a.value !== b.value) return a.value === null ? 1 : -1;
    return a.asset < b.asset ? -1 : 1;
  }
  return new Dec(b.value).comparedTo(a.value) || (a.asset < b.asset ? -1 : 1);
}

/** Largest value first, unknown values last. */
export function sortedBalances(balances: readonly BalanceView[]): readonly BalanceView[] {
  return [...balances].sort(compareValues);
}
