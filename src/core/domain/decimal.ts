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

/** Decimal digits in each word of `Dec.d`, aligned with the point; `Dec.e` is the power of ten of the first digit. */
const WORD_DIGITS = 7;
const ZERO_CODE = 48;
/** Characters of the text that is being written; kept, as hundreds of thousands of figures are written in a row. */
const codes: number[] = [];

/** The last `digits` digits of a word. */
function writeWord(word: number, digits: number): void {
  const end = codes.length;
  let rest = word;
  for (let at = end; at < end + digits; at += 1) codes.push(ZERO_CODE);
  for (let at = end + digits - 1; at >= end; at -= 1) {
    const tens = Math.trunc(rest / 10);
    codes[at] = ZERO_CODE + rest - tens * 10;
    rest = tens;
  }
}

function writeZeros(count: number): void {
  for (let i = 0; i < count; i += 1) codes.push(ZERO_CODE);
}

/**
 * `figure.toString()`, which never has an exponent here (a test compares them), in a third of the memory: the library's text is three
 * strings held together, and a result has hundreds of thousands of them.
 */
export function plainText(figure: Dec): DecimalText {
  const { d: words, e: exponent } = figure;
  const wholeWords = Math.floor(exponent / WORD_DIGITS) + 1;
  codes.length = 0;
  if (figure.isNegative() && !figure.isZero()) codes.push(45);
  if (wholeWords <= 0) {
    codes.push(ZERO_CODE, 46);
    writeZeros(-wholeWords * WORD_DIGITS);
  }
  for (let i = 0; i < words.length; i += 1) {
    if (i === wholeWords && i > 0) codes.push(46);
    const first = i === 0 && wholeWords > 0;
    writeWord(words[i] ?? 0, first ? exponent - (wholeWords - 1) * WORD_DIGITS + 1 : WORD_DIGITS);
  }
  if (words.length > wholeWords) while (codes.at(-1) === ZERO_CODE) codes.pop();
  else writeZeros((wholeWords - words.length) * WORD_DIGITS);
  return String.fromCharCode.apply(null, codes);
}
