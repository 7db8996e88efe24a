import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { AppError } from '../domain/app-error.js';
import { BROKER_CELL_WORDS, FILE_WORDS } from '../domain/failure-words/file-words.js';
import type { Term } from '../domain/result.js';
import type { BrokerRow } from '../domain/us-return.js';
import { readBrokerCell, type CellReading } from './broker-cells.js';
import { csvReader, type CsvRow } from './csv-reader.js';
import { EXTRA_CELLS } from './raw-row.js';

/** A cell that cannot be used; its content stays out of the words. */
export interface BrokerFault {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly column: string;
  readonly message: string;
}

export interface BrokerFile {
  readonly rows: readonly BrokerRow[];
  /** Of rows that are left out. */
  readonly faults: readonly BrokerFault[];
}

/**
 * Titles by what they mean, without their box number, in lower case, letters and digits only. Boxes of Form 1099-DA (2025): 1b name of
 * the asset, 1c units, 1d acquired, 1e sold, 1f proceeds, 1g cost, 2 cost reported to the IRS, 6 term, 9 noncovered.
 */
const TITLES = {
  broker: ['broker', 'brokername', 'payer', 'payername', 'filer', 'filername', 'exchange', 'platform'],
  asset: [
    'asset',
    'assetname',
    'assetsymbol',
    'symbol',
    'ticker',
    'currency',
    'currencyname',
    'coin',
    'token',
    'digitalasset',
    'nameofdigitalasset',
    'digitalassetname',
    'cryptocurrency',
  ],
  description: ['description', 'descriptionofproperty', 'property'],
  amount: ['units', 'numberofunits', 'quantity', 'quantitysold', 'amount', 'assetamount', 'volume', 'unitssold'],
  acquired: ['dateacquired', 'acquired', 'acquireddate', 'purchasedate', 'datepurchased', 'acquisitiondate'],
  sold: [
    'datesold',
    'sold',
    'solddate',
    'datesoldordisposed',
    'dateofsale',
    'saledate',
    'datedisposed',
    'disposaldate',
    'datesolddisposed',
    'dateofsaleorexchange',
  ],
  proceeds: ['proceeds', 'grossproceeds', 'netproceeds', 'salesproceeds', 'proceedsusd', 'saleproceeds'],
  cost: ['cost', 'costbasis', 'costorotherbasis', 'basis', 'costbasisusd', 'adjustedcostbasis'],
  costReported: [
    'basisreported',
    'basisreportedtoirs',
    'costbasisreported',
    'costbasisreportedtoirs',
    'covered',
    'coverage',
    'coveredstatus',
    'checkifbasisreportedtoirs',
    'coverednoncovered',
  ],
  noncovered: ['noncovered', 'noncoveredsecurity', 'checkifnoncoveredsecurity', 'checkifnoncovered'],
  term: [
    'term',
    'holdingperiod',
    'shortlong',
    'gainorloss',
    'typeofgainorloss',
    'gaintype',
    'holdingterm',
    'shorttermlongterm',
  ],
  box: [
    'form8949box',
    'applicablecheckboxonform8949',
    'form8949checkbox',
    'form8949code',
    'checkbox',
    'reportingcategory',
  ],
} as const satisfies Record<string, readonly string[]>;
type Field = keyof typeof TITLES;
const FIELDS = [
  'broker',
  'asset',
  'description',
  'amount',
  'acquired',
  'sold',
  'proceeds',
  'cost',
  'costReported',
  'noncovered',
  'term',
  'box',
] as const satisfies readonly Field[];
type Columns = Readonly<Partial<Record<Field, string>>>;

const BOX_NUMBER = /^(box)?\s*1?\d[a-z]?[\s.:)-]+/i;

/**
 * The rows of a broker's Form 1099-DA (through 2024: 1099-B) from a CSV file. `broker` stands where the file has no column for it. A row
 * gets its id from its content, so that the same file read twice gives the same rows.
 * @throws AppError `bad-input` for text without the needed columns, and for a quote that is never closed
 */
