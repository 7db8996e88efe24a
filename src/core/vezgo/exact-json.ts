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

/** Only for text that `JSON.parse` accepted as an array: then brackets and commas outside strings tell the elements apart. */
function elementTexts(text: string): readonly string[] {
  const elements: string[] = [];
  const structure = /"(?:[^"\\]|\\.)*"|[[\]{},]/g;
  let depth = 0;
  let start = 0;
  for (let found = structure.exec(text); found !== null; found = structure.exec(text)) {
    const [token] = found;
    if (token === '[' || token === '{') {
      depth += 1;
      if (depth === 1) start = found.index + 1;
    } else if (token === ']' || token === '}') {
      depth -= 1;
      if (depth === 0) elements.push(text.slice(start, found.index).trim());
    } else if (token === ',' && depth === 1) {
      elements.push(text.slice(start, found.index).trim());
      start = found.index + 1;
    }
  }
  return elements;
}
