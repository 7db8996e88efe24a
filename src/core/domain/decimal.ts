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

/** True for plain decimal text of no digit but 0. */
export function isZeroText(text: DecimalText): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > ZERO_CODE) return false;
  return true;
}

/** Decimal digits in each word of `Dec.d`, aligned with the point; `Dec.e` is the power of ten of the first digit. */
const WORD_DIGITS = 7;
const ZERO_CODE = 48;
const POINT_CODE = 46;
const MINUS_CODE = 45;
const POWERS_OF_TEN = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const;

/**
 * The figure that texts are read into: the library copies what it is given, so that hundreds of thousands of texts are read with nothing
 * made but their figures. Its sign stays plus.
 */
const reading: Dec = new Dec(0);
const read: { e: number; readonly d: number[] } = reading;

/** Reads digits with at most one point into `read`, in one pass; false for any other text, which is left to the library. */
function readWords(text: string): boolean {
  const { d: words } = read;
  const point = text.indexOf('.');
  if (text.length - (point < 0 ? 0 : 1) < 1) return false;
  let count = 0;
  let word = 0;
  let exponent = 0;
  /** Power of ten of the digit. */
  let power = point < 0 ? text.length : point;
  for (let at = 0; at < text.length; at += 1) {
    if (at === point) continue;
    const digit = text.charCodeAt(at) - ZERO_CODE;
    if (!(digit >= 0 && digit <= 9)) return false;
    power -= 1;
    if (digit !== 0 && word === 0 && count === 0) exponent = power;
    word = word * 10 + digit;
    if (power % WORD_DIGITS !== 0) continue;
    if (word !== 0 || count > 0) words[count++] = word;
    word = 0;
  }
  if (word !== 0) words[count++] = word * (POWERS_OF_TEN[(WORD_DIGITS + (power % WORD_DIGITS)) % WORD_DIGITS] ?? 1);
  while (count > 0 && words[count - 1] === 0) count -= 1;
  if (count === 0) words[count++] = 0;
  if (words.length !== count) words.length = count;
  read.e = exponent;
  return true;
}

/**
 * The figure of plain decimal text: `new Dec(text)` (a test compares them) at half of its cost, which is a large part of a computation's.
 * Throws as that does for what is no number.
 */
export function readDecimal(text: DecimalText): Dec {
  return new Dec(readWords(text) ? reading : text);
}

/** Characters of the text that is being written; kept, as hundreds of thousands of figures are written in a row. */
const characters: number[] = [];
/** For each length of a text the list that it is made from: lists that change their length would be made anew each time. */
const texts: number[][] = [];
const LONGEST_KEPT = 80;

/** Writes the last `digits` digits of a word from `start` on; answers where they end. */
function writeWord(word: number, digits: number, start: number): number {
  let rest = word;
  for (let at = start + digits - 1; at >= start; at -= 1) {
    const tens = Math.trunc(rest / 10);
    characters[at] = ZERO_CODE + rest - tens * 10;
    rest = tens;
  }
  return start + digits;
}

/** Writes the digits and the point of a figure; answers where they end. */
function writeFigure({ d: words, e: exponent }: Dec, start: number): number {
  const wholeWords = Math.floor(exponent / WORD_DIGITS) + 1;
  let end = start;
  if (wholeWords <= 0) {
    characters[end] = ZERO_CODE;
    characters[end + 1] = POINT_CODE;
    end = writeWord(0, -wholeWords * WORD_DIGITS, end + 2);
  }
  for (let i = 0; i < words.length; i += 1) {
    if (i === wholeWords && i > 0) characters[end++] = POINT_CODE;
    const first = i === 0 && wholeWords > 0;
    end = writeWord(words[i] ?? 0, first ? exponent - (wholeWords - 1) * WORD_DIGITS + 1 : WORD_DIGITS, end);
  }
  if (words.length <= wholeWords) return writeWord(0, (wholeWords - words.length) * WORD_DIGITS, end);
  while (characters[end - 1] === ZERO_CODE) end -= 1;
  return end;
}

/**
 * `figure.toString()`, which never has an exponent here (a test compares them), in a third of the memory: the library's text is three
 * strings held together, and a result has hundreds of thousands of them.
 */
export function plainText(figure: Dec): DecimalText {
  const negative = figure.isNegative() && !figure.isZero();
  if (negative) characters[0] = MINUS_CODE;
  const length = writeFigure(figure, negative ? 1 : 0);
  if (length > LONGEST_KEPT) return String.fromCharCode.apply(null, characters.slice(0, length));
  const text = (texts[length] ??= Array.from({ length }, () => 0));
  for (let at = 0; at < length; at += 1) text[at] = characters[at] ?? 0;
  return String.fromCharCode.apply(null, text);
}