export function readBrokerRows(text: string, broker: string): BrokerFile {
  const reader = csvReader();
  const found = [...reader.push(text), ...reader.end()];
  const titles = reader.head()?.columns ?? [];
  const columns = columnsOf(titles);
  const rows: Omit<BrokerRow, 'id'>[] = [];
  const faults: BrokerFault[] = [];
  for (const row of found) {
    if (isTotal(row, columns)) continue;
    if ((row.cells[EXTRA_CELLS] ?? '') !== '') {
      faults.push({ line: row.line, column: titles.at(-1) ?? '', message: BROKER_CELL_WORDS['more-cells'] });
      continue;
    }
    const read = readRow(row, columns, broker);
    if ('faults' in read) faults.push(...read.faults);
    else rows.push(read.row);
  }
  return { rows: withIds(rows), faults };
}

function columnsOf(titles: readonly string[]): Columns {
  const plain = titles.map(
    (title) =>
      [
        title,
        title
          .replace(BOX_NUMBER, '')
          .toLowerCase()
          .replace(/\(.*\)/g, '')
          .replace(/[^a-z0-9]/g, ''),
      ] as const,
  );
  const columns: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const names: readonly string[] = TITLES[field];
    const match = plain.find(([, name]) => names.includes(name));
    if (match !== undefined) columns[field] = match[0];
  }
  const missing = (['sold', 'proceeds'] as const).filter((field) => columns[field] === undefined);
  const named = columns.description !== undefined || (columns.asset !== undefined && columns.amount !== undefined);
  if (missing.length > 0 || !named) {
    throw new AppError('bad-input', FILE_WORDS['no-1099']);
  }
  return columns;
}

/** Brokers put sums below the rows: no asset, no date, or the word itself. */
function isTotal({ cells }: CsvRow, columns: Columns): boolean {
  const first = Object.values(cells).find((cell) => cell.trim() !== '') ?? '';
  return /^(grand )?(sub)?totals?\b/i.test(first.trim()) && (cells[columns.sold ?? ''] ?? '').trim() === '';
}

function readRow(
  { line, cells }: CsvRow,
  columns: Columns,
  broker: string,
): { readonly row: Omit<BrokerRow, 'id'> } | { readonly faults: readonly BrokerFault[] } {
  const faults: BrokerFault[] = [];
  const cell = (field: Field): string => (cells[columns[field] ?? ''] ?? '').trim();
  const read = <T>(field: Field, reading: CellReading<T>, otherwise: T): T => {
    if (reading.ok) return reading.value;
    faults.push({ line, column: columns[field] ?? field, message: reading.message });
    return otherwise;
  };
  const told = readBrokerCell.description(cell('description'));
  const asset = readBrokerCell.asset(cell('asset') || (told?.asset ?? ''));
  const units = cell('amount') || (told?.amount ?? '');
  const box = read('box', readBrokerCell.box(cell('box')), null);
  const row = {
    broker: cell('broker') || broker,
    asset: read(columns.asset === undefined ? 'description' : 'asset', asset, ''),
    amount: read(columns.amount === undefined ? 'description' : 'amount', readBrokerCell.units(units), '0'),
    sold: read('sold', readBrokerCell.date(cell('sold')), ''),
    acquired: read('acquired', readBrokerCell.dateOrNone(cell('acquired')), null),
    proceeds: read('proceeds', readBrokerCell.money(cell('proceeds')), '0'),
    cost: read('cost', readBrokerCell.moneyOrNone(cell('cost')), null),
    costReported: reported(cell, columns, box),
    term: read<Term | null>('term', readBrokerCell.term(cell('term')), null) ?? box?.term ?? null,
  };
  return faults.length === 0 ? { row } : { faults };
}

/** Where the form only says which are noncovered, the others were reported with the cost that it has: without one there was none. */
function reported(
  cell: (field: Field) => string,
  columns: Columns,
  box: { readonly costReported: boolean } | null,
): boolean {
  if (columns.costReported !== undefined) return readBrokerCell.marked(cell('costReported'));
  if (box !== null) return box.costReported;
  const covered = columns.noncovered !== undefined && !readBrokerCell.noncovered(cell('noncovered'));
  const cost = readBrokerCell.moneyOrNone(cell('cost'));
  return covered && cost.ok && cost.value !== null;
}

/** Rows that say the same are told apart by which of them they are. */
function withIds(rows: readonly Omit<BrokerRow, 'id'>[]): readonly BrokerRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const content = JSON.stringify(row);
    const nth = (seen.get(content) ?? 0) + 1;
    seen.set(content, nth);
    return { id: bytesToHex(sha256(utf8ToBytes(`${nth} ${content}`))).slice(0, 32), ...row };
  });
}
