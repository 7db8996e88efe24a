import { type Dec, readDecimal } from '../domain/decimal.js';

/**
 * Money that a division leaves without an end is rounded half-even to 24 decimal places, finer than the 20 that results promise. With 40
 * digits carried, sums and differences of amounts of up to 16 digits before the point are then exact: gain is proceeds − cost to the last
 * digit, and slices add up to the whole.
 */
const MONEY_PLACES = 24;

/** Longest text that cannot hold more than `MONEY_PLACES` places. */
const SHORT_TEXT = MONEY_PLACES + 2;

/** A value or a cost from the ledger. */
export function money(text: string): Dec {
  const value = readDecimal(text);
  return text.length <= SHORT_TEXT ? value : value.toDecimalPlaces(MONEY_PLACES);
}

/** `a + b`, without arithmetic where one of them is 0: the first units of a pool, losses of which nothing is denied. */
export function sum(a: Dec, b: Dec): Dec {
  if (a.isZero()) return b;
  return b.isZero() ? a : a.plus(b);
}

export const lesser = (a: Dec, b: Dec): Dec => (b.lt(a) ? b : a);

/** `whole × part ÷ total`. */
export function share(whole: Dec, part: Dec, total: Dec): Dec {
  if (whole.isZero()) return whole;
  // What multiplying and dividing by one figure gives.
  if (part === total) return whole.toDecimalPlaces(MONEY_PLACES);
  return whole.times(part).div(total).toDecimalPlaces(MONEY_PLACES);
}

/** `whole` shared in proportion to `parts`, which add up to `total`; the last part takes the remainder, so that the sum is exact. */
export function apportion(whole: Dec, parts: readonly Dec[], total: Dec): readonly Dec[] {
  let left = whole;
  return parts.map((part, i) => {
    if (i === parts.length - 1) return left;
    const own = share(whole, part, total);
    left = left.minus(own);
    return own;
  });
}
