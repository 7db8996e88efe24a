import { keyOf, type Book } from './open-book.js';
import type { Answer, RowQuery, RowView } from './protocol.js';
import { selectRows } from './row-index.js';
import type { SlicedResult } from './year-slices.js';

const NO_ISSUES: ReadonlySet<string> = new Set();

/** Answers about rows of one book; the last selection is kept, as scrolling asks for range after range of it. */
export function rowAnswerer(book: Book): (query: RowQuery) => Answer<'rows'> {
  let selection: { readonly key: string; readonly found: Uint32Array } | null = null;
  return ({ filter, order, from, to, options }) => {
    const slices = options === null ? undefined : book.known(options)?.slices;
    const key = JSON.stringify([filter, slices === undefined || options === null ? null : keyOf(options)]);
    if (selection?.key !== key) {
      selection = { key, found: selectRows(book.index, filter, slices?.entriesWithIssues ?? NO_ISSUES) };
    }
    const { found } = selection;
    const last = Math.min(to, found.length);
    const rows: RowView[] = [];
    for (let place = from; place < last; place++) {
      const at = found[order === 'ascending' ? place : found.length - 1 - place];
      const row = at === undefined ? null : rowView(book, at, slices);
      if (row !== null) rows.push(row);
    }
    return { total: book.index.rows.length, matching: found.length, rows };
  };
}

/** One row with its reasons for review: the mapping's notes, and the issues of a result where one is given. */
export function rowView(book: Book, at: number, slices: SlicedResult | undefined): RowView | null {
  const row = book.index.rows[at];
  const kind = book.index.kinds[at];
  if (row === undefined || kind === undefined) return null;
  const issues = slices?.issuesOf.get(row.entry.id) ?? [];
  return { entry: row.entry, kind, review: [...row.notes, ...issues.map(({ code }) => code)] };
}
