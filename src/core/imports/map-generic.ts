import type { DecimalText } from '../domain/decimal.js';
import type { MappingNote } from '../domain/mapped-entry.js';
import { isNegative, negate } from '../vezgo/amount-text.js';
import { identifyAsset, type AssetIdentity } from '../vezgo/asset.js';
import { groupBy } from '../vezgo/gathered.js';
import { mapOneLeg, type OneLegged } from '../vezgo/map-movement.js';
import { mapStakingRecord, mapTwoLegs } from '../vezgo/map-trade.js';
import { note } from '../vezgo/notes.js';
import type { Fee, Part } from '../vezgo/read-parts.js';
import { readCell } from './cell-amount.js';
import { cellNote, fileNote, unknownKind, type InDollars } from './file-notes.js';
import { isMeaning, wordOf, type GenericMapping, type GenericMeaning } from './generic-mapping.js';
import {
  ROWS_A_STEP,
  eventOf,
  reviewOf,
  type CellRow,
  type RowEvent,
  type RowEvents,
  type RowNote,
} from './mapped-rows.js';
import { timeReader, type TimeReader } from './read-time.js';

type Cells = Readonly<Record<string, string>>;
type Refusal = { readonly why: RowNote };
interface Context {
  readonly mapping: Partial<GenericMapping>;
  readonly readTime: TimeReader;
  readonly inDollars: InDollars;
}

