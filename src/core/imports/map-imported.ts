import { finish, sortedInSteps, type Steps } from '../domain/steps.js';
import type { RawRecord } from '../vezgo/map-account.js';
import { fileNote, type InDollars } from './file-notes.js';
import type { ImportFormat } from './formats.js';
import { appEvents } from './map-app.js';
import { exchangeEvents } from './map-exchange.js';
import { genericEvents } from './map-generic.js';
import { ledgerEvents, type LedgerRow } from './map-ledger-rows.js';
import { spotEvents } from './map-spot.js';
import { gatherer, reviewOf, type CellRow, type FileMapping, type RowEvent } from './mapped-rows.js';
import { EXTRA_CELLS, readRawRow } from './raw-row.js';

/** Counted up whenever the same rows would make other entries, so that stored ledgers are derived anew. */
export const FILE_MAPPING_VERSION = 1;

const NO_RATES: InDollars = () => null;
/** Events between two rests of `mapImportedSteps`: some milliseconds of work. */
const EVENTS_A_STEP = 200;

/**
 * Ledger entries of one file account's records. Pure: the order of the records is irrelevant. Never throws: each record is a source of
 * an entry, in `review`, or in `inside`. Values are USD; one in another currency is converted with `inDollars`, and missing where
 * that knows no rate.
 */
export function mapImported(
  source: ImportFormat,
  accountId: string,
  records: readonly RawRecord[],
  inDollars: InDollars = NO_RATES,
): FileMapping {
  return finish(mapImportedSteps(source, accountId, records, inDollars));
}

/** The same in steps, for a caller that has other things to do meanwhile. */
export function* mapImportedSteps(
  source: ImportFormat,
  accountId: string,
  records: readonly RawRecord[],
  inDollars: InDollars = NO_RATES,
): Steps<FileMapping> {
  const gathered = gatherer(accountId);
  const sorted = yield* sortedInSteps(records, (a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  const rows: CellRow[] = [];
  const entries: LedgerRow[] = [];
  for (const [index, { id, json }] of sorted.entries()) {
    if (index % EVENTS_A_STEP === 0) yield;
    const raw = readRawRow(json);
    if (raw === null || raw.format !== source) gathered.take(reviewOf([id], fileNote('unreadable-row')));
    else if (raw.format === 'lotbook-ledger') entries.push({ id, currency: raw.currency, entry: raw.entry });
    else if ((raw.row[EXTRA_CELLS] ?? '') === '') rows.push({ id, cells: raw.row, mapping: raw.mapping });
    else gathered.take(reviewOf([id], fileNote('row-shape')));
  }
  let taken = 0;
  for (const event of eventsOf(source, accountId, { rows, entries }, inDollars)) {
    if (event) gathered.take(event);
    taken += 1;
    if (!event || taken % EVENTS_A_STEP === 0) yield;
  }
  return yield* gathered.mapping();
}

function eventsOf(
  source: ImportFormat,
  accountId: string,
  { rows, entries }: { readonly rows: readonly CellRow[]; readonly entries: readonly LedgerRow[] },
  inDollars: InDollars,
): Iterable<RowEvent | void> {
  switch (source) {
    case 'crypto-com-app':
      return appEvents(rows, inDollars);
    case 'crypto-com-exchange':
      return exchangeEvents(rows);
    case 'crypto-com-spot':
      return spotEvents(rows);
    case 'generic':
      return genericEvents(rows, inDollars);
    case 'lotbook-ledger':
      return ledgerEvents(accountId, entries, inDollars);
    default:
      return source satisfies never;
  }
}
