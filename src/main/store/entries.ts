import { z } from 'zod';
import { rawRecordView, reviewNote, type RawRecordView, type ReviewNote } from '../../core/contract/views.js';
import { ENTRY_KINDS, type LedgerEntry } from '../../core/domain/ledger-entry.js';
import type { ReadableDb } from './database.js';
import { ledgerState } from './ledger-state.js';
import { readAll, readFirst } from './query.js';

const list = z.array(z.string());
const notesList = z.array(reviewNote);
const entryRow = z.strictObject({
  json: z.string(),
  sources: z.string().nullable(),
  notes: z.string().nullable(),
  arrival: z.string().nullable(),
});
const jsonRow = z.strictObject({ json: z.string() });

/** Rows of the ledger of a generation. */
export const IN_FORCE = 'born <= :generation AND (died IS NULL OR died > :generation)';

/** How many entries count. */
export function countEntries(db: ReadableDb): number {
  return ledgerState(db).entries;
}

const sourceRow = z.strictObject({ account_id: z.string(), id: z.string(), received_at: z.int(), json: z.string() });

/** The received records behind an entry, the main one first, and what the mapping noted on it. Both empty for an unknown id. */
export function entrySources(
  db: ReadableDb,
  entryId: string,
): { readonly records: RawRecordView[]; readonly notes: ReviewNote[] } {
  const row = readEntry(db, entryId);
  if (row === null) return { records: [], notes: [] };
  const entry = toEntry(row.json);
  const ids = row.sources === null ? [entryId] : list.parse(JSON.parse(row.sources));
  const accounts = entry.kind === 'transfer' ? [entry.account, entry.to] : [entry.account];
  const found = readAll(
    db,
    sourceRow,
    `SELECT account_id, id, received_at, json FROM records
     WHERE account_id IN (SELECT value FROM json_each(:accounts)) AND id IN (SELECT value FROM json_each(:ids))`,
    { accounts: JSON.stringify(accounts), ids: JSON.stringify(ids) },
  );
  // Record ids are unique at Vezgo; should two accounts ever carry the same one, the entry's own account comes first.
  const place = (record: z.infer<typeof sourceRow>): number =>
    ids.indexOf(record.id) * accounts.length + accounts.indexOf(record.account_id);
  const records = found
    .sort((a, b) => place(a) - place(b))
    .filter((record, index) => found.findIndex(({ id }) => id === record.id) === index)
    .map(({ id, received_at: receivedAt, json }) =>
      rawRecordView.parse({ id, receivedAt: new Date(receivedAt).toISOString(), json }),
    );
  return { records, notes: row.notes === null ? [] : notesList.parse(JSON.parse(row.notes)) };
}

/** Of a transfer made of two: the id that its deposit had; `null` for any other entry. */
export function arrivalOf(db: ReadableDb, entryId: string): string | null {
  return readEntry(db, entryId)?.arrival ?? null;
}

function readEntry(db: ReadableDb, entryId: string): z.infer<typeof entryRow> | null {
  return readFirst(
    db,
    entryRow,
    `SELECT json, sources, notes, arrival FROM ledger_entries WHERE id = :entryId AND ${IN_FORCE}`,
    { entryId, generation: ledgerState(db).generation },
  );
}

/** Every entry that counts, by time and id. */
export function allEntries(db: ReadableDb): readonly LedgerEntry[] {
  return entriesWhere(db, 'TRUE', {});
}

/** Those that count of which an SQL condition holds, by time and id. */
export function entriesWhere(
  db: ReadableDb,
  condition: string,
  bindings: Readonly<Record<string, number>>,
): readonly LedgerEntry[] {
  const sql = `SELECT json FROM ledger_entries WHERE ignored = 0 AND ${IN_FORCE} AND (${condition}) ORDER BY time, id`;
  return readAll(db, jsonRow, sql, { ...bindings, generation: ledgerState(db).generation }).map(({ json }) =>
    toEntry(json),
  );
}

const sourcesRow = z.strictObject({ id: z.string(), sources: z.string().nullable() });

/** Ids of the received records behind each entry, the main one first. */
export function sourcesByEntry(db: ReadableDb): ReadonlyMap<string, readonly string[]> {
  const sql = `SELECT id, sources FROM ledger_entries WHERE ${IN_FORCE}`;
  const rows = readAll(db, sourcesRow, sql, { generation: ledgerState(db).generation });
  return new Map(rows.map(({ id, sources }) => [id, sources === null ? [id] : list.parse(JSON.parse(sources))]));
}

const entryHeader = z.looseObject({
  id: z.string(),
  time: z.string(),
  account: z.string(),
  kind: z.enum(ENTRY_KINDS),
});
/** The header is enough: stage-ledger.ts wrote the whole from a LedgerEntry, in a file whose pages are authenticated. */
const ledgerEntry = z.custom<LedgerEntry>((value) => entryHeader.safeParse(value).success);

export function toEntry(json: string): LedgerEntry {
  return ledgerEntry.parse(JSON.parse(json));
}
