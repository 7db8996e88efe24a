/** Kinds of file that can be imported. The same words say where a file account's records come from. */
export type ImportFormat = 'crypto-com-app' | 'crypto-com-exchange' | 'crypto-com-spot' | 'lotbook-ledger' | 'generic';

/** Formats that come as CSV with a header of their own. */
export type KnownCsv = Exclude<ImportFormat, 'lotbook-ledger' | 'generic'>;

export const FORMAT_NAMES: Readonly<Record<ImportFormat, string>> = {
  'crypto-com-app': 'Crypto.com App',
  'crypto-com-exchange': 'Crypto.com Exchange',
  'crypto-com-spot': 'Crypto.com Exchange (spot trades)',
  'lotbook-ledger': 'Ledger file',
  generic: 'CSV file',
};

/** Each field of a known format with the names its column has had; a column is found without regard to case and spaces. */
type Columns = Readonly<Record<string, readonly string[]>>;

export const APP_COLUMNS = {
  time: ['Timestamp (UTC)'],
  description: ['Transaction Description'],
  currency: ['Currency'],
  amount: ['Amount'],
  toCurrency: ['To Currency'],
  toAmount: ['To Amount'],
  nativeCurrency: ['Native Currency'],
  nativeAmount: ['Native Amount'],
  nativeUsd: ['Native Amount (in USD)'],
  kind: ['Transaction Kind'],
  hash: ['Transaction Hash'],
} as const satisfies Columns;

export const EXCHANGE_COLUMNS = {
  journal: ['Journal ID'],
  time: ['Time (UTC)'],
  type: ['Journal Type'],
  instrument: ['Instrument'],
  side: ['Side'],
  quantity: ['Transaction Quantity'],
  order: ['Order ID'],
  trade: ['Trade ID'],
} as const satisfies Columns;

export const SPOT_COLUMNS = {
  order: ['Order ID', 'order_id'],
  trade: ['Trade ID', 'trade_id'],
  time: ['Time (UTC)', 'create_time_utc', 'Time', 'Trade Date'],
  symbol: ['Symbol', 'Instrument'],
  side: ['Side'],
  price: ['Trade Price', 'traded_price', 'Price'],
  amount: ['Trade Amount', 'traded_quantity', 'Amount', 'Quantity'],
  volume: ['Volume of Business', 'Volume'],
  fee: ['Fee'],
  feeCurrency: ['Fee Currency', 'fee_currency'],
} as const satisfies Columns;

const REQUIRED: readonly (readonly [KnownCsv, Columns, readonly string[]])[] = [
  ['crypto-com-app', APP_COLUMNS, ['time', 'currency', 'amount', 'nativeCurrency', 'nativeAmount', 'kind']],
  ['crypto-com-exchange', EXCHANGE_COLUMNS, ['time', 'type', 'instrument', 'quantity', 'trade']],
  ['crypto-com-spot', SPOT_COLUMNS, ['time', 'symbol', 'side', 'price', 'amount', 'fee', 'feeCurrency']],
];

const plain = (name: string): string => name.toLowerCase().replace(/[\s_]+/g, '');

/** Name of the column that holds a field, as the header writes it; `undefined` where there is none. */
export function columnNamed(header: readonly string[], names: readonly string[]): string | undefined {
  const wanted = new Set(names.map(plain));
  return header.find((name) => wanted.has(plain(name)));
}

/** The known format that has this header, `null` for any other line. */
export function formatOfHeader(header: readonly string[]): KnownCsv | null {
  for (const [format, columns, required] of REQUIRED) {
    if (required.every((field) => columnNamed(header, columns[field] ?? []) !== undefined)) return format;
  }
  return null;
}

/** The cells of a row by field, trimmed, blank where the file has no such column. */
export function fieldReader<C extends Columns>(
  columns: C,
): (row: Readonly<Record<string, string>>) => (field: keyof C & string) => string {
  const places = new Map<string, ReadonlyMap<string, string | undefined>>();
  return (row) => {
    const header = Object.keys(row);
    const key = header.join('\n');
    let place = places.get(key);
    if (place === undefined) {
      place = new Map(Object.entries(columns).map(([field, names]) => [field, columnNamed(header, names)]));
      places.set(key, place);
    }
    const named = place;
    return (field) => (row[named.get(field) ?? ''] ?? '').trim();
  };
}
