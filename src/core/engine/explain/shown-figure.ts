import { Dec, type DecimalText } from '../../domain/decimal.js';

/** Figures of up to so many significant digits stand in a sentence as they are. */
const SHORT_DIGITS = 15;
/** Longer ones are rounded to cents of cents of cents, or to so many digits where they are tiny. */
const PLACES = 8;
const DIGITS = 8;

const THOUSANDS = /\B(?=(\d{3})+$)/g;

function grouped(plain: string): string {
  const point = plain.indexOf('.');
  const end = point < 0 ? plain.length : point;
  // Most figures are below a thousand, and an export writes millions of them.
  return end <= 3 ? plain : plain.slice(0, end).replace(THOUSANDS, ',') + plain.slice(end);
}

/** A figure as a sentence has it: `text` with separators, `exact` false where it was rounded. A minus sign is the typographic one. */
export interface ShownFigure {
  readonly text: string;
  readonly exact: boolean;
}

export function shownFigure(exact: DecimalText | Dec): ShownFigure {
  const given = exact instanceof Dec ? exact : new Dec(exact);
  const sign = given.isNegative() && !given.isZero() ? '−' : '';
  const size = given.isNegative() ? given.abs() : given;
  if (size.precision() <= SHORT_DIGITS) return { text: sign + grouped(size.toString()), exact: true };
  const places = size.toDecimalPlaces(PLACES, Dec.ROUND_HALF_UP);
  const rounded =
    places.precision() >= DIGITS || size.gte(1) ? places : size.toSignificantDigits(DIGITS, Dec.ROUND_HALF_UP);
  return { text: sign + grouped(rounded.toString()), exact: rounded.eq(size) };
}

/** `1,234.5`, or `≈1.33333333` where that is not the whole of it. */
export function figure(exact: DecimalText | Dec): string {
  const { text, exact: whole } = shownFigure(exact);
  return whole ? text : `≈${text}`;
}
