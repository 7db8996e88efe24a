import { isCash } from './currency.js';
import type { LedgerEntry } from './ledger-entry.js';
import { parseInstant } from './tax-date.js';

/** An entry with its instant, so that each time is read once. */
export interface TimedEntry {
  readonly entry: LedgerEntry;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
}

/**
 * Position of an entry among those of one instant (docs/ledger-format.md, "Order"): what arrives comes before what moves, and what moves
 * before what leaves.
 */
function position(entry: LedgerEntry): number {
  switch (entry.kind) {
    case 'opening':
      return 0;
    case 'gift-in':
      return 1;
    case 'split':
      return 2;
    case 'income':
      return 3;
    case 'deposit':
      return 4;
    case 'trade':
      return isCash(entry.out) ? 5 : 7;
    case 'transfer':
      return 6;
    case 'withdrawal':
    case 'spend':
    case 'gift-out':
    case 'donation':
    case 'lost':
    case 'fee':
    case 'stake':
    case 'unstake':
      return 7;
    default:
      return entry satisfies never;
  }
}

/** By code units, so that the order is the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compare(a: TimedEntry, b: TimedEntry): number {
  return a.at - b.at || position(a.entry) - position(b.entry) || compareText(a.entry.id, b.entry.id);
}

/** Entries in the order in which they are processed: by time, position of the kind, id. The order given carries no meaning. */
export function inOrder(entries: readonly LedgerEntry[]): readonly TimedEntry[] {
  // A ledger that did not come through readLedger may hold an unreadable time; it sorts first rather than breaking the order.
  const timed = entries.map((entry) => ({ entry, at: parseInstant(entry.time) ?? 0 }));
  const sorted = timed.every((item, i) => {
    const previous = timed[i - 1];
    return previous === undefined || compare(previous, item) <= 0;
  });
  return sorted ? timed : timed.sort(compare);
}
