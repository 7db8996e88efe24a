import type { DecimalText } from '../../../../core/domain/decimal.js';
import { Dec } from '../../../../core/domain/decimal.js';
import { compareText } from '../../../../core/domain/entry-order.js';
import type { RowSort } from '../protocol.js';
import type { RowIndex } from './row-index.js';
import { rowSides, rowValue } from './row-sides.js';

type SortBy = RowSort['by'];

/** Every position in ascending order of one column; rows that have nothing in it are counted, and stand last. */
interface Order {
  readonly places: Uint32Array;
  readonly without: number;
}

/** Sorts selections of one book; the order of a column is worked out once, when it is first asked for. */
export function rowSorter(index: RowIndex): (found: Uint32Array, sort: RowSort) => Uint32Array {
  const orders = new Map<SortBy, Order>();
  return (found, { by, order }) => {
    if (by === 'time') return order === 'ascending' ? found : reversed(found);
    let whole = orders.get(by);
    if (whole === undefined) {
      whole = orderBy(index, by);
      orders.set(by, whole);
    }
    return inOrderOf(whole, found, order, index.rows.length);
  };
}

function reversed(found: Uint32Array): Uint32Array {
  const turned = new Uint32Array(found.length);
  for (let place = 0; place < found.length; place += 1) turned[place] = found[found.length - 1 - place] ?? 0;
  return turned;
}

function inOrderOf({ places, without }: Order, found: Uint32Array, order: RowSort['order'], rows: number): Uint32Array {
  const chosen = new Uint8Array(rows);
  for (const at of found) chosen[at] = 1;
  const sorted = new Uint32Array(found.length);
  let count = 0;
  const take = (place: number): void => {
    const at = places[place];
    if (at !== undefined && chosen[at] === 1) sorted[count++] = at;
  };
  const having = places.length - without;
  if (order === 'ascending') for (let place = 0; place < having; place += 1) take(place);
  else for (let place = having - 1; place >= 0; place -= 1) take(place);
  for (let place = having; place < places.length; place += 1) take(place);
  return sorted;
}

function orderBy(index: RowIndex, by: Exclude<SortBy, 'time'>): Order {
  switch (by) {
    case 'kind':
      return textOrder(index, (at) => index.kinds[at] ?? '');
    case 'asset':
      return textOrder(index, (at) => index.assets[index.assetsOf[index.assetsFrom[at] ?? 0] ?? 0] ?? '');
    case 'account':
      return textOrder(index, (at) => accountName(index, at));
    case 'amount':
      return amountOrder(index, (at) => amountAt(index, at));
    case 'value':
      return amountOrder(index, (at) => valueAt(index, at));
    default:
      return by satisfies never;
  }
}

function accountName({ rows, accounts }: RowIndex, at: number): string {
  const account = rows[at]?.entry.account ?? '';
  return accounts[account] ?? account;
}

function amountAt({ rows }: RowIndex, at: number): DecimalText | null {
  const entry = rows[at]?.entry;
  if (entry === undefined) return null;
  const sides = rowSides(entry);
  return (sides.in ?? sides.out)?.amount ?? null;
}

function valueAt({ rows, currency }: RowIndex, at: number): DecimalText | null {
  const entry = rows[at]?.entry;
  return entry === undefined ? null : rowValue(entry, currency);
}

/** Few texts occur often: they are ranked once, and rows compare by rank. Equal ones stay in order of time. */
function textOrder(index: RowIndex, textAt: (at: number) => string): Order {
  const texts = index.rows.map((_, at) => textAt(at));
  const ranks = new Map([...new Set(texts)].sort(compareText).map((text, rank) => [text, rank]));
  const rank = Uint32Array.from(texts, (text) => ranks.get(text) ?? 0);
  const places = Uint32Array.from(texts, (_, at) => at);
  places.sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0) || a - b);
  return { places, without: 0 };
}

/**
 * Reading decimal text as a double never turns an order round, it only makes near neighbours equal: doubles decide where they differ, and
 * exact decimals where they do not. No figure leaves this function.
 */
function amountOrder(index: RowIndex, amountOf: (at: number) => DecimalText | null): Order {
  const texts = index.rows.map((_, at) => amountOf(at));
  const doubles = Float64Array.from(texts, (text) => (text === null ? 0 : Number(text)));
  const exactly = (a: number, b: number): number => {
    const one = texts[a] ?? '0';
    const other = texts[b] ?? '0';
    return one === other ? 0 : new Dec(one).comparedTo(new Dec(other));
  };
  const all = texts.map((_, at) => at);
  const having = Uint32Array.from(all.filter((at) => texts[at] !== null));
  having.sort((a, b) => (doubles[a] ?? 0) - (doubles[b] ?? 0) || exactly(a, b) || a - b);
  const without = all.filter((at) => texts[at] === null);
  const places = new Uint32Array(texts.length);
  places.set(having);
  places.set(without, having.length);
  return { places, without: without.length };
}
