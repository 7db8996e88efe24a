import type { ReadableDb } from './database.js';
import { IN_FORCE } from './entries.js';

/** Place of an entry in the stored order: instant in milliseconds since 1970, then id. */
export interface EntryKey {
  readonly time: number;
  readonly id: string;
}

/** A page of the ledger, as text: what reads it takes it apart, so that main need not put it together. */
export interface LedgerPage {
  /** A JSON array of `LedgerRow`. */
  readonly text: string;
  readonly rows: number;
  /** Of the last row; `null` without rows. */
  readonly last: EntryKey | null;
}

/**
 * A `LedgerRow`. Its parts are JSON already, written by stage-ledger.ts in a file whose pages are authenticated; of the mapping's notes
 * the codes are enough.
 */
const ROW = `'{"entry":' || json ||
  ',"notes":' || iif(notes IS NULL, '[]',
    (SELECT json_group_array(json_extract(value, '$.code') ORDER BY key) FROM json_each(notes))) ||
  iif(sources IS NULL, '', ',"sources":' || sources) ||
  iif(decided IS NULL, '', ',"decided":' || decided) ||
  iif(remark IS NULL, '', ',"remark":' || json_quote(remark)) ||
  iif(arrival IS NULL, '', ',"arrival":' || json_quote(arrival)) ||
  iif(ignored = 1, ',"ignored":true', '') || '}'`;

/** `limit` entries of a generation before `before` (`null`: from the end), left out ones among them, by time and id, the last first. */
export function ledgerPage(db: ReadableDb, generation: number, before: EntryKey | null, limit: number): LedgerPage {
  const found = db
    .prepare(
      `SELECT ${ROW}, time, id FROM ledger_entries
       WHERE (time, id) < (:time, :id) AND ${IN_FORCE} ORDER BY time DESC, id DESC LIMIT :limit`,
    )
    .raw()
    .all({ time: before?.time ?? Number.MAX_SAFE_INTEGER, id: before?.id ?? '', generation, limit });
  const texts: string[] = [];
  let last: EntryKey | null = null;
  for (const row of found) {
    const [text, time, id]: readonly unknown[] = Array.isArray(row) ? row : [];
    if (typeof text !== 'string' || typeof time !== 'number' || typeof id !== 'string') throw notWhole();
    texts.push(text);
    last = { time, id };
  }
  return { text: `[${texts.join(',')}]`, rows: texts.length, last };
}

function notWhole(): Error {
  return new Error('A row of the ledger is not whole.');
}
