import type { DecimalText } from '../domain/decimal.js';

const FIVE = '5'.charCodeAt(0);

/**
 * Decimal text with `places` decimals at most, half and more away from zero, as tax forms ask: at two places 0.005 → 0.01,
 * −0.005 → −0.01. Works on the text, since a report rounds millions of figures. No zeros at the end, no minus sign on zero.
 */
export function roundHalfUp(exact: DecimalText, places: number): DecimalText {
  const point = exact.indexOf('.');
  if (point < 0) return exact === '-0' ? '0' : exact;
  const end = point + 1 + places;
  if (exact.length <= end) return trimmed(exact);
  const kept = exact.slice(0, end);
  return exact.charCodeAt(end) < FIVE ? trimmed(kept) : away(kept, places);
}

/** Whole units of the last of `places` decimals; `rounded` has no more decimals than that. */
export function unitsOf(rounded: DecimalText, places: number): bigint {
  const point = rounded.indexOf('.');
  if (point < 0) return BigInt(rounded + '0'.repeat(places));
  const fraction = rounded.slice(point + 1);
  return BigInt(rounded.slice(0, point) + fraction + '0'.repeat(places - fraction.length));
}

export function textOfUnits(units: bigint, places: number): DecimalText {
  if (places === 0) return units.toString();
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const point = digits.length - places;
  return trimmed(`${units < 0n ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`);
}

/** One unit of the last decimal further from zero; `-0.00` is negative all the same. */
function away(kept: string, places: number): DecimalText {
  const negative = kept.startsWith('-');
  const digits = kept.slice(negative ? 1 : 0).replace('.', '');
  const units = BigInt(digits) + 1n;
  return textOfUnits(negative ? -units : units, places);
}

function trimmed(text: string): DecimalText {
  let end = text.length;
  while (text.charAt(end - 1) === '0') end -= 1;
  if (text.charAt(end - 1) === '.') end -= 1;
  const short = text.slice(0, end);
  return short === '-0' ? '0' : short;
}
