import { readAmount, type AmountReading } from '../vezgo/amount-text.js';

const SIGNS = /[$€£¥₹₿]/g;
const SPACES = /[\s\u00A0\u202F'’_]/g;

/**
 * An amount as a cell of some CSV writes it: with a currency sign, thousands set apart, a decimal comma, a minus of typesetters or
 * parentheses for a negative one. Exact; exponents are read.
 */
export function readCell(cell: string, decimal: '.' | ','): AmountReading {
  const plain = cell
    .replace(SIGNS, '')
    .replace(SPACES, '')
    .replace(/[\u2212\u2013]/g, '-');
  if (plain === '') return readAmount('');
  const bracketed = /^\((.+)\)$/.exec(plain)?.[1];
  const text = bracketed === undefined ? plain : `-${bracketed}`;
  const point = decimal === ',' ? withoutThousands(text, '.').replace(',', '.') : withoutThousands(text, ',');
  return readAmount(point);
}

/** Only where it stands between groups of three: `1,23` is no amount with a thousands sign, and stays as it is. */
function withoutThousands(text: string, mark: '.' | ','): string {
  const grouped = mark === ',' ? /^[+-]?\d{1,3}(,\d{3})+(\.|$|e)/i : /^[+-]?\d{1,3}(\.\d{3})+(,|$|e)/i;
  return grouped.test(text) ? text.split(mark).join('') : text;
}
