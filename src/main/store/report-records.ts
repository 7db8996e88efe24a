import { z } from 'zod';
import type { RecordLeftOut } from '../../core/reports/report-input.js';
import type { ReadableDb } from './database.js';
import { readAll } from './query.js';

const sourceRow = z.strictObject({ entry: z.string(), record: z.string() });
const leftOutRow = z.strictObject({
  record: z.string(),
  account: z.string(),
  code: z.string(),
  message: z.string(),
  time: z.int().nullable(),
});

/** Ids of the received records behind each entry, the main one first. */
export function sourcesByEntry(db: ReadableDb): ReadonlyMap<string, readonly string[]> {
  const found = readAll(
    db,
    sourceRow,
    `SELECT s.entry_id AS entry, r.id AS record FROM entry_sources s JOIN records r ON r.sequence = s.record
     ORDER BY s.entry_id, s.position`,
  );
  const sources = new Map<string, string[]>();
  for (const { entry, record } of found) {
    const own = sources.get(entry);
    if (own) own.push(record);
    else sources.set(entry, [record]);
  }
  return sources;
}

/** Received records that made no entry, each with every reason, in the order in which they were received. */
export function recordsLeftOut(db: ReadableDb): readonly RecordLeftOut[] {
  const found = readAll(
    db,
    leftOutRow,
    `SELECT r.id AS record, r.account_id AS account, v.code, v.message, r.initiated_at AS time
     FROM review v JOIN records r ON r.sequence = v.record ORDER BY v.record, v.position`,
  );
  return found.map(({ time, ...rest }) => ({ ...rest, time: time === null ? null : new Date(time).toISOString() }));
}
