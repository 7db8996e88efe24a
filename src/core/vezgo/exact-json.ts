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

/**
 * The elements of a JSON array as their texts, byte for byte, surrounding white space removed. Throws `SyntaxError` when the text
 * is no JSON, `TypeError` when it is no array.
 */
export function sliceArray(text: string): readonly { readonly value: unknown; readonly json: string }[] {
  const values: unknown = JSON.parse(text);
  if (!Array.isArray(values)) throw new TypeError('Expected a JSON array');
  const slices = elementTexts(text);
  return values.map((value: unknown, index) => ({ value, json: slices[index] ?? '' }));
}

const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const OPENING = new Set([91, 123]);
const CLOSING = new Set([93, 125]);

/**
 * Only for text that `JSON.parse` accepted as an array: then brackets and commas outside strings tell the elements apart. By code unit,
 * which is many times as fast as an expression on the megabytes of a long history.
 */
function elementTexts(text: string): readonly string[] {
  const elements: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === COMMA && depth === 1) {
      elements.push(text.slice(start, at).trim());
      start = at + 1;
    } else if (OPENING.has(code)) {
      depth += 1;
      if (depth === 1) start = at + 1;
    } else if (CLOSING.has(code)) {
      depth -= 1;
      if (depth === 0) elements.push(text.slice(start, at).trim());
    }
  }
  return elements;
}

/** Where the string that opens at `quote` closes: at the next quote before which an even number of backslashes stands. */
function endOfString(text: string, quote: number): number {
  for (let end = text.indexOf('"', quote + 1); ; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
}
