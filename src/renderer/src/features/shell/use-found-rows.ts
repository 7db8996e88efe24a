import { useDeferredValue, useEffect, useState } from 'react';
import { legText } from '../../ui/decimal-display.js';
import type { RowView } from '../../worker/protocol.js';
import { NO_FILTER } from '../../worker/rows/row-filter.js';
import { rowSides } from '../../worker/rows/row-sides.js';
import { useLedger, useLedgerState } from '../../worker/use-ledger.js';
import { useSession } from './session.js';

/** Transactions shown in the palette. */
const MOST = 5;

export interface FoundRow extends RowView {
  /** What moved, in short. */
  readonly words: string;
}

/** The newest transactions that a text finds; none while it is empty. A failed question finds nothing: the palette is no place for it. */
export function useFoundRows(text: string): readonly FoundRow[] {
  const ledger = useLedger();
  const state = useLedgerState();
  const version = state.phase === 'ready' ? state.version : null;
  const { settings } = useSession();
  const { timezone } = settings;
  const wanted = useDeferredValue(text);
  const [found, setFound] = useState<{ readonly text: string; readonly rows: readonly FoundRow[] } | null>(null);
  useEffect(() => {
    if (wanted === '' || version === null) return;
    let stale = false;
    const filter = { ...NO_FILTER, text: wanted };
    const sort = { by: 'time', order: 'descending' } as const;
    const look = async (): Promise<void> => {
      const query = { ledger: version, filter, sort, zone: timezone, from: 0, to: MOST, options: null };
      const { rows } = await ledger.ask('rows', query);
      if (!stale) setFound({ text: wanted, rows: rows.map((row) => ({ ...row, words: wordsOf(row) })) });
    };
    look().catch(() => !stale && setFound(null));
    return () => {
      stale = true;
    };
  }, [ledger, version, wanted, timezone]);
  return wanted === '' || found?.text !== wanted ? [] : found.rows;
}

function wordsOf({ entry }: RowView): string {
  const { out, in: received } = rowSides(entry);
  const words = [out, received].flatMap((leg) => (leg === null ? [] : [legText(leg)]));
  return [...new Set(words)].join(' → ');
}
