import type { ImportPreview } from '../../core/contract/groups/imports.js';
import { AppError } from '../../core/domain/app-error.js';
import { FILE_WORDS } from '../../core/domain/failure-words/file-words.js';
import type { GenericMapping } from '../../core/imports/generic-mapping.js';
import type { EntryKind } from '../../core/domain/ledger-entry.js';
import type { MappedEntry } from '../../core/domain/mapped-entry.js';
import { eachInSteps, sortedInSteps, type Steps } from '../../core/domain/steps.js';
import { mapImportedSteps } from '../../core/imports/map-imported.js';
import type { FileMapping, RowNote } from '../../core/imports/mapped-rows.js';
import { rowIds } from '../../core/imports/row-identity.js';
import { suggestMapping } from '../../core/imports/suggest-mapping.js';
import type { RawRecord } from '../../core/vezgo/map-account.js';
import { inDollarsOf } from '../rates/in-dollars.js';
import type { WritableDb } from '../store/database.js';
import { knownRecords } from '../store/imports.js';
import { streamRecords } from '../store/record-pages.js';
import { chooseAccount, type AccountChoice, type ChosenAccount } from './choose-account.js';
import { readRows, type FileHead, type FileRow, type Reading } from './file-rows.js';
import { countOverlaps } from './overlaps.js';
import { runPaced, type Pace } from '../turns/pace.js';

export interface PreviewOrder extends Reading, AccountChoice {
  readonly fileName: string;
}

const SAMPLE_ROWS = 20;
/** Rows that a mapping is suggested from. */
const LOOKED_AT = 500;
const NO_CELLS: FileRow['cells'] = {};
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
  const mapped = await mapRows(db, head, await runPaced(withMapping(head, rows, mapping), pace), account, pace);
  return {
    fileName: order.fileName,
    format: head.format,
    columns: [...head.columns],
    suggestedMapping: suggested === null ? null : { ...suggested, kinds: { ...suggested.kinds } },
    sample: cells.slice(0, SAMPLE_ROWS).map((row) => head.columns.map((column) => row[column] ?? '')),
    rows: rows.length,
    ...(await runPaced(tell(db, mapped), pace)),
  };
}

/** Read again under the mapping that is shown: the rows as they would be stored. */
function* withMapping(
  head: FileHead,
  rows: readonly FileRow[],
  mapping: GenericMapping | null,
): Steps<readonly FileRow[]> {
  if (head.format !== 'generic') return rows;
  const mapped: FileRow[] = [];
  yield* eachInSteps(rows, (row) => {
    const json = JSON.stringify({ format: 'generic', row: row.cells, mapping: mapping ?? {} });
    mapped.push({ ...row, json });
  });
  return mapped;
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
      // Of a format that needs no mapping the cells are in the row's text already.
      const spare = head.format !== 'generic';
      for (const row of slice.rows) rows.push(spare && rows.length >= LOOKED_AT ? { ...row, cells: NO_CELLS } : row);
      onFraction(slice.fraction);
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'bad-input') return { fault: error.message };
    throw error;
  }
  return head === null ? { fault: FILE_WORDS['table-gone'] } : { head, rows };
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
  /** Ids of the records of rows that the book has. */
  readonly known: ReadonlySet<string>;
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
  const accountIds = new Set<string>();
  const known = new Set<string>();
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
        if (there.has(id)) known.add(id);
        else {
          lines.set(id, row.line);
          records.push({ id, json: row.json, accountId });
        }
      }
    }
  }
  const all: RawRecord[] = [];
  for (const accountId of accountIds)
    await runPaced(
      eachInSteps(streamRecords(db, accountId), (record) => all.push(record)),
      pace,
    );
  await runPaced(
    eachInSteps(records, (record) => all.push(record)),
    pace,
  );
  const accountId = account.of(rows[0]?.accounts[0]).id;
  const mapping = await runPaced(mapImportedSteps(head.format, accountId, all, inDollarsOf(db)), pace);
  return { mapping, lines, known };
}

type Told = Pick<ImportPreview, 'newRows' | 'knownRows' | 'entries' | 'review' | 'faults' | 'overlaps' | 'from' | 'to'>;

function* tell(db: WritableDb, { mapping, lines, known }: Mapped): Steps<Told> {
  const fresh: MappedEntry[] = [];
  const kinds = new Map<EntryKind, number>();
  let from: string | null = null;
  let to: string | null = null;
  // In order of time already.
  yield* eachInSteps(mapping.entries, (mapped) => {
    const isNew = mapped.sources.some((source) => lines.has(source));
    if (!isNew && !mapped.sources.some((source) => known.has(source))) return;
    from ??= mapped.entry.time;
    to = mapped.entry.time;
    if (!isNew) return;
    fresh.push(mapped);
    kinds.set(mapped.entry.kind, (kinds.get(mapped.entry.kind) ?? 0) + 1);
  });
  const notes = new Map<string, ImportPreview['review'][number]>();
  const faults: ImportPreview['faults'] = [];
  yield* eachInSteps(mapping.review, (one) => {
    const { record, column, code, message } = one;
    if (!lines.has(record)) return;
    countNote(notes, one);
    if (column !== undefined && code !== 'unknown-kind')
      faults.push({ line: lines.get(record) ?? null, column, message });
  });
  yield* eachInSteps(mapping.inside, (one) => {
    if (lines.has(one.record)) countNote(notes, one);
  });
  return {
    newRows: lines.size,
    knownRows: known.size,
    entries: [...kinds].map(([kind, count]) => ({ kind, count })),
    review: [...notes.values()],
    faults: (yield* sortedInSteps(faults, (a, b) => (a.line ?? 0) - (b.line ?? 0))).slice(0, MOST_FAULTS),
    overlaps: yield* countOverlaps(db, fresh),
    from,
    to,
  };
}

/** Of notes there may be one for each row; they are told by code and message. */
function countNote(notes: Map<string, ImportPreview['review'][number]>, { code, message, word }: RowNote): void {
  const key = JSON.stringify([code, message, word]);
  const count = (notes.get(key)?.count ?? 0) + 1;
  notes.set(key, { code, message, ...(word === undefined ? {} : { word }), count });
}
