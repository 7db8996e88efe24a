import type { Book, Computed } from '../book/open-book.js';
import { rowKind } from '../../../../core/domain/row-kind.js';
import { rowSides, rowValue } from '../rows/row-sides.js';
import type { WorkEffect, WorkItem } from './worklist-protocol.js';

type Told = Pick<WorkItem, 'id' | 'cause' | 'code' | 'messages' | 'effect'> & Partial<WorkItem>;

/** An item about nothing in particular, but for what is told. */
export function workItem(told: Told): WorkItem {
  return {
    time: null,
    account: null,
    kind: null,
    ofFee: false,
    asset: null,
    amount: null,
    entryIds: [],
    record: null,
    sides: null,
    proposal: null,
    step: null,
    reported: null,
    holding: null,
    begins: null,
    leaving: null,
    leftBefore: null,
    ...told,
  };
}

/** What of an entry its items show. */
export function entryFacts(book: Book, id: string): Partial<WorkItem> {
  const entry = book.index.rows[book.index.byId.get(id) ?? -1]?.entry;
  if (entry === undefined) return { entryIds: [id] };
  const sides = rowSides(entry);
  const leg = sides.out ?? sides.in;
  return {
    time: entry.time,
    account: entry.account,
    kind: rowKind(entry),
    asset: leg?.asset ?? null,
    amount: leg?.amount ?? null,
    entryIds: [id],
  };
}

/** What an entry moved, in the report currency. */
export function movedValue({ entryOf, result, slices }: Computed, id: string): WorkEffect {
  const entry = entryOf(id);
  const amount = entry === undefined ? null : rowValue(entry, result.currency);
  return { what: 'value', amount, year: entry === undefined ? null : slices.yearOf(entry.time) };
}
