import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { STEP_LIMIT } from '../shell/use-history.js';
import type { RowQuery, RowView } from '../../worker/protocol.js';
import { useLedger } from '../../worker/use-ledger.js';

const NONE: ReadonlySet<string> = new Set();

export interface RowSelection {
  /** All of them in the list as it is shown; at most as many as one step of decisions may have. */
  readonly ids: ReadonlySet<string>;
  readonly isSelected: (row: RowView) => boolean;
  readonly onToggle: (index: number, row: RowView, range: boolean) => void;
  /** Everything that the filter lets through, up to that limit. */
  readonly chooseAll: () => void;
  readonly clear: () => void;
}

/** Rows chosen for an edit of many at once. `query` without a range is the list as it is shown. */
export function useRowSelection(query: Omit<RowQuery, 'from' | 'to'>): RowSelection {
  const ledger = useLedger();
  const [ids, setIds] = useState(NONE);
  /** Where a range begins: the row chosen last, in the list that it was chosen in. */
  const anchor = useRef<{ readonly query: typeof query; readonly index: number } | null>(null);
  const clear = useCallback(() => setIds(NONE), []);
  const add = useCallback((more: readonly string[]) => {
    setIds((before) => new Set([...before, ...more].slice(0, STEP_LIMIT)));
  }, []);

  const onToggle = useCallback(
    (index: number, row: RowView, range: boolean) => {
      const begun = anchor.current?.query === query ? anchor.current.index : null;
      anchor.current = { query, index };
      const { id } = row.entry;
      if (range && begun !== null) {
        const from = Math.min(begun, index);
        const to = Math.max(begun, index) + 1;
        // A range reaches over rows that are not on screen. Where it cannot be told, the row itself is chosen.
        ledger
          .ask('rows', { ...query, from, to: Math.min(to, from + STEP_LIMIT) })
          .then(({ rows }) => add(rows.map(({ entry }) => entry.id)))
          .catch(() => add([id]));
      } else setIds((before) => (before.has(id) ? without(before, id) : new Set([...before, id].slice(0, STEP_LIMIT))));
    },
    [ledger, query, add],
  );
  const chooseAll = useCallback(() => {
    ledger
      .ask('rowIds', { ...query, limit: STEP_LIMIT })
      .then((all) => setIds(new Set(all)))
      .catch(() => clear());
  }, [ledger, query, clear]);
  // What a filter or a decision takes out of the list is no longer chosen: nobody changes rows that are not shown.
  useEffect(() => {
    if (ids.size === 0) return undefined;
    let current = true;
    ledger
      .ask('rowIds', { ...query, among: [...ids], limit: STEP_LIMIT })
      .then((shown) => current && shown.length < ids.size && setIds(new Set(shown)))
      .catch(() => current && clear());
    return () => {
      current = false;
    };
  }, [ledger, query, ids, clear]);
  const isSelected = useCallback(({ entry }: RowView) => ids.has(entry.id), [ids]);
  return useMemo(
    () => ({ ids, isSelected, onToggle, chooseAll, clear }),
    [ids, isSelected, onToggle, chooseAll, clear],
  );
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const left = new Set(ids);
  left.delete(id);
  return left;
}
