import type { LedgerRow } from '../../../core/contract/ledger-port.js';
import type { LedgerEntry } from '../../../core/domain/ledger-entry.js';
import type { RowFilter, RowKind } from './protocol.js';
import { rowFees, rowKind, rowSides } from './row-kind.js';

/** All rows in order of time, with what filters look at prepared once. */
export interface RowIndex {
  readonly rows: readonly LedgerRow[];
  readonly kinds: readonly RowKind[];
  /** Lower-case words of each row. */
  readonly words: readonly string[];
  readonly byId: ReadonlyMap<string, number>;
}

function wordsOf(entry: LedgerEntry, kind: RowKind, accounts: Readonly<Record<string, string>>): string {
  const sides = rowSides(entry);
  const words = [sides.out?.asset, sides.in?.asset, kind, accounts[entry.account] ?? entry.account, entry.id];
  for (const fee of rowFees(entry)) words.push(fee.asset);
  if (entry.kind === 'income') words.push(entry.category);
  if (entry.kind === 'transfer') words.push(accounts[entry.to] ?? entry.to);
  if ('hash' in entry) words.push(entry.hash);
  return words.join('\n').toLowerCase();
}

/** Offsets may differ from entry to entry, so instants are compared and not their text; ties go by id. */
function inOrder(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  const timed = rows.map((row) => ({ row, at: Date.parse(row.entry.time) }));
  timed.sort((a, b) => a.at - b.at || (a.row.entry.id < b.row.entry.id ? -1 : 1));
  return timed.map(({ row }) => row);
}

export function indexRows(received: readonly LedgerRow[], accounts: Readonly<Record<string, string>>): RowIndex {
  const rows = inOrder(received);
  const kinds = rows.map(({ entry }) => rowKind(entry));
  const words = rows.map(({ entry }, at) => wordsOf(entry, kinds[at] ?? 'trade', accounts));
  const byId = new Map(rows.map(({ entry }, at) => [entry.id, at]));
  return { rows, kinds, words, byId };
}

/** Positions of the rows that pass the filter, oldest first. `issues` are entries that the engine found something about. */
export function selectRows(index: RowIndex, filter: RowFilter, issues: ReadonlySet<string>): Uint32Array {
  const wanted = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = new Uint32Array(index.rows.length);
  let count = 0;
  index.rows.forEach(({ entry, notes }, at) => {
    if (filter.kind !== null && index.kinds[at] !== filter.kind) return;
    if (filter.account !== null && !touches(entry, filter.account)) return;
    if (filter.reviewOnly && notes.length === 0 && !issues.has(entry.id)) return;
    const words = index.words[at] ?? '';
    if (wanted.every((word) => words.includes(word))) found[count++] = at;
  });
  return found.subarray(0, count);
}

function touches(entry: LedgerEntry, account: string): boolean {
  return entry.account === account || (entry.kind === 'transfer' && entry.to === account);
}
