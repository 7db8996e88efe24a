import { z } from 'zod';
import { rawRecordView, reviewNote, type RawRecordView, type ReviewNote } from '../../core/contract/views.js';
import { ENTRY_KINDS, type LedgerEntry } from '../../core/domain/ledger-entry.js';
import type { ReadableDb } from './database.js';
import { readAll, readFirst } from './query.js';

/** Place of an entry in the stored order: instant in milliseconds since 1970, then id. */
export interface EntryKey {
  readonly time: number;
  readonly id: string;
}

export interface StoredEntry {
  readonly key: EntryKey;
  readonly entry: LedgerEntry;
  /** Codes of the mapping's notes on this entry. */
  readonly notes: readonly string[];
}

const entryRow = z.strictObject({ time: z.int(), id: z.string(), json: z.string(), notes: z.string() });
const totalRow = z.strictObject({ total: z.int() });
const jsonRow = z.strictObject({ json: z.string() });
const sourceRow = z.strictObject({ id: z.string(), received_at: z.int(), json: z.string() });
const noteCodes = z.array(z.string());

/** The next `limit` entries after `afterKey` (`null`: from the first), by time and id. */
export function streamEntries(db: ReadableDb, afterKey: EntryKey | null, limit: number): readonly StoredEntry[] {
  const rows = readAll(
    db,
    entryRow,
    `SELECT time, id, json, (SELECT json_group_array(code) FROM
       (SELECT code FROM entry_notes n WHERE n.entry_id = e.id ORDER BY position)) AS notes
     FROM ledger_entries e WHERE (time, id) > (:time, :id) ORDER BY time, id LIMIT :limit`,
    { time: afterKey?.time ?? Number.MIN_SAFE_INTEGER, id: afterKey?.id ?? '', limit },
  );
  return rows.map(({ time, id, json, notes }) => ({
    key: { time, id },
    entry: toEntry(json),
    notes: noteCodes.parse(JSON.parse(notes)),
  }));
}

export function countEntries(db: ReadableDb): number {
  return readFirst(db, totalRow, 'SELECT COUNT(*) AS total FROM ledger_entries')?.total ?? 0;
}

/** The received records behind an entry, the main one first, and what the mapping noted on it. Both empty for an unknown id. */
export function entrySources(
  db: ReadableDb,
  entryId: string,
): { readonly records: RawRecordView[]; readonly notes: ReviewNote[] } {
  const found = readAll(
    db,
    sourceRow,
    `SELECT r.id, r.received_at, r.json FROM entry_sources s JOIN records r ON r.sequence = s.record
     WHERE s.entry_id = :entryId ORDER BY s.position`,
    { entryId },
  );
  const records = found.map(({ id, received_at: receivedAt, json }) =>
    rawRecordView.parse({ id, receivedAt: new Date(receivedAt).toISOString(), json }),
  );
  const notes = readAll(
    db,
    reviewNote,
    'SELECT code, message FROM entry_notes WHERE entry_id = :entryId ORDER BY position',
    {
      entryId,
    },
  );
  return { records, notes };
}

/** The whole ledger, by time and id. */
export function allEntries(db: ReadableDb): readonly LedgerEntry[] {
  const rows = readAll(db, jsonRow, 'SELECT json FROM ledger_entries ORDER BY time, id');
  return rows.map(({ json }) => toEntry(json));
}

const entryHeader = z.looseObject({
  id: z.string(),
  time: z.string(),
  account: z.string(),
  kind: z.enum(ENTRY_KINDS),
});
/** The header is enough: replaceLedger wrote the whole from a LedgerEntry, in a file whose pages are authenticated. */
const ledgerEntry = z.custom<LedgerEntry>((value) => entryHeader.safeParse(value).success);

function toEntry(json: string): LedgerEntry {
  return ledgerEntry.parse(JSON.parse(json));
}
