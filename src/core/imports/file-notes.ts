import type { DecimalText } from '../domain/decimal.js';
import { tell } from '../domain/sentence.js';
import type { RowNote } from './mapped-rows.js';

/** What the mapping of files' rows has to say, by code. */
export const FILE_NOTE_WORDS = {
  'unreadable-row': 'The row cannot be read.',
  'row-shape': 'The row has more cells than the header has columns, so it is not certain which is which.',
  'person-transfer': 'To or from another person. Decide whether it was a gift, a payment or your own.',
  'cashback-reverted': 'Cashback that was taken back later. Neither counts.',
  'reversal-without-cashback':
    'Cashback was taken back, and no row shows it given. It counts as a payment at its value.',
  'dust-shared': 'What a conversion of several remainders brought is shared over them by their values.',
  'dust-shared-equally':
    'What a conversion of several remainders brought is shared over them equally, since their values are not known.',
  'inside-account': 'Moves inside the account: no event.',
  loan: 'A loan. Decide how it is to be counted.',
  'value-converted': 'The value in the file is in another currency than USD and was converted at the rate of its day.',
  'value-in-other-currency':
    'The value in the file is in another currency than USD, and no exchange rate is known for its day. Fetch or import rates.',
  'price-from-values': 'The other side of the trade is its value.',
  'several-rows-one-id': 'Another row has the same id and says something else.',
} as const satisfies Record<string, string>;

export type FileNoteCode = keyof typeof FILE_NOTE_WORDS;

export function fileNote(code: FileNoteCode): RowNote {
  return { code, message: FILE_NOTE_WORDS[code] };
}

const BY_CODE: ReadonlyMap<string, string> = new Map(Object.entries(FILE_NOTE_WORDS));

/** The words of a note on a row by its code; `null` for another code. */
export function fileNoteWords(code: string): string | null {
  return BY_CODE.get(code) ?? null;
}

/** What is wrong with a cell, and words that no table knows. `column` and `word` as they stand in the file. */
export const CELL_WORDS = {
  time: '"{{column}}" holds no time in the expected format.',
  amount: '"{{column}}" holds no readable amount.',
  'missing-amount': '"{{column}}" holds no amount.',
  'missing-asset': '"{{column}}" names no asset.',
  'zero-amount': 'The amount is zero.',
  'unknown-kind': 'The kind "{{word}}" is not known. Decide what this was.',
} as const;

const CELL_CODES = {
  time: 'unreadable-time',
  amount: 'unreadable-amount',
  'missing-amount': 'missing-amount',
  'missing-asset': 'missing-asset',
} as const satisfies Partial<Record<keyof typeof CELL_WORDS, string>>;

/** A cell that does not hold what its column promises. The cell itself stays out of the words. */
export function cellNote(column: string, kind: keyof typeof CELL_CODES): RowNote {
  return { code: CELL_CODES[kind], message: tell(CELL_WORDS[kind], { column }), column };
}

/** A word that no table knows. It is the exporter's own and holds nothing personal. */
export function unknownKind(column: string, word: string): RowNote {
  const said = word.length > 60 ? `${word.slice(0, 60)}…` : word;
  return { code: 'unknown-kind', message: tell(CELL_WORDS['unknown-kind'], { word: said }), column, word };
}

/** A value in another currency at the rate of its day in US dollars; `null` where no rate is known. `instant` in milliseconds since 1970. */
export type InDollars = (value: DecimalText, currency: string, instant: number) => DecimalText | null;
