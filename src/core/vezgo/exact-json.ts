import type { Steps } from '../domain/steps.js';

/**
 * Reading JSON without losing a digit. `JSON.parse` turns `0.123456789012345678` into the nearest double; the only portable way to keep
 * the digits (Node 18, Chrome 114) is to work on the text: number tokens that a double cannot carry become strings before parsing, and a
 * page of records is cut into the records' own texts instead of being parsed and printed again.
 */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** Every text with a number token that a double might change matches; so may others, which only costs time. */
const SUSPECT = /[:,[](?<!\w:)\s*-?(?:[\d.]{16}|[\d.]+[eE][+-]?\d{3})/;
const EXPONENT = /[eE][+-]?\d{3}/;
/** A double gives back every decimal of up to 15 significant digits. */
const EXACT_DIGITS = 15;

/**
 * `JSON.parse`, but a number of more than 15 digits, or with an exponent of three, comes as the string of its token. A number that
 * does come prints its own digits. Throws `SyntaxError` like `JSON.parse`.
 */
export function parseKeepingDigits(text: string): unknown {
  const plain: unknown = JSON.parse(text);
  return SUSPECT.test(text) ? JSON.parse(text.replace(TOKEN, quoteInexact)) : plain;
}

function quoteInexact(token: string): string {
  if (token.startsWith('"')) return token;
  const digits = token.replace(/[eE].*$/, '').replace(/\D/g, '').length;
  return digits > EXACT_DIGITS || EXPONENT.test(token) ? `"${token}"` : token;
}

/** Text read between two rests of `sliceArraySteps`: a millisecond or two. */
const CHARACTERS_A_STEP = 64 * 1024;

interface Element {
  readonly value: unknown;
  /** Byte for byte, surrounding white space removed. */
  readonly json: string;
}

/**
 * The elements of a JSON array with their own texts, in steps: a page of records may have megabytes. Each element is cut out and parsed
 * alone, which finds every fault: a text that is `[`, JSON values between commas, and `]` is JSON. Throws `SyntaxError` when the text is
 * no JSON, `TypeError` when it is no array.
 */
export function* sliceArraySteps(text: string): Steps<readonly Element[]> {
  const open = skipSpace(text, 0);
  if (text[open] !== '[') throw new TypeError('Expected a JSON array');
  const elements: Element[] = [];
  let rested = 0;
  for (let start = open + 1; ;) {
    const end = endOfElement(text, start);
    const own = text.slice(start, end);
    const closes = text.charCodeAt(end) === CLOSING_BRACKET;
    // Nothing between the brackets is an empty array; nothing beside a comma is refused by the parser.
    const nothing = closes && elements.length === 0 && skipSpace(own, 0) === own.length;
    if (!nothing) elements.push({ value: JSON.parse(own), json: own.trim() });
    start = end + 1;
    if (closes) {
      if (skipSpace(text, start) < text.length) throw new SyntaxError('Text after the end of the JSON array');
      return elements;
    }
    if (start - rested > CHARACTERS_A_STEP) {
      rested = start;
      yield;
    }
  }
}

const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const CLOSING_BRACKET = 93;
export const CLOSING_BRACE = 125;
const OPENING = new Set([91, 123]);
const CLOSING = new Set([CLOSING_BRACKET, CLOSING_BRACE]);
/** What JSON takes for white space. */
const SPACE = new Set([9, 10, 13, 32]);

export function skipSpace(text: string, from: number): number {
  let at = from;
  while (SPACE.has(text.charCodeAt(at))) at += 1;
  return at;
}

/**
 * Where the comma, or the bracket that closes what it is in, stands that ends the element begun before `from`. By code unit: much faster
 * than an expression.
 */
export function endOfElement(text: string, from: number, closing = CLOSING_BRACKET): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === COMMA && depth === 0) return at;
    else if (OPENING.has(code)) depth += 1;
    else if (CLOSING.has(code)) {
      if (depth === 0 && code === closing) return at;
      depth -= 1;
    }
  }
  throw new SyntaxError('The JSON array or object has no end');
}

/** Where the string that opens at `quote` closes: at the next quote before which an even number of backslashes stands. */
export function endOfString(text: string, quote: number): number {
  for (let end = text.indexOf('"', quote + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  throw new SyntaxError('A JSON string has no end');
}
