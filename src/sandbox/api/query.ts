import { Refusal } from '../server/http-messages.js';

/** A period in milliseconds since 1970, both ends included. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * `from` and `to` of a query. Left out, they mean the start of the current year and the end of today. A date without a time covers
 * its whole UTC day. 400 for anything else and for `from` after `to`.
 */
export function readPeriod(query: URLSearchParams, today: number): Period {
  const yearStart = Date.UTC(new Date(today).getUTCFullYear(), 0, 1);
  const from = readInstant(query, 'from', 'start') ?? yearStart;
  const to = readInstant(query, 'to', 'end') ?? today - (today % DAY) + DAY - 1;
  if (from > to) throw new Refusal(400, 'The from date cannot be after the to date');
  return { from, to };
}

function readInstant(query: URLSearchParams, name: 'from' | 'to', edge: 'start' | 'end'): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const instant = DATE.test(text) || DATE_TIME.test(text) ? Date.parse(text) : Number.NaN;
  const rolledOver = DATE.test(text) && !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) !== text;
  if (Number.isNaN(instant) || rolledOver) throw new Refusal(400, `The ${name} date is invalid`);
  return DATE.test(text) && edge === 'end' ? instant + DAY - 1 : instant;
}

const DEFAULT_LIMIT = 100;

/** Page size of pagination mode; `undefined` when neither `last` nor `limit` asks for it. */
export function readPaging(query: URLSearchParams): { readonly last: string; readonly limit: number } | undefined {
  const last = query.get('last');
  const limit = query.get('limit');
  if (last === null && limit === null) return undefined;
  if (last !== null && last !== '' && !/^[0-9a-f]{24}$/.test(last))
    throw new Refusal(400, 'The last transaction id is invalid');
  const size = limit === null ? DEFAULT_LIMIT : /^\d{1,6}$/.test(limit) ? Number(limit) : Number.NaN;
  if (!(size >= 10 && size <= 1000)) throw new Refusal(400, 'The limit must be between 10 and 1000');
  return { last: last ?? '', limit: size };
}

/** `sort=asc|desc`; ascending when left out. */
export function readDescending(query: URLSearchParams): boolean {
  const sort = query.get('sort') ?? 'asc';
  if (sort !== 'asc' && sort !== 'desc') throw new Refusal(400, 'The sort order must be asc or desc');
  return sort === 'desc';
}

/** A comma-separated list; `undefined` when left out or empty. */
export function readList(query: URLSearchParams, name: string): readonly string[] | undefined {
  const items = (query.get(name) ?? '').split(',').filter((item) => item !== '');
  return items.length === 0 ? undefined : items;
}
