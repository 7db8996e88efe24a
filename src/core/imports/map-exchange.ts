import { isNegative, negate, readAmount } from '../vezgo/amount-text.js';
import { identifyAsset } from '../vezgo/asset.js';
import { dropCancelled } from '../vezgo/cancel-pairs.js';
import { classify } from '../vezgo/classify.js';
import { foldFees } from '../vezgo/fold-fees.js';
import { alone, groupBy } from '../vezgo/gathered.js';
import { mapRecord } from '../vezgo/map-record.js';
import { note, type NoteCode } from '../vezgo/notes.js';
import type { Part } from '../vezgo/read-parts.js';
import type { VezgoRecord } from '../vezgo/read-record.js';
import { cellNote, unknownKind } from './file-notes.js';
import { EXCHANGE_COLUMNS, fieldReader } from './formats.js';
import { ROWS_A_STEP, eventOf, reviewOf, type CellRow, type RowEvents, type RowNote } from './mapped-rows.js';
import { timeReader } from './read-time.js';

/**
 * What the rows of the Exchange's `OEX_TRANSACTION.csv` say. It is the journal that Vezgo reads too, a row for each leg and fee, so rows
 * are put together as records of that journal and mapped by the same code: legs by their trade, fees to the trade they name.
 */
export function* exchangeEvents(rows: Iterable<CellRow>): RowEvents {
  const lines: Line[] = [];
  let read = 0;
  for (const { id, cells } of rows) {
    read += 1;
    if (read % ROWS_A_STEP === 0) yield;
    const reading = readLine(id, cells);
    if (reading.ok) lines.push(reading.line);
    else yield reviewOf([id], reading.why);
  }
  const sources = new Map<string, readonly string[]>();
  const records: VezgoRecord[] = [];
  for (const group of groupBy(lines, groupOf).values()) {
    const record = recordOf(group);
    records.push(record);
    sources.set(record.id, group.map(({ id }) => id).sort());
  }
  const standing = yield* dropCancelled(records.map(alone));
  const sourcesOf = (id: string): readonly string[] => sources.get(id) ?? [id];
  for (const { id, code } of standing.refused) yield reviewOf(sourcesOf(id), note(code));
  for (const { record, feeRecords, remarks } of yield* foldFees(standing.kept)) {
    const all = [record, ...feeRecords].flatMap(({ id }) => sourcesOf(id));
    const mapping = mapRecord(record, feeRecords, remarks);
    if (mapping.ok) yield eventOf([record.id, ...all.filter((id) => id !== record.id)], record.time, mapping);
    else {
      yield reviewOf(sourcesOf(record.id), whyOf(mapping.code, record));
      // Fees of a trade that cannot be told are fees all the same.
      for (const fee of feeRecords) yield eventOf([fee.id], fee.time, mapRecord(fee, [], []));
    }
  }
}

/** A journal type that no table knows is named, as the file has it. */
function whyOf(code: NoteCode, { origin }: VezgoRecord): RowNote {
  const named = code === 'unknown-journal-type' && origin !== null && origin !== '';
  return named ? unknownKind(EXCHANGE_COLUMNS.type[0], origin) : note(code);
}

interface Line {
  readonly id: string;
  readonly instant: number;
  readonly origin: string;
  readonly derivative: boolean;
  readonly part: Part;
  readonly trade: string;
  readonly order: string;
}
type LineReading = { readonly ok: true; readonly line: Line } | { readonly ok: false; readonly why: RowNote };

const fieldsOf = fieldReader(EXCHANGE_COLUMNS);
const readTime = timeReader('iso', 'UTC');
/** A perpetual or a future: `BTCUSD-PERP`, `BTCUSD-240329`. */
const DERIVATIVE = /-(PERP|\d{6}[A-Z]*)$/i;

function readLine(id: string, cells: Readonly<Record<string, string>>): LineReading {
  const fields = fieldsOf(cells);
  const instant = readTime(fields('time'));
  if (instant === null) return { ok: false, why: cellNote(EXCHANGE_COLUMNS.time[0], 'time') };
  const origin = originOf(fields('type'));
  const amount = readAmount(fields('quantity'));
  if (amount.state !== 'read') {
    return {
      ok: false,
      why: cellNote(EXCHANGE_COLUMNS.quantity[0], amount.state === 'missing' ? 'missing-amount' : 'amount'),
    };
  }
  if (amount.text === '0') return { ok: false, why: note('zero-amount') };
  const asset = identifyAsset({
    ticker: fields('instrument') === '' ? null : fields('instrument'),
    providerTicker: null,
    assetType: null,
    subtype: origin.startsWith('FIAT_') ? 'fiat_' : null,
  });
  if (asset === null) return { ok: false, why: cellNote(EXCHANGE_COLUMNS.instrument[0], 'missing-asset') };
  const sent = isNegative(amount.text) || (fields('side').toUpperCase() === 'SELL' && origin === 'TRADING');
  const text = isNegative(amount.text) ? negate(amount.text) : amount.text;
  const part: Part = { ...asset, amount: text, direction: sent ? 'sent' : 'received', value: null };
  const name = (cell: string): string => (cell === '0' ? '' : cell);
  const derivative = DERIVATIVE.test(fields('instrument'));
  return {
    ok: true,
    line: { id, instant, origin, derivative, part, trade: name(fields('trade')), order: name(fields('order')) },
  };
}

/** Cash goes in and out by many partners of the exchange: `FIAT_OPENPAYD_DEPOSIT` is a deposit like any other. */
function originOf(type: string): string {
  const cash = /^FIAT_[A-Z0-9_]+_(DEPOSIT|WITHDRAWAL)$/.exec(type)?.[1];
  return cash === undefined ? type : `FIAT_${cash}`;
}

/** Legs of one trade: of one trade id, else of one order, else of one instant. Every other row is one record. */
function groupOf(line: Line): string {
  const { id, trade, order, origin, instant } = line;
  if (line.derivative || classify(recordOf([line])).kind !== 'trade') return id;
  if (trade !== '') return `trade ${trade}`;
  return order === '' ? `${origin} ${instant}` : `order ${order} ${instant}`;
}

function recordOf(lines: readonly Line[]): VezgoRecord {
  const [first] = [...lines].sort((a, b) => a.instant - b.instant || (a.id < b.id ? -1 : 1));
  if (first === undefined) throw new Error('A group has a row.');
  const references = [...new Set(lines.flatMap(({ trade, order }) => [trade, order]))].filter((name) => name !== '');
  return {
    id: first.id,
    instant: first.instant,
    time: new Date(first.instant).toISOString(),
    type: 'other',
    subtype: null,
    origin: first.derivative && first.origin === 'TRADING' ? 'REALIZED_PNL' : first.origin,
    references,
    status: null,
    hash: null,
    parts: lines.map(({ part }) => part),
    fees: [],
    remarks: [],
  };
}
