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
const POINT_CODE = 46;
const MINUS_CODE = 45;
const POWERS_OF_TEN = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const;

/** A figure as the library keeps it. The tag is how it knows figures, also those of another copy of itself, which it then copies. */
interface Words {
  readonly toStringTag: '[object Decimal]';
  readonly s: 1;
  readonly e: number;
  readonly d: readonly number[];
}

const wordsOf = (d: readonly number[], e: number): Words => ({ toStringTag: '[object Decimal]', s: 1, e, d });

/** How many digits a word without leading zeros has. */
function lengthOf(word: number): number {
  let digits = 1;
  while (digits < WORD_DIGITS && word >= (POWERS_OF_TEN[digits] ?? 0)) digits += 1;
  return digits;
}

/** Reads digits with at most one point in one pass; `null` for any other text, which is left to the library. */
function readWords(text: string): Words | null {
  const point = text.indexOf('.');
  const whole = point < 0 ? text.length : point;
  if (text.length - (point < 0 ? 0 : 1) < 1) return null;
  const words: number[] = [];
  /** Power of ten of the last digit of the first word. */
  let unit = 0;
  let word = 0;
  const end = (power: number): void => {
    if (words.length === 0) unit = power;
    if (words.length > 0 || word !== 0) words.push(word);
    word = 0;
  };
  let power = whole;
  for (let at = 0; at < text.length; at += 1) {
    if (at === point) continue;
    const digit = text.charCodeAt(at) - ZERO_CODE;
    if (!(digit >= 0 && digit <= 9)) return null;
    word = word * 10 + digit;
    power -= 1;
    if (power % WORD_DIGITS === 0) end(power);
  }
  const open = (WORD_DIGITS + (power % WORD_DIGITS)) % WORD_DIGITS;
  if (open > 0) {
    word *= POWERS_OF_TEN[open] ?? 1;
    end(power - open);
  }
  while (words.at(-1) === 0) words.pop();
  const [first] = words;
  return first === undefined ? wordsOf([0], 0) : wordsOf(words, unit + lengthOf(first) - 1);
}

/**
 * The figure of plain decimal text: `new Dec(text)` (a test compares them) at half of its cost, which is a large part of a computation's.
 * Throws as that does for what is no number.
 */
export function readDecimal(text: DecimalText): Dec {
  const words = readWords(text);
  return new Dec(words !== null && Dec.isDecimal(words) ? words : text);
}

/** Characters of the text that is being written; kept, as hundreds of thousands of figures are written in a row. */
const characters: number[] = [];

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
  characters.length = writeFigure(figure, negative ? 1 : 0);
  return String.fromCharCode.apply(null, characters);
}
