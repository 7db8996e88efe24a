import type { Cell, Column, Report, Section, Sheet } from '../../reports/report.js';
import { REASONS_TITLE } from '../../reports/wording.js';
import { cellText, escaped } from './markup.js';

/** Rows in hand: a printed report is small, and its tables are gone over more than once. */
interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly totals: readonly (readonly Cell[])[];
  readonly subtotals: readonly (readonly Cell[])[];
  readonly sums: ReadonlySet<number>;
  readonly flagged: ReadonlySet<number>;
  readonly rounding: Report['rounding'];
}

const NONE: ReadonlySet<number> = new Set();

/** A sheet as a table: without the columns that only trace a figure, and without those in which nothing stands. */
export function sheetHtml(sheet: Sheet, rounding: Report['rounding']): string {
  if (sheet.rows.length === 0) return `${notes(sheet)}<p class="note">Nothing in this period.</p>`;
  const { columns, flagged = NONE, sums = NONE } = sheet;
  const subtotals = (sheet.subtotals ?? []).flatMap((group) => group.rows.map(({ cells }) => cells));
  const totals = sheet.totals === undefined ? [] : [sheet.totals];
  const mark = flagged.size === 0 ? '' : `<p class="note">${reasonNote(sheet)}</p>`;
  return notes(sheet) + mark + tableHtml({ columns, rows: allRows(sheet), totals, subtotals, sums, flagged, rounding });
}

/** Where to look for what makes a marked row incomplete: forms have no column for it. */
function reasonNote({ columns }: Sheet): string {
  const shown = columns.filter(({ tracing }) => tracing !== true);
  return shown.at(-1)?.title === REASONS_TITLE
    ? '† Not fully known: the last column says why.'
    : '† Not fully known: Disposals and Issues say why.';
}

/** A sheet in sections: a heading and a table for each. The first column repeats the section's title and is left out. */
export function sectionsHtml(sheet: Sheet, rounding: Report['rounding']): string {
  const rows = allRows(sheet);
  let from = 0;
  const parts = (sheet.sections ?? []).map((section) => {
    const own = rows.slice(from, from + section.rows);
    const sums = new Set(own.flatMap((_, index) => (sheet.sums?.has(from + index) ? [index] : [])));
    from += section.rows;
    return `<h3>${escaped(section.title)}</h3>${tableHtml(sectionTable(sheet, section, { rows: own, sums, rounding }))}`;
  });
  return notes(sheet) + parts.join('');
}

function sectionTable(
  { columns }: Sheet,
  { heads }: Section,
  { rows, ...rest }: Pick<Table, 'rows' | 'sums' | 'rounding'>,
): Table {
  const titled = columns.map((column, index) => ({ ...column, title: heads[index] ?? '' }));
  return {
    columns: titled.slice(1),
    rows: rows.map((row) => row.slice(1)),
    totals: [],
    subtotals: [],
    flagged: NONE,
    ...rest,
  };
}

export function allRows({ rows }: Sheet): readonly (readonly Cell[])[] {
  return Array.from({ length: rows.length }, (_, index) => rows.at(index));
}

interface ShownColumn {
  readonly column: Column;
  readonly index: number;
}

function tableHtml(table: Table): string {
  const columns = shownColumns(table);
  const titles = columns.map(({ column }) => `<th class="${classOf(column)}">${escaped(column.title)}</th>`);
  const head = columns.some(({ column }) => column.title !== '') ? `<thead><tr>${titles.join('')}</tr></thead>` : '';
  const rows = table.rows.map((row, index) => {
    const below = belowHtml(table, columns.length, row);
    const marks = [table.sums.has(index) ? 'total' : '', table.flagged.has(index) ? 'incomplete' : ''];
    const named = [...marks, below === '' ? '' : 'followed'].filter((name) => name !== '');
    return rowHtml(table, columns, row, named.join(' ')) + below;
  });
  const totals = table.totals.map((row) => rowHtml(table, columns, row, 'total'));
  const subtotals = table.subtotals.map((row) => rowHtml(table, columns, row, 'subtotal'));
  return `<table class="sheet">${head}<tbody>${rows.join('')}${totals.join('')}${subtotals.join('')}</tbody></table>`;
}

function shownColumns({ columns, rows, totals, subtotals }: Table): readonly ShownColumn[] {
  const filled = (index: number): boolean => [...rows, ...totals, ...subtotals].some((row) => !isEmpty(row[index]));
  return columns
    .map((column, index) => ({ column, index }))
    .filter(({ column, index }) => column.tracing !== true && column.below !== true && filled(index));
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || cell.kind === 'empty';
}

function rowHtml({ rounding }: Table, columns: readonly ShownColumn[], row: readonly Cell[], marks: string): string {
  const cells = columns.map(({ column, index }) => {
    const words = cellText(row[index], rounding);
    const long = LONG_WORD.test(words) ? ' long' : '';
    return `<td class="${classOf(column)}${long}">${escaped(words)}</td>`;
  });
  return `<tr${marks === '' ? '' : ` class="${marks}"`}>${cells.join('')}</tr>`;
}

/** What stands under a row: `Why: …`, a line for each. */
function belowHtml({ columns: all, rounding }: Table, columns: number, row: readonly Cell[]): string {
  const below = all.flatMap(({ title, below: under }, index) => {
    const words = under === true ? cellText(row[index], rounding) : '';
    return words === ''
      ? []
      : [`<tr class="below"><td colspan="${columns}">${escaped(`${title}: ${words}`)}</td></tr>`];
  });
  return below.join('');
}

/** A word that would push the columns after it off the paper: it may be broken anywhere. */
const LONG_WORD = /\S{40}/;

/** A column this narrow holds dates and words that must not be broken. */
const SHORT = 14;

function classOf({ kind, width }: Column): string {
  if (kind === 'time') return 'time';
  if (kind !== 'text') return 'number';
  return width <= SHORT ? 'short' : 'text';
}

function notes(sheet: Sheet): string {
  return sheet.notes.map((note) => `<p class="note">${escaped(note)}</p>`).join('');
}
