import type { LedgerRow } from '../../../../core/contract/ledger-port.js';
import { compareText } from '../../../../core/domain/entry-order.js';
import type { LedgerEntry } from '../../../../core/domain/ledger-entry.js';
import { parseInstant } from '../../../../core/domain/tax-date.js';
import { rowKind, type RowKind } from '../../../../core/domain/row-kind.js';
import { rowFees, rowSides } from './row-sides.js';

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
  /** What is worked out when it is first asked for, a piece at a time, for a quiet moment before. */
  readonly pieces: readonly (() => unknown)[];
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

interface Timed {
  readonly rows: readonly LedgerRow[];
  readonly instants: Float64Array;
}

/** Offsets may differ from entry to entry, so instants are compared and not their text; ties go by id. */
function inOrder(rows: readonly LedgerRow[]): Timed {
  const instants = Float64Array.from(rows, ({ entry }) => parseInstant(entry.time) ?? 0);
  const compare = (a: number, b: number): number =>
    (instants[a] ?? 0) - (instants[b] ?? 0) || compareText(rows[a]?.entry.id ?? '', rows[b]?.entry.id ?? '');
  // The store gives them in order.
  if (rows.every((_, at) => at === 0 || compare(at - 1, at) <= 0)) return { rows, instants };
  const places = rows.map((_, at) => at).sort(compare);
  return {
    rows: places.flatMap((at) => rows[at] ?? []),
    instants: Float64Array.from(places, (at) => instants[at] ?? 0),
  };
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

interface AssetsOfRows {
  readonly assets: readonly string[];
  readonly assetsFrom: Uint32Array;
  readonly assetsOf: Uint32Array;
}

function assetsOfRows(rows: readonly LedgerRow[]): AssetsOfRows {
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
  return { assets: [...numbers.keys()], assetsFrom, assetsOf: Uint32Array.from(assetsOf) };
}

/**
 * `accounts` are display names by id, `currency` is that of the values. Only the order of time is worked out at once, with which the first
 * rows can be shown; the rest when it is asked for.
 */
export function indexRows(received: readonly LedgerRow[], accounts: Names, currency: string): RowIndex {
  const { rows, instants } = inOrder(received);
  const kinds = once(() => rows.map(({ entry }) => rowKind(entry)));
  const assets = once(() => assetsOfRows(rows));
  const byId = once(() => placesOf(rows));
  const words = once(() => rows.map((row) => wordsOf(row, rowKind(row.entry), accounts)));
  return {
    rows,
    instants,
    accounts,
    currency,
    words,
    pieces: [kinds, assets, words, byId],
    get kinds() {
      return kinds();
    },
    get byId() {
      return byId();
    },
    get assets() {
      return assets().assets;
    },
    get assetsFrom() {
      return assets().assetsFrom;
    },
    get assetsOf() {
      return assets().assetsOf;
    },
  };
}

/** Made when it is first asked for, and kept. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
