import type { LedgerRow } from '../../../../core/contract/ledger-port.js';
import type { RowView } from '../protocol.js';
import type { Answer, Input, RowQuestion } from '../questions.js';
import { bookDays, countChoices } from './filter-choices.js';
import { isEdited, openNotes } from './open-notes.js';
import { once, type RowIndex } from './row-index.js';
import { rowKind } from '../../../../core/domain/row-kind.js';
import type { RowMarks } from './row-marks.js';
import { ruleChoices } from './rule-choices.js';
import { selectRows } from './select-rows.js';
import { rowSorter } from './sort-rows.js';

const NO_MARKS: RowMarks = new Map();

export type RowAnswers = { readonly [N in RowQuestion]: (input: Input<N>) => Answer<N> };

type Selection = Omit<Input<'rows'>, 'from' | 'to'>;

/**
 * Answers about rows of one book. The last selection is kept, as scrolling asks for range after range of it. `marksFor` are the marks of
 * a result that was computed already.
 */
export function rowAnswers(
  index: RowIndex,
  marksFor: (options: NonNullable<Selection['options']>) => RowMarks | undefined,
): RowAnswers {
  const sorted = rowSorter(index);
  const counts = once(() => countChoices(index));
  let last: { readonly key: string; readonly marks: RowMarks; readonly found: Uint32Array } | null = null;
  const select = ({ filter, sort, zone, options }: Selection): { found: Uint32Array; marks: RowMarks } => {
    const marks = (options === null ? undefined : marksFor(options)) ?? NO_MARKS;
    const key = JSON.stringify([filter, sort, zone]);
    if (last?.key !== key || last.marks !== marks) {
      last = { key, marks, found: sorted(selectRows(index, filter, marks, zone), sort) };
    }
    return last;
  };
  return {
    rows: (query) => {
      const { found, marks } = select(query);
      const rows: RowView[] = [];
      for (const at of found.subarray(query.from, query.to)) {
        const row = index.rows[at];
        if (row !== undefined) rows.push(rowView(row, marks));
      }
      return { total: index.rows.length, matching: found.length, rows };
    },
    rowIds: ({ among, limit, ...query }) => {
      const wanted = among && new Set(among.map((id) => index.byId.get(id)));
      const most = Math.min(limit, wanted?.size ?? limit);
      const ids: string[] = [];
      for (const at of select(query).found) {
        if (ids.length === most) break;
        if (wanted === undefined || wanted.has(at)) ids.push(index.rows[at]?.entry.id ?? '');
      }
      return ids;
    },
    row: ({ id }) => {
      const row = index.rows[index.byId.get(id) ?? -1];
      return row === undefined ? null : rowView(row);
    },
    choices: () => ruleChoices(),
    filterChoices: ({ zone }) => ({ ...counts(), ...bookDays(index, zone) }),
  };
}

/** One row with its reasons for review: the mapping's open notes, and the issues of a result where one is given. */
export function rowView(row: LedgerRow, marks: RowMarks = NO_MARKS): RowView {
  const { entry, sources = [entry.id], remark = null, ignored = false } = row;
  const review = [...openNotes(row), ...(marks.get(entry.id)?.open ?? [])];
  return { entry, kind: rowKind(entry), review, edited: isEdited(row), remark, ignored, sources };
}
