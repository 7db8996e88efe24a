import type { ImportPreview } from '../../core/contract/groups/imports.js';
import { AppError } from '../../core/domain/app-error.js';
import type { GenericMapping } from '../../core/imports/generic-mapping.js';
import { mapImportedSteps } from '../../core/imports/map-imported.js';
import type { FileMapping } from '../../core/imports/mapped-rows.js';
import { rowIds } from '../../core/imports/row-identity.js';
import { suggestMapping } from '../../core/imports/suggest-mapping.js';
import { inDollarsOf } from '../rates/in-dollars.js';
import type { WritableDb } from '../store/database.js';
import { knownRecords } from '../store/imports.js';
import { accountRecordsInSteps } from '../store/record-pages.js';
import { chooseAccount, type AccountChoice, type ChosenAccount } from './choose-account.js';
import { readRows, type FileHead, type FileRow, type Reading } from './file-rows.js';
import { countOverlaps } from './overlaps.js';
import { runPaced, type Pace } from './pace.js';

export interface PreviewOrder extends Reading, AccountChoice {
  readonly fileName: string;
}

const SAMPLE_ROWS = 20;
/** Rows that a mapping is suggested from. */
const LOOKED_AT = 500;
const MOST_FAULTS = 200;

interface Read {
  readonly head: FileHead;
  readonly rows: readonly FileRow[];
}

/** What importing a file would do, without doing it. What is wrong with the file is in `faults`. */
export async function previewFile(
  db: WritableDb,
  order: PreviewOrder,
  pace: Pace,
  onFraction: (fraction: number) => void,
): Promise<ImportPreview> {
  const read = await readWhole(order, pace, onFraction);
  if ('fault' in read) return { ...nothingOf(order), faults: [{ line: null, column: null, message: read.fault }] };
  const { head, rows } = read;
  const cells = rows.slice(0, LOOKED_AT).map((row) => row.cells);
  const suggested = head.format === 'generic' ? suggestMapping(head.columns, cells) : null;
  const mapping = order.mapping ?? suggested;
  const account = chooseAccount(db, head.format, order);
  const mapped = await mapRows(db, head, withMapping(head, rows, mapping), account, pace);
  return {
    fileName: order.fileName,
    format: head.format,
    columns: [...head.columns],
    suggestedMapping: suggested === null ? null : { ...suggested, kinds: { ...suggested.kinds } },
    sample: cells.slice(0, SAMPLE_ROWS).map((row) => head.columns.map((column) => row[column] ?? '')),
    rows: rows.length,
    ...(await tell(db, mapped, pace)),
  };
}

/** Read again under the mapping that is shown: the rows as they would be stored. */
function withMapping(head: FileHead, rows: readonly FileRow[], mapping: GenericMapping | null): readonly FileRow[] {
  if (head.format !== 'generic') return rows;
  return rows.map((row) => ({
    ...row,
    json: JSON.stringify({ format: 'generic', row: row.cells, mapping: mapping ?? {} }),
  }));
}

async function readWhole(
  order: PreviewOrder,
  pace: Pace,
  onFraction: (fraction: number) => void,
): Promise<Read | { readonly fault: string }> {
  const rows: FileRow[] = [];
  let head: FileHead | null = null;
  try {
    for await (const slice of readRows(order, pace)) {
      head = slice.head;
      for (const row of slice.rows) rows.push(row);
      onFraction(slice.fraction);
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'bad-input') return { fault: error.message };
    throw error;
  }
  return head === null ? { fault: 'This file holds no table.' } : { head, rows };
}

function nothingOf({ fileName }: PreviewOrder): ImportPreview {
  return {
    fileName,
    format: null,
    columns: [],
    suggestedMapping: null,
    sample: [],
    rows: 0,
    newRows: 0,
    knownRows: 0,
    entries: [],
    review: [],
    faults: [],
    overlaps: 0,
    from: null,
    to: null,
  };
}

interface Mapped {
  readonly mapping: FileMapping;
  /** Line of each new row by its record's id. */
  readonly lines: ReadonlyMap<string, number | null>;
  readonly known: number;
}

const IDS_AT_ONCE = 500;

async function mapRows(
  db: WritableDb,
  head: FileHead,
  rows: readonly FileRow[],
  account: ChosenAccount,
  pace: Pace,
): Promise<Mapped> {
  const idOf = rowIds();
  const records: { id: string; json: string; accountId: string }[] = [];
  const lines = new Map<string, number | null>();
  const stored = new Map<string, { id: string; json: string }>();
  const accountIds = new Set<string>();
  let known = 0;
  for (let from = 0; from < rows.length; from += IDS_AT_ONCE) {
    await pace();
    const slice = rows.slice(from, from + IDS_AT_ONCE).map((row) => ({
      row,
      id: idOf(account.id, row.content),
      accountId: account.of(row.accounts[0]).id,
    }));
    for (const accountId of new Set(slice.map((one) => one.accountId))) {
      accountIds.add(accountId);
      const own = slice.filter((one) => one.accountId === accountId);
      const there = knownRecords(
        db,
        accountId,
        own.map(({ id }) => id),
      );
      for (const { row, id } of own) {
        if (there.has(id)) known += 1;
        else {
          lines.set(id, row.line);
          records.push({ id, json: row.json, accountId });
        }
      }
    }
  }
  for (const accountId of accountIds) {
    for (const record of await runPaced(accountRecordsInSteps(db, accountId), pace)) stored.set(record.id, record);
  }
  const all = [...stored.values(), ...records];
  const accountId = account.of(rows[0]?.accounts[0]).id;
  const mapping = await runPaced(mapImportedSteps(head.format, accountId, all, inDollarsOf(db)), pace);
  return { mapping, lines, known };
}

type Told = Pick<ImportPreview, 'newRows' | 'knownRows' | 'entries' | 'review' | 'faults' | 'overlaps' | 'from' | 'to'>;

async function tell(db: WritableDb, { mapping, lines, known }: Mapped, pace: Pace): Promise<Told> {
  const fresh = mapping.entries.filter(({ sources }) => sources.some((source) => lines.has(source)));
  const waiting = mapping.review.filter(({ record }) => lines.has(record));
  const silent = mapping.inside.filter(({ record }) => lines.has(record));
  const faults = waiting
    .filter(({ column, code }) => column !== undefined && code !== 'unknown-kind')
    .map(({ record, column, message }) => ({ line: lines.get(record) ?? null, column: column ?? null, message }))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return {
    newRows: lines.size,
    knownRows: known,
    entries: [...countBy(fresh.map(({ entry }) => entry.kind))].map(([kind, count]) => ({ kind, count })),
    review: countNotes([...waiting, ...silent]),
    faults: faults.slice(0, MOST_FAULTS),
    overlaps: await runPaced(countOverlaps(db, fresh), pace),
    // In order of time already.
    from: fresh[0]?.entry.time ?? null,
    to: fresh.at(-1)?.entry.time ?? null,
  };
}

function countBy(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function countNotes(notes: readonly { readonly code: string; readonly message: string }[]): ImportPreview['review'] {
  const counts = countBy(notes.map(({ code, message }) => JSON.stringify([code, message])));
  const found = new Map(notes.map(({ code, message }) => [JSON.stringify([code, message]), { code, message }]));
  return [...found].map(([key, words]) => ({ ...words, count: counts.get(key) ?? 0 }));
}
