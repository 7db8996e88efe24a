import type { LedgerRow } from '../../../core/contract/ledger-port.js';
import { compareText } from '../../../core/domain/entry-order.js';
import type { LedgerEntry } from '../../../core/domain/ledger-entry.js';
import { parseInstant } from '../../../core/domain/tax-date.js';
import type { RowKind } from './protocol.js';
import { rowFees, rowKind, rowSides } from './row-kind.js';

/** All rows in order of time, with what filters and sorts look at prepared once: filtering 100,000 rows then reads numbers. */
export interface RowIndex {
  readonly rows: readonly LedgerRow[];
  readonly kinds: readonly RowKind[];
  /** Instants in milliseconds, of each row; 0 for a time that cannot be read. */
  readonly instants: Float64Array;
  /** Lower-case words of each row; gathered when they are first asked for. */
  readonly words: () => readonly string[];
  /** A transfer also by the id that its deposit had: decisions and proposals may name that one. */
  readonly byId: ReadonlyMap<string, number>;
  /** Names of the assets, by their number. */
  readonly assets: readonly string[];
  /** Numbers of the assets of a row, each once, are `assetsOf[assetsFrom[row]]` to before `assetsOf[assetsFrom[row + 1]]`. */
  readonly assetsFrom: Uint32Array;
  readonly assetsOf: Uint32Array;
  readonly accounts: Readonly<Record<string, string>>;
  readonly currency: string;
}

type Names = Readonly<Record<string, string>>;

function wordsOf({ entry, remark }: LedgerRow, kind: RowKind, accounts: Names): string {
  const sides = rowSides(entry);
  const words = [sides.out?.asset, sides.in?.asset, kind, accounts[entry.account] ?? entry.account, entry.id, remark];
  for (const fee of rowFees(entry)) words.push(fee.asset);
  if (entry.kind === 'income') words.push(entry.category);
  if (entry.kind === 'transfer') words.push(accounts[entry.to] ?? entry.to);
  if ('hash' in entry) words.push(entry.hash);
  return words.join('\n').toLowerCase();
}

/** Offsets may differ from entry to entry, so instants are compared and not their text; ties go by id. */
function inOrder(rows: readonly LedgerRow[]): readonly { readonly row: LedgerRow; readonly at: number }[] {
  const timed = rows.map((row) => ({ row, at: parseInstant(row.entry.time) ?? 0 }));
  return timed.sort((a, b) => a.at - b.at || compareText(a.row.entry.id, b.row.entry.id));
}

/** The assets that a row touches, the one received before the one given, each once. */
export function assetsOfEntry(entry: LedgerEntry): readonly string[] {
  const { in: received, out: given } = rowSides(entry);
  const assets: string[] = [];
  for (const leg of [received, given, ...rowFees(entry)]) {
    if (leg !== null && !assets.includes(leg.asset)) assets.push(leg.asset);
  }
  return assets;
}

function placesOf(rows: readonly LedgerRow[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  rows.forEach(({ arrival }, at) => arrival !== undefined && places.set(arrival, at));
  rows.forEach(({ entry }, at) => places.set(entry.id, at));
  return places;
}

/** `accounts` are display names by id, `currency` is that of the values. */
export function indexRows(received: readonly LedgerRow[], accounts: Names, currency: string): RowIndex {
  const timed = inOrder(received);
  const rows = timed.map(({ row }) => row);
  const kinds = rows.map(({ entry }) => rowKind(entry));
  const numbers = new Map<string, number>();
  const assetsFrom = new Uint32Array(rows.length + 1);
  const assetsOf: number[] = [];
  rows.forEach(({ entry }, at) => {
    for (const asset of assetsOfEntry(entry)) {
      const number = numbers.get(asset) ?? numbers.size;
      numbers.set(asset, number);
      assetsOf.push(number);
    }
    assetsFrom[at + 1] = assetsOf.length;
  });
  let words: readonly string[] | null = null;
  return {
    rows,
    kinds,
    instants: Float64Array.from(timed, ({ at }) => at),
    words: () => (words ??= rows.map((row, at) => wordsOf(row, kinds[at] ?? 'trade', accounts))),
    byId: placesOf(rows),
    assets: [...numbers.keys()],
    assetsFrom,
    assetsOf: Uint32Array.from(assetsOf),
    accounts,
    currency,
  };
}
