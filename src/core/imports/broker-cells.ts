import type { DecimalText } from '../domain/decimal.js';
import { BROKER_CELL_WORDS } from '../domain/failure-words/file-words.js';
import type { Term } from '../domain/result.js';
import { parseInstant } from '../domain/tax-date.js';
import { isNegative } from '../vezgo/amount-text.js';
import { readCell } from './cell-amount.js';

export type CellReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

const LONGEST_ASSET = 100;
/** `Bitcoin (BTC)` */
const TICKER = /\(([A-Za-z0-9.$-]{1,20})\)\s*$/;
/** `0.5 BTC`, `0.50000000 units of BTC` */
const UNITS_OF = /^([\d.,]+)\s+(?:units?\s+of\s+)?(\S.*)$/i;
const MARKS: ReadonlySet<string> = new Set(['x', 'y', 'yes', 'true', '1', 'checked', 'covered', 'reported', 'c']);
const TERMS: Readonly<Record<string, Term>> = {
  s: 'short',
  st: 'short',
  short: 'short',
  shortterm: 'short',
  l: 'long',
  lt: 'long',
  long: 'long',
  longterm: 'long',
};
/** Boxes of Form 8949, which some brokers name: with the cost reported, and without. */
const BOXES: Readonly<Record<string, { readonly costReported: boolean; readonly term: Term }>> = {
  A: { costReported: true, term: 'short' },
  B: { costReported: false, term: 'short' },
  D: { costReported: true, term: 'long' },
  E: { costReported: false, term: 'long' },
  G: { costReported: true, term: 'short' },
  H: { costReported: false, term: 'short' },
  J: { costReported: true, term: 'long' },
  K: { costReported: false, term: 'long' },
};

/** Cells of a broker's form. Faults are plain sentences without the content. */
export const readBrokerCell = {
  asset: (text: string): CellReading<string> => {
    const asset = TICKER.exec(text)?.[1] ?? text;
    if (asset === '') return fault(BROKER_CELL_WORDS['no-asset']);
    if (asset.length > LONGEST_ASSET) return fault(BROKER_CELL_WORDS['long-asset']);
    return { ok: true, value: asset };
  },

  /** What a description of property names; `null` for other words. */
  description: (text: string): { readonly amount: string; readonly asset: string } | null => {
    const [, amount, asset] = UNITS_OF.exec(text) ?? [];
    return amount === undefined || asset === undefined ? null : { amount, asset: asset.trim() };
  },

  units: (text: string): CellReading<DecimalText> => {
    const reading = positive(text);
    return reading.ok && reading.value === '0' ? fault(BROKER_CELL_WORDS['no-units']) : reading;
  },
  money: (text: string): CellReading<DecimalText> => positive(text),
  moneyOrNone: (text: string): CellReading<DecimalText | null> =>
    text === '' || /^(n\/?a|unknown|-+)$/i.test(text) ? { ok: true, value: null } : positive(text),

  date: (text: string): CellReading<string> => {
    const date = calendarDay(text);
    return date === null ? fault(BROKER_CELL_WORDS['no-date']) : { ok: true, value: date };
  },
  /** Forms say "various" where a sale is of several purchases. */
  dateOrNone: (text: string): CellReading<string | null> =>
    text === '' || /^(various|unknown|n\/?a|-+)$/i.test(text) ? { ok: true, value: null } : readBrokerCell.date(text),

  term: (text: string): CellReading<Term | null> => {
    const word = text.toLowerCase().replace(/[^a-z]/g, '');
    if (word === '' || word === 'na' || word === 'unknown' || word === 'undetermined') return { ok: true, value: null };
    const term = TERMS[word];
    return term === undefined ? fault(BROKER_CELL_WORDS['no-term']) : { ok: true, value: term };
  },
  marked: (text: string): boolean => MARKS.has(text.toLowerCase()),
  /** A mark, or the word itself: `Noncovered`, `non-covered security`, and not `Covered`. */
  noncovered: (text: string): boolean => {
    const word = text.toLowerCase().replace(/[^a-z0-9]/g, '');
    return word.startsWith('noncovered') || word === 'nc' || (MARKS.has(word) && word !== 'covered' && word !== 'c');
  },
  /** `null` for other words than a box; a sale of the boxes C, F, I and L was reported by no broker. */
  box: (text: string): CellReading<(typeof BOXES)[string] | null> => {
    const letter = /^(?:box\s*)?([A-L])$/i.exec(text)?.[1]?.toUpperCase();
    if (letter === undefined) return { ok: true, value: null };
    const box = BOXES[letter];
    return box === undefined ? fault(BROKER_CELL_WORDS['on-no-form']) : { ok: true, value: box };
  },
} as const;

function fault(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}

function positive(text: string): CellReading<DecimalText> {
  const reading = readCell(text, '.');
  if (reading.state !== 'read') return fault(BROKER_CELL_WORDS['no-amount']);
  return isNegative(reading.text) ? fault(BROKER_CELL_WORDS['below-zero']) : { ok: true, value: reading.text };
}

/** `12/31/2025`, `2025-12-31`, either with a time after it; `null` for anything else and for days that do not exist. */
function calendarDay(text: string): string | null {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?:\D|$)/.exec(text) ?? [];
  const two = (part: string): string => part.padStart(2, '0');
  const date =
    month !== undefined && day !== undefined && year !== undefined
      ? `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`
      : (/^(\d{4}-\d{2}-\d{2})(?:\D|$)/.exec(text)?.[1] ?? null);
  return date === null || parseInstant(`${date}T12:00:00Z`) === null ? null : date;
}
