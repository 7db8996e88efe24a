import Papa from 'papaparse';
import { AppError } from '../domain/app-error.js';
import { FILE_WORDS } from '../domain/failure-words/file-words.js';
import { tell } from '../domain/sentence.js';
import { formatOfHeader, type KnownCsv } from './formats.js';
import { EXTRA_CELLS } from './raw-row.js';

export interface CsvRow {
  /** Line of the file on which the row starts, from 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvHead {
  /** `null` for a header of no format we know. */
  readonly format: KnownCsv | null;
  /** Names of the columns; no two are the same. */
  readonly columns: readonly string[];
  readonly delimiter: string;
}

export interface CsvReader {
  /** The next piece of the file's text, cut anywhere. Answers the rows that are complete with it. */
  readonly push: (text: string) => readonly CsvRow[];
  /** The rows that were left. To be called once, after the last piece. */
  readonly end: () => readonly CsvRow[];
  /** `null` until the header was found. */
  readonly head: () => CsvHead | null;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Disclaimers stand before a header: up to three lines of them have been seen. */
const HEADER_WITHIN = 12;
/** So much text at least is looked at before the header is decided on, unless the file ends. */
const LOOK_AHEAD = 64 * 1024;
/** A quote that is never closed would make one cell of the rest of the file. */
const LONGEST_RECORD = 4 * 1024 * 1024;

/**
 * Reads a CSV file piece by piece: any line ending, a byte order mark, cells in quotes, empty lines, lines before the header. Columns
 * of one name are told apart by a number, columns without a name are called by their place.
 * @throws AppError `bad-input` with the line for a quote that is never closed
 */
export function csvReader(): CsvReader {
  let head: CsvHead | null = null;
  const delimiter = (): string => head?.delimiter ?? ',';
  let pending = '';
  let line = 1;
  let started = false;
  const cut = recordCutter();

  const takeRows = (text: string): readonly CsvRow[] => {
    if (text === '') return [];
    const found = parseBlock(text, delimiter(), line);
    line += newlines(text);
    return found.map(({ cells, line: at }) => ({ line: at, cells: named(head?.columns ?? [], cells) }));
  };
  const findHead = (text: string): string => {
    const found = detectHead(text);
    if (found === null) return '';
    head = found.head;
    const after = text.slice(found.length);
    line += newlines(text.slice(0, found.length));
    return after;
  };
  return {
    head: () => head,
    push: (text) => {
      const plain = cut.normalised(started ? text : text.replace(/^\uFEFF/, ''));
      started ||= text !== '';
      pending += plain;
      if (head === null) {
        if (pending.length < LOOK_AHEAD) return [];
        pending = findHead(pending);
        cut.restart();
        cut.scan(pending, delimiter());
      } else {
        cut.scan(plain, delimiter());
      }
      const end = cut.completeUpTo();
      const complete = pending.slice(0, end);
      pending = pending.slice(end);
      cut.taken(end);
      if (pending.length > LONGEST_RECORD) throw unclosedQuote(line + newlines(complete));
      return takeRows(complete);
    },
    end: () => {
      pending += cut.rest();
      if (head === null) pending = findHead(pending);
      const rest = pending;
      pending = '';
      return takeRows(rest);
    },
  };
}

function unclosedQuote(line: number): AppError {
  return new AppError('bad-input', tell(FILE_WORDS['open-quote'], { line: String(line) }));
}

/**
 * Finds the ends of records in text that comes in pieces: line feeds outside of quotes. A quote opens only at the start of a cell; a
 * doubled one inside closes and opens again.
 */
function recordCutter() {
  let offset = 0;
  let end = 0;
  let quoted = false;
  let atStart = true;
  let held = '';
  return {
    /** Line endings as `\n`; a carriage return at the end waits for what follows it. */
    normalised: (text: string): string => {
      const whole = held + text;
      held = whole.endsWith('\r') ? '\r' : '';
      return (held === '' ? whole : whole.slice(0, -1)).replace(/\r\n?/g, '\n');
    },
    rest: (): string => (held === '' ? '' : '\n'),
    restart: (): void => {
      offset = 0;
      end = 0;
      quoted = false;
      atStart = true;
    },
    scan: (text: string, delimiter: string): void => {
      const mark = delimiter.charCodeAt(0);
      let closed = false;
      for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        if (code === 34) {
          if (quoted) {
            quoted = false;
            closed = true;
            atStart = false;
            continue;
          }
          if (atStart || closed) quoted = true;
          atStart = false;
        } else if (!quoted && code === 10) {
          end = offset + index + 1;
          atStart = true;
        } else if (!quoted) atStart = code === mark;
        closed = false;
      }
      offset += text.length;
    },
    completeUpTo: (): number => end,
    taken: (length: number): void => {
      offset -= length;
      end = 0;
    },
  };
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

interface ParsedRow {
  readonly cells: readonly string[];
  readonly line: number;
  /** Where the row ends in the text. */
  readonly end: number;
}

/**
 * The rows of a text that starts at `firstLine`. With `preview` only so many, up to a quote that is not closed in it.
 * @throws AppError `bad-input` for such a quote, without `preview`
 */
function parseBlock(text: string, delimiter: string, firstLine: number, preview = 0): readonly ParsedRow[] {
  const rows: ParsedRow[] = [];
  let line = firstLine;
  let cursor = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    preview,
    step: ({ data, errors, meta }) => {
      const at = line;
      const end = Math.max(meta.cursor, cursor);
      line += newlines(text.slice(cursor, end));
      cursor = end;
      if (errors.some(({ code }) => code === 'MissingQuotes')) {
        if (preview === 0) throw unclosedQuote(at);
        return;
      }
      if (data.some((cell) => cell.trim() !== '')) rows.push({ cells: data, line: at, end });
    },
  });
  return rows;
}