/** What the rows of some CSV say, each read by the mapping that it was imported with. */
export function* genericEvents(rows: Iterable<CellRow>, inDollars: InDollars): RowEvents {
  const contexts = new Map<string, Context>();
  const all: { readonly id: string; readonly key: string | null; readonly event: RowEvent }[] = [];
  for (const { id, cells, mapping = {} } of rows) {
    if (all.length % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const key = `${mapping.timeFormat} ${mapping.timezone}`;
    const known = contexts.get(key);
    const readTime = known?.readTime ?? timeReader(mapping.timeFormat ?? 'auto', mapping.timezone ?? 'UTC');
    const context = { mapping, readTime, inDollars };
    contexts.set(key, context);
    const name = cellOf(cells, mapping.id);
    all.push({ id, key: name === '' ? null : name, event: rowEvent(id, cells, context) });
  }
  const doubtful = new Set(
    [...groupBy(all, ({ key }) => key).values()]
      .filter(({ length }) => length > 1)
      .flatMap((group) => group.map(({ id }) => id)),
  );
  for (const { id, event } of all) {
    const doubted = event.kind === 'entries' && doubtful.has(id);
    yield doubted ? { ...event, notes: [...event.notes, fileNote('several-rows-one-id')] } : event;
  }
}

function cellOf(cells: Cells, column: string | null | undefined): string {
  return column === null || column === undefined ? '' : (cells[column] ?? '').trim();
}

function rowEvent(id: string, cells: Cells, context: Context): RowEvent {
  const { mapping } = context;
  const column = mapping.time ?? '';
  const instant = context.readTime(cellOf(cells, column));
  if (instant === null) return reviewOf([id], cellNote(column, 'time'));
  const meaning = meaningOf(cells, mapping);
  if (meaning !== null && typeof meaning === 'object') return reviewOf([id], meaning.why);
  if (meaning === 'ignore') return { kind: 'inside', records: [id], ...fileNote('inside-account') };
  const read = readSides(cells, mapping, meaning);
  if ('why' in read) return reviewOf([id], read.why);
  const worth = worthOf(cells, context, instant);
  if ('why' in worth) return reviewOf([id], worth.why);
  const fee = feeOf(cells, mapping, read.sides);
  if (fee !== null && 'why' in fee) return reviewOf([id], fee.why);
  const parts = read.sides.map((side): Part => ({ ...side, value: worth.value ?? dollarsOf(side, context, instant) }));
  const fees = fee === null ? [] : [{ ...fee, value: dollarsOf(fee, context, instant) }];
  return meantEvent(id, new Date(instant).toISOString(), meaning, { parts, fees, worth, mapping, cells });
}

function meaningOf(cells: Cells, mapping: Partial<GenericMapping>): GenericMeaning | Refusal | null {
  if (mapping.kind === null || mapping.kind === undefined) return null;
  const said = cellOf(cells, mapping.kind);
  const kinds = mapping.kinds ?? {};
  const meant = Object.entries(kinds).find(([word]) => wordOf(word) === wordOf(said))?.[1];
  return isMeaning(meant) ? meant : { why: unknownKind(mapping.kind, said) };
}

type Side = AssetIdentity & Pick<Part, 'amount' | 'direction'>;

/** In and out of their own columns; else of the one amount by its sign, or by what the row means where it has none. */
function readSides(
  cells: Cells,
  mapping: Partial<GenericMapping>,
  meaning: GenericMeaning | null,
): Refusal | { readonly sides: readonly Side[] } {
  const sides: Side[] = [];
  for (const [direction, asset, amount] of [
    ['sent', mapping.outAsset, mapping.outAmount],
    ['received', mapping.inAsset, mapping.inAmount],
  ] as const) {
    const side = readSide(cells, mapping, asset, amount, direction);
    if (side !== null && 'why' in side) return side;
    if (side !== null) sides.push({ ...side, direction, amount: unsigned(side.amount) });
  }
  const single = readSide(cells, mapping, mapping.asset, mapping.amount, 'received');
  if (single !== null && 'why' in single) return single;
  if (single !== null) {
    const out = isNegative(single.amount) || (meaning !== null && LEAVING.has(meaning));
    sides.push({ ...single, direction: out ? 'sent' : 'received', amount: unsigned(single.amount) });
  }
  return sides.length === 0 ? { why: note('missing-parts') } : { sides };
}

const LEAVING: ReadonlySet<GenericMeaning> = new Set([
  'sell',
  'withdrawal',
  'spend',
  'fee',
  'gift-out',
  'donation',
  'lost',
  'stake',
]);

const unsigned = (amount: DecimalText): DecimalText => (isNegative(amount) ? negate(amount) : amount);

/** `null` where the row has nothing in these columns. */
function readSide(
  cells: Cells,
  mapping: Partial<GenericMapping>,
  asset: string | null | undefined,
  amount: string | null | undefined,
  direction: Part['direction'],
): Side | Refusal | null {
  if (amount === null || amount === undefined) return null;
  const reading = readCell(cellOf(cells, amount), mapping.decimal ?? '.');
  if (reading.state === 'unreadable') return { why: cellNote(amount, 'amount') };
  if (reading.state === 'missing' || reading.text === '0') return null;
  const identity = assetOf(cellOf(cells, asset));
  if (identity === null) return { why: cellNote(asset ?? amount, 'missing-asset') };
  return { ...identity, amount: reading.text, direction };
}

function assetOf(cell: string): AssetIdentity | null {
  const ticker = cell === '' ? null : cell.toUpperCase();
  return identifyAsset({ ticker, providerTicker: null, assetType: null, subtype: null });
}

interface Worth {
  /** Unsigned, in USD. */
  readonly value: DecimalText | null;
  /** As the file has it, in its own currency. */
  readonly told: DecimalText | null;
  readonly notes: readonly MappingNote[];
}

function worthOf(cells: Cells, { mapping, inDollars }: Context, instant: number): Worth | Refusal {
  const column = mapping.value;
  if (column === null || column === undefined) return { value: null, told: null, notes: [] };
  const reading = readCell(cellOf(cells, column), mapping.decimal ?? '.');
  if (reading.state === 'unreadable') return { why: cellNote(column, 'amount') };
  if (reading.state === 'missing') return { value: null, told: null, notes: [] };
  const told = unsigned(reading.text);
  const currency = mapping.valueCurrency ?? 'USD';
  if (currency === 'USD') return { value: told, told, notes: [] };
  const value = inDollars(told, currency, instant);
  return { value, told, notes: [fileNote(value === null ? 'value-in-other-currency' : 'value-converted')] };
}

/** A fee without an asset of its own is in the cash of the trade, else in the currency of the values. */
function feeOf(cells: Cells, mapping: Partial<GenericMapping>, sides: readonly Side[]): Fee | Refusal | null {
  const column = mapping.feeAmount;
  if (column === null || column === undefined) return null;
  const reading = readCell(cellOf(cells, column), mapping.decimal ?? '.');
  if (reading.state === 'unreadable') return { why: cellNote(column, 'amount') };
  if (reading.state === 'missing' || reading.text === '0') return null;
  const named = assetOf(cellOf(cells, mapping.feeAsset));
  const asset = named ?? sides.find(({ cash }) => cash) ?? assetOf(mapping.valueCurrency ?? '');
  // Files write what a fee takes away with a minus or without.
  return asset === null
    ? { why: cellNote(mapping.feeAsset ?? column, 'missing-asset') }
    : { ...asset, amount: unsigned(reading.text), value: null };
}

/** Of cash in another currency than USD at the rate of its day; nothing is known of a coin's price. */
function dollarsOf(
  side: AssetIdentity & { readonly amount: DecimalText },
  { inDollars }: Context,
  instant: number,
): DecimalText | null {
  return side.cash && side.asset !== 'USD' ? inDollars(side.amount, side.asset, instant) : null;
}

interface Row {
  readonly parts: readonly Part[];
  readonly fees: readonly Fee[];
  readonly worth: Worth;
  readonly mapping: Partial<GenericMapping>;
  readonly cells: Cells;
}

function meantEvent(id: string, time: string, meaning: GenericMeaning | null, row: Row): RowEvent {
  const { parts, fees, worth, mapping, cells } = row;
  const hash = cellOf(cells, mapping.hash);
  const oneLeg = (meant: OneLegged): RowEvent => {
    const drafts = mapOneLeg(meant, parts, fees, []);
    return eventOf([id], time, drafts, UNVALUED.has(meant.kind) ? [] : worth.notes);
  };
  const movement = (kind: 'deposit' | 'withdrawal'): RowEvent => oneLeg({ kind, hash: hash === '' ? null : hash });
  switch (meaning) {
    case 'buy':
    case 'sell':
    case 'trade':
      return trade(id, time, row);
    case 'deposit':
    case 'withdrawal':
      return movement(meaning);
    case 'spend':
    case 'fee':
    case 'split':
      return oneLeg({ kind: meaning });
    case 'gift-out':
    case 'donation':
    case 'lost':
      return givenAway(id, time, meaning, row);
    case 'stake':
    case 'unstake':
      return eventOf([id], time, mapStakingRecord(meaning === 'stake' ? 'staking' : 'unstaking', parts, fees, []));
    case 'income':
    case 'staking':
    case 'interest':
    case 'airdrop':
    case 'referral':
    case 'mining':
    case 'cashback':
      return oneLeg({ kind: 'income', category: meaning === 'income' ? 'other' : meaning });
    case 'ignore':
      return { kind: 'inside', records: [id], ...fileNote('inside-account') };
    case null:
      if (parts.length > 1) return trade(id, time, row);
      return movement(parts[0]?.direction === 'sent' ? 'withdrawal' : 'deposit');
    default:
      return meaning satisfies never;
  }
}

const UNVALUED: ReadonlySet<string> = new Set(['deposit', 'withdrawal', 'split']);

/** A trade told by one side and its value was for cash of the value's currency. */
function trade(id: string, time: string, { parts, fees, worth, mapping }: Row): RowEvent {
  const [only, ...more] = parts;
  if (only === undefined || more.length > 0) return eventOf([id], time, mapTwoLegs(parts, fees, []), worth.notes);
  const cash = assetOf(mapping.valueCurrency ?? '');
  if (worth.told === null || worth.told === '0' || cash === null || !cash.cash)
    return reviewOf([id], note('single-leg'));
  const direction = only.direction === 'sent' ? 'received' : 'sent';
  const other: Part = { ...cash, amount: worth.told, direction, value: worth.value };
  return eventOf([id], time, mapTwoLegs([only, other], fees, []), [...worth.notes, fileNote('price-from-values')]);
}

/** Units that leave as a gift or a loss: the same fields as a payment, under another name. */
function givenAway(id: string, time: string, kind: 'gift-out' | 'donation' | 'lost', { parts, worth }: Row): RowEvent {
  const mapping = mapOneLeg({ kind: 'fee' }, parts, [], []);
  if (!mapping.ok) return eventOf([id], time, mapping);
  const drafts = mapping.drafts.map(({ body, remarks }) => ({
    body: body.kind === 'fee' ? ({ kind, out: body.out } as const) : body,
    remarks,
  }));
  return { kind: 'entries', sources: [id], time, drafts, notes: worth.notes };
}
