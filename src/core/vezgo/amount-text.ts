import { Dec, type DecimalText } from '../domain/decimal.js';

/** `missing`: absent, `null` or blank. `unreadable`: anything that is no finite decimal of sensible size. */
export type AmountReading =
  | { readonly state: 'read'; readonly text: DecimalText }
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable' };

const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
/** Longer texts are no amounts; without a limit `1e999` would grow into a page of digits. */
const MAX_LENGTH = 80;
/** Every figure is carried with 40 significant digits: more could not be counted exactly. */
const MAX_DIGITS = 40;

/**
 * An amount, price or value off the wire as canonical decimal text: no exponent, no leading or trailing zeros, exact. A JavaScript
 * number stands for the digits it prints; exactness of number tokens is the caller's care (see exact-json.ts).
 */
export function readAmount(value: unknown): AmountReading {
  if (value === null || value === undefined) return { state: 'missing' };
  if (typeof value !== 'string' && typeof value !== 'number') return { state: 'unreadable' };
  const text = String(value).trim();
  if (text === '') return { state: 'missing' };
  if (text.length > MAX_LENGTH || !DECIMAL.test(text)) return { state: 'unreadable' };
  const plain = PLAIN.test(text) ? text : new Dec(text).toFixed();
  const digits = plain.length > MAX_DIGITS ? plain.replace(/^[-0.]+|\./g, '').length : 0;
  if (plain.length > MAX_LENGTH || digits > MAX_DIGITS) return { state: 'unreadable' };
  return { state: 'read', text: plain === '-0' ? '0' : plain };
}

export function isNegative(text: DecimalText): boolean {
  return text.startsWith('-');
}

export function negate(text: DecimalText): DecimalText {
  if (text === '0') return text;
  return isNegative(text) ? text.slice(1) : `-${text}`;
}

/** Exact up to the 40 digits every figure is carried with. */
export function addAmounts(a: DecimalText, b: DecimalText): DecimalText {
  return new Dec(a).plus(b).toFixed();
}
