/** Exact rational numbers, for checks that must not share the engine's arithmetic. */
export interface Fraction {
  readonly over: bigint;
  /** Positive. */
  readonly under: bigint;
}

function reduce(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (b > 0n) [a, b] = [b, a % b];
  const sign = under < 0n ? -1n : 1n;
  return a === 0n ? { over: 0n, under: 1n } : { over: (sign * over) / a, under: (sign * under) / a };
}

export const NOTHING: Fraction = { over: 0n, under: 1n };

export function fraction(text: string): Fraction {
  const [whole = '0', places = ''] = text.split('.');
  return reduce(BigInt(whole + places), 10n ** BigInt(places.length));
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  reduce(a.over * b.under + b.over * a.under, a.under * b.under);
export const minus = (a: Fraction, b: Fraction): Fraction =>
  reduce(a.over * b.under - b.over * a.under, a.under * b.under);
export const times = (a: Fraction, b: Fraction): Fraction => reduce(a.over * b.over, a.under * b.under);
export const over = (a: Fraction, b: Fraction): Fraction => reduce(a.over * b.under, a.under * b.over);
/** Negative, zero or positive as a is less than, equal to or more than b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
export const least = (...all: readonly Fraction[]): Fraction => all.reduce((a, b) => (compare(a, b) <= 0 ? a : b));

/** Whether a decimal text is the fraction to 20 places. */
export function isClose(text: string, exact: Fraction): boolean {
  const off = minus(fraction(text), exact);
  return (
    compare({ over: off.over < 0n ? -off.over : off.over, under: off.under }, fraction('0.00000000000000000001')) <= 0
  );
}