interface FoundHead {
  readonly head: CsvHead;
  /** Length of the text up to the end of the header. */
  readonly length: number;
}

/** A header that we know, else the first row that has as many cells as most rows; `null` for text without two columns anywhere. */
function detectHead(text: string): FoundHead | null {
  let best: (FoundHead & { readonly columns: number }) | null = null;
  for (const delimiter of DELIMITERS) {
    const rows = parseBlock(text, delimiter, 1, LOOKED_AT);
    for (const row of rows.slice(0, HEADER_WITHIN)) {
      const format = formatOfHeader(row.cells.map((cell) => cell.trim()));
      if (format !== null) return headOf(row, delimiter, format);
    }
    const width = commonWidth(rows);
    const row = rows.find(({ cells }) => cells.length === width);
    if (row !== undefined && width > (best?.columns ?? 1)) {
      best = { ...headOf(row, delimiter, null), columns: width };
    }
  }
  return best;
}

const LOOKED_AT = 60;

/** Of rows with more than one cell; of widths that are as common the one that comes first. */
function commonWidth(rows: readonly ParsedRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let common = 0;
  for (const [width, count] of counts) if (count > (counts.get(common) ?? 0)) common = width;
  return common;
}

function headOf(row: ParsedRow, delimiter: string, format: KnownCsv | null): FoundHead {
  return { head: { format, columns: distinctNames(row.cells), delimiter }, length: row.end };
}

function distinctNames(cells: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const base = cell.trim() || `Column ${index + 1}`;
    let name = base;
    for (let nth = 2; taken.has(name); nth += 1) name = `${base} (${nth})`;
    taken.add(name);
    return name;
  });
}

function named(columns: readonly string[], cells: readonly string[]): Readonly<Record<string, string>> {
  const row: Record<string, string> = {};
  for (const [index, name] of columns.entries()) row[name] = cells[index] ?? '';
  const extra = cells.slice(columns.length).filter((cell) => cell.trim() !== '');
  if (extra.length > 0) row[EXTRA_CELLS] = extra.join(' | ');
  return row;
}
