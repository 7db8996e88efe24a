import { isCurrency } from '../domain/currency.js';
import { readCell } from './cell-amount.js';
import { likelyMeaning, wordOf, type GenericMapping } from './generic-mapping.js';
import { timeReader } from './read-time.js';

type Cells = Readonly<Record<string, string>>;

/** Names that columns of exports have, in lower case, the most telling first. */
const NAMES = {
  time: [
    'date',
    'time',
    'timestamp',
    'datetime',
    'date utc',
    'time utc',
    'created at',
    'datum',
    'fecha',
    'data',
    'zeit',
  ],
  kind: ['type', 'kind', 'transaction type', 'operation', 'side', 'action', 'label', 'typ', 'tipo', 'art'],
  inAsset: [
    'buy currency',
    'received currency',
    'in asset',
    'in currency',
    'buy asset',
    'currency in',
    'incoming asset',
    'bought currency',
    'buy cur.',
  ],
  inAmount: [
    'buy',
    'buy amount',
    'received amount',
    'received quantity',
    'in amount',
    'amount in',
    'incoming amount',
    'bought amount',
  ],
  outAsset: [
    'sell currency',
    'sent currency',
    'out asset',
    'out currency',
    'sell asset',
    'currency out',
    'outgoing asset',
    'sold currency',
    'sell cur.',
  ],
  outAmount: [
    'sell',
    'sell amount',
    'sent amount',
    'sent quantity',
    'out amount',
    'amount out',
    'outgoing amount',
    'sold amount',
  ],
  asset: ['asset', 'coin', 'currency', 'symbol', 'ticker', 'crypto', 'währung', 'moneda', 'valuta', 'devise'],
  amount: [
    'amount',
    'quantity',
    'units',
    'size',
    'volume',
    'change',
    'menge',
    'betrag',
    'cantidad',
    'quantità',
    'montant',
  ],
  feeAsset: ['fee currency', 'fee asset', 'fee coin', 'fee cur.', 'gebührenwährung'],
  feeAmount: ['fee', 'fee amount', 'fees', 'commission', 'gebühr', 'comisión', 'frais'],
  value: [
    'value',
    'total',
    'net value',
    'fiat value',
    'total value',
    'net worth amount',
    'cost',
    'proceeds',
    'wert',
    'valor',
    'valeur',
  ],
  id: ['id', 'txid', 'transaction id', 'reference', 'trade id', 'order id'],
  hash: ['hash', 'tx hash', 'txhash', 'transaction hash', 'tx-id'],
  note: ['note', 'notes', 'comment', 'description', 'memo', 'kommentar'],
} as const satisfies Partial<Record<keyof GenericMapping, readonly string[]>>;

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[()[\]_]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Most words of a `kind` column that a file is likely to have; more than that is no column of kinds. */
const MOST_KINDS = 60;

/**
 * A first mapping of a CSV whose header no format knows, from the names of its columns and its first rows; `null` where not even a column
 * of times is found. A person confirms it: what cannot be told, such as whether 03/04 is in March, is left as `auto`.
 */
export function suggestMapping(columns: readonly string[], sample: readonly Cells[]): GenericMapping | null {
  const pick = (field: keyof typeof NAMES): string | null => pickColumn(columns, NAMES[field]);
  const time = pick('time') ?? columns.find((name) => plain(name).includes('date')) ?? null;
  if (time === null) return null;
  const sided = pick('inAmount') !== null && pick('outAmount') !== null;
  const amounts = [pick('inAmount'), pick('outAmount'), pick('amount'), pick('value')].filter((one) => one !== null);
  const value = pick('value') ?? columns.find((name) => /\b(value|total|cost)\b/.test(plain(name))) ?? null;
  return {
    time,
    timeFormat: timeFormatOf(sample.map((row) => row[time] ?? '')),
    timezone: 'UTC',
    kind: pick('kind'),
    kinds: kindsOf(pick('kind'), sample),
    inAsset: sided ? pick('inAsset') : null,
    inAmount: sided ? pick('inAmount') : null,
    outAsset: sided ? pick('outAsset') : null,
    outAmount: sided ? pick('outAmount') : null,
    asset: sided ? null : pick('asset'),
    amount: sided ? null : pick('amount'),
    feeAsset: pick('feeAsset'),
    feeAmount: pick('feeAmount'),
    value,
    valueCurrency: currencyIn(value ?? '') ?? 'USD',
    decimal: decimalOf(sample, amounts),
    id: pick('id'),
    hash: pick('hash'),
    note: pick('note'),
  };
}

function pickColumn(columns: readonly string[], names: readonly string[]): string | null {
  for (const name of names) {
    const found = columns.find((column) => plain(column) === name);
    if (found !== undefined) return found;
  }
  return null;
}

/** `Total (EUR)`, `Value in USD`. */
function currencyIn(column: string): string | null {
  return column.split(/[^A-Za-z]+/).find((word) => isCurrency(word)) ?? null;
}

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ ,]+(\d{1,2}):\d{2}(:\d{2})?)?$/;

/** A slashed date is told from the rows: a part above 12 is a day. While none is, nothing is suggested. */
function timeFormatOf(cells: readonly string[]): string {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const auto = timeReader('auto', 'UTC');
  if (filled.every((cell) => auto(cell) !== null)) return 'auto';
  const slashed = filled.map((cell) => SLASHED.exec(cell));
  const dayFirst = slashed.some((found) => Number(found?.[1]) > 12);
  const monthFirst = slashed.some((found) => Number(found?.[2]) > 12);
  const [first] = slashed;
  if (first === null || first === undefined || dayFirst === monthFirst) return 'auto';
  const seconds = first[5] === undefined ? '' : ':ss';
  const time = first[4] === undefined ? '' : ` H:mm${seconds}`;
  return `${dayFirst ? 'D/M' : 'M/D'}/YYYY${time}`;
}

function kindsOf(column: string | null, sample: readonly Cells[]): Readonly<Record<string, string>> {
  if (column === null) return {};
  const words = [...new Set(sample.map((row) => wordOf(row[column] ?? '')))].filter((word) => word !== '');
  if (words.length > MOST_KINDS) return {};
  return Object.fromEntries(
    words.flatMap((word) => {
      const meaning = likelyMeaning(word);
      return meaning === null ? [] : [[word, meaning]];
    }),
  );
}

/** A comma with other than three digits behind it, or a point between groups of three and a comma, is a decimal comma. */
function decimalOf(sample: readonly Cells[], columns: readonly string[]): '.' | ',' {
  const cells = sample
    .flatMap((row) => columns.map((column) => (row[column] ?? '').trim()))
    .filter((cell) => cell !== '');
  const asPoint = cells.filter((cell) => readCell(cell, '.').state === 'unreadable').length;
  const asComma = cells.filter((cell) => readCell(cell, ',').state === 'unreadable').length;
  return asComma < asPoint ? ',' : '.';
}
