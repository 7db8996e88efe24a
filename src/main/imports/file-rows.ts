import { AppError } from '../../core/domain/app-error.js';
import { FILE_WORDS } from '../../core/domain/failure-words/file-words.js';
import { csvReader, type CsvHead, type CsvRow } from '../../core/imports/csv-reader.js';
import type { ImportFormat } from '../../core/imports/formats.js';
import type { GenericMapping } from '../../core/imports/generic-mapping.js';
import type { LedgerEntry } from '../../core/domain/ledger-entry.js';
import { tell } from '../../core/domain/sentence.js';
import { readLedgerSteps, type LedgerPiece } from '../../core/imports/cut-ledger.js';
import { formatFault, type Fault } from '../../core/imports/ledger-file.js';
import { entryText } from '../../core/imports/ledger-text.js';
import { writeRawRow } from '../../core/imports/raw-row.js';
import { rowContent } from '../../core/imports/row-identity.js';
import type { Pace } from '../turns/pace.js';
import { readText } from './read-text.js';

/** A row of a file on its way into the store. */
export interface FileRow {
  readonly line: number | null;
  /** As it is stored. */
  readonly json: string;
  /** What makes it the same row when it comes again. */
  readonly content: string;
  /** Cells by column; empty for a ledger file. */
  readonly cells: Readonly<Record<string, string>>;
  /** Accounts of the ledger file that the row is about, its own first; none of other files. */
  readonly accounts: readonly string[];
}

export interface FileHead {
  readonly format: ImportFormat;
  readonly columns: readonly string[];
}

export interface RowSlice {
  readonly head: FileHead;
  readonly rows: readonly FileRow[];
  readonly fraction: number;
}

export interface Reading {
  readonly path: string;
  /** `null`: found out from the file. */
  readonly format: ImportFormat | null;
  /** For a generic file; without one its rows are read, but cannot be stored. */
  readonly mapping: GenericMapping | null;
}

/** Most rows of one file: they are mapped together, so all of them are in memory at once. */
const MOST_ROWS = 250_000;

/** Largest ledger file, in characters: all of its text is in memory at once. */
const LARGEST_LEDGER = 64 * 1024 * 1024;

/**
 * The rows of a file, slice by slice, up to `MOST_ROWS`.
 * @throws AppError as `slicesOf`, and `bad-input` for a file of more rows
 */
export async function* readRows(reading: Reading, pace: Pace): AsyncGenerator<RowSlice> {
  let count = 0;
  for await (const slice of slicesOf(reading, pace)) {
    count += slice.rows.length;
    if (count > MOST_ROWS) {
      throw new AppError('bad-input', FILE_WORDS['too-many-rows']);
    }
    yield slice;
  }
}

/**
 * The rows of a file, slice by slice; the header's format decides where none is asked for. At least one slice, which may have no rows.
 * @throws AppError `file-unreadable` for no text, `bad-input` for text that is no table, not of the format asked for, or faulty
 */
async function* slicesOf(reading: Reading, pace: Pace): AsyncGenerator<RowSlice> {
  const reader = csvReader();
  let head: FileHead | null = null;
  let start = '';
  let json: string[] | null = null;
  let characters = 0;
  const slice = (rows: readonly CsvRow[], fraction: number): RowSlice | null => {
    const found = reader.head();
    if (found === null) return null;
    head ??= headFor(found, reading.format);
    const { format } = head;
    return { head, fraction, rows: rows.map((row) => csvRow(format, row, reading.mapping)) };
  };
  for await (const { text, fraction } of readText(reading.path, pace)) {
    if (start === '') start = text.replace(/^\uFEFF/, '').trimStart();
    if (start.startsWith('{')) {
      (json ??= []).push(text);
      characters += text.length;
      if (characters > LARGEST_LEDGER) throw tooLarge();
    } else {
      const found = slice(reader.push(text), fraction);
      if (found !== null) yield found;
    }
    await pace();
  }
  if (json !== null) {
    yield* ledgerRows(json.join(''), reading.format, pace);
    return;
  }
  const last = slice(reader.end(), 1);
  if (last === null) throw noTable();
  yield last;
}

function tooLarge(): AppError {
  return new AppError('bad-input', FILE_WORDS['ledger-too-large']);
}

function noTable(): AppError {
  return new AppError('bad-input', FILE_WORDS['no-table']);
}

function headFor({ format, columns }: CsvHead, wanted: ImportFormat | null): FileHead {
  const found = wanted === 'generic' ? 'generic' : (format ?? 'generic');
  if (wanted !== null && wanted !== found) {
    throw new AppError('bad-input', FILE_WORDS['other-header']);
  }
  return { format: found, columns };
}

function csvRow(
  format: Exclude<ImportFormat, 'lotbook-ledger'> | ImportFormat,
  { line, cells }: CsvRow,
  mapping: GenericMapping | null,
): FileRow {
  if (format === 'lotbook-ledger') throw noTable();
  const own = format === 'generic' && mapping !== null ? { mapping } : {};
  return {
    line,
    cells,
    json: writeRawRow({ format, row: cells, ...own }),
    content: rowContent(format, cells),
    accounts: [],
  };
}

async function* ledgerRows(text: string, wanted: ImportFormat | null, pace: Pace): AsyncGenerator<RowSlice> {
  if (wanted !== null && wanted !== 'lotbook-ledger')
    headFor({ format: null, columns: [], delimiter: ',' }, 'lotbook-ledger');
  const head: FileHead = { format: 'lotbook-ledger', columns: [] };
  let read: LedgerPiece[] = [];
  const steps = readLedgerSteps(text, (piece) => read.push(piece));
  for (;;) {
    const step = steps.next();
    for (const { entries, currency, fraction } of read) {
      yield { head, rows: entries.map((entry) => entryRow(entry, currency)), fraction };
      await pace();
    }
    read = [];
    if (step.done === true) {
      if (step.value.length > 0) throw faultyLedger(step.value);
      return;
    }
    await pace();
  }
}

/** Faults told at once; the file is corrected from the top. */
const MOST_TOLD = 10;

function faultyLedger(faults: readonly Fault[]): AppError {
  const lines = faults.slice(0, MOST_TOLD).map(formatFault);
  const fault = (lines.length > 1 ? ['', ...lines] : lines).join('\n');
  const more = faults.length - lines.length;
  const words =
    more === 0
      ? tell(FILE_WORDS['ledger-faulty'], { fault })
      : tell(FILE_WORDS['ledger-faults'], { fault, more: String(more) });
  return new AppError('bad-input', words);
}

function entryRow(entry: LedgerEntry, currency: string): FileRow {
  return {
    line: null,
    cells: {},
    json: writeRawRow({ format: 'lotbook-ledger', currency, entry: { ...entry } }),
    content: `${currency} ${entryText(entry)}`,
    accounts: entry.kind === 'transfer' ? [entry.account, entry.to] : [entry.account],
  };
}
