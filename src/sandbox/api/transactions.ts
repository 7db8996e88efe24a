import { indexAfter, indexOfRecord, type AccountRecords } from '../data/account-records.js';
import { DROPPED, json, Refusal, type Answer, type Reply } from '../server/http-messages.js';
import { readDescending, readList, readPaging, readPeriod } from './query.js';

/** More than this is not sent: the connection is reset instead. */
export const RESPONSE_LIMIT = 6_000_000;

type WireRecord = Readonly<Record<string, unknown>>;

/**
 * `GET /accounts/:id/transactions`. Without `last` and `limit`: all of the period in order of time. With either: pages in order of
 * creation, holding only records created after `last`.
 */
export function listTransactions(records: AccountRecords, query: URLSearchParams, today: number): Answer {
  const { from, to } = readPeriod(query, today);
  const paging = readPaging(query);
  const descending = readDescending(query);
  const wanted = recordFilter(query);
  const inPeriod = (index: number): boolean => {
    const time = records.timeAt(index);
    return time >= from && time <= to;
  };
  const indexes =
    paging === undefined
      ? byTime(records, inPeriod, descending)
      : byCreation(records, indexAfter(records, paging.last), inPeriod, descending);
  return writeList(
    records,
    indexes,
    wanted,
    paging?.limit ?? Number.POSITIVE_INFINITY,
    readList(query, 'exclude_fields'),
  );
}

function byTime(records: AccountRecords, inPeriod: (index: number) => boolean, descending: boolean): readonly number[] {
  const indexes = Array.from({ length: records.count }, (_, index) => index).filter(inPeriod);
  const sign = descending ? -1 : 1;
  return indexes.sort((a, b) => sign * (records.timeAt(a) - records.timeAt(b) || a - b));
}

/** Lazy, so that a page of a long history costs no more than its records. */
function* byCreation(
  records: AccountRecords,
  start: number,
  inPeriod: (index: number) => boolean,
  descending: boolean,
): Iterable<number> {
  for (let step = 0; step < records.count - start; step += 1) {
    const index = descending ? records.count - 1 - step : start + step;
    if (inPeriod(index)) yield index;
  }
}

function recordFilter(query: URLSearchParams): (record: WireRecord) => boolean {
  const ticker = query.get('ticker');
  const wallet = query.get('wallet');
  const types = readList(query, 'types');
  return (record) =>
    (wallet === null || record['wallet'] === wallet) &&
    (types === undefined || types.includes(String(record['transaction_type']))) &&
    (ticker === null || tickersOf(record).includes(ticker));
}

function tickersOf(record: WireRecord): readonly unknown[] {
  const parts: unknown = record['parts'];
  return Array.isArray(parts) ? parts.map((part: WireRecord) => part['ticker']) : [];
}

/** Writes record by record and gives up past the limit, so that an unpaged request for a long history costs no memory. */
function writeList(
  records: AccountRecords,
  indexes: Iterable<number>,
  wanted: (record: WireRecord) => boolean,
  limit: number,
  excluded: readonly string[] | undefined,
): Answer {
  const written: string[] = [];
  let size = 2;
  for (const index of indexes) {
    if (written.length >= limit) break;
    const record = records.recordAt(index);
    if (!wanted(record)) continue;
    const text = JSON.stringify(excluded === undefined ? record : without(record, excluded));
    size += Buffer.byteLength(text) + 1;
    if (size > RESPONSE_LIMIT) return DROPPED;
    written.push(text);
  }
  return { ...json(null), body: `[${written.join(',')}]` };
}

/** The id always stays: paging cannot do without it. */
function without(record: WireRecord, excluded: readonly string[]): WireRecord {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name === 'id' || !excluded.includes(name)));
}

export function oneTransaction(records: AccountRecords, id: string): Reply {
  const index = indexOfRecord(records, id);
  if (index === undefined) throw new Refusal(404, 'Transaction not found');
  return json(records.recordAt(index));
}
