import { Decimal } from 'decimal.js';

/**
 * The one door to decimal arithmetic: 40 significant digits, half-even ("banker's") rounding, never exponent notation.
 * Nothing else in the project constructs a decimal, so every figure is carried with the same precision.
 */
export const Dec = Decimal.clone({
  precision: 40,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Dec = Decimal;

export const ZERO: Dec = new Dec(0);

/** An amount, a price or a value as decimal text: no exponent, no separators, e.g. `"0.00000001"`. */
export type DecimalText = string;

const PLAIN_DECIMAL = /^-?\d+(\.\d+)?$/;

/** True for plain decimal text with an optional minus sign; false for `""`, `"1e5"`, `"1,000"`, `".5"`, `"NaN"`. */
export function isDecimalText(text: string): boolean {
  return PLAIN_DECIMAL.test(text);
}
