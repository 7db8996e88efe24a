import { calendarOf, isoDate } from '../../../../core/domain/tax-date.js';
import { ROW_KINDS } from '../../../../core/domain/row-kind.js';
import type { FilterChoices } from '../protocol.js';
import type { RowIndex } from './row-index.js';

function counted<T>(counts: ReadonlyMap<T, number>): readonly (readonly [T, number])[] {
  return [...counts].sort(([, a], [, b]) => b - a);
}

type Counts = Pick<FilterChoices, 'assets' | 'accounts' | 'kinds'>;

/** What filters can choose from in one book, with how many rows have it. */
export function countChoices(index: RowIndex): Counts {
  const kinds = new Map<(typeof index.kinds)[number], number>();
  for (const kind of index.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const assets = new Map<string, number>();
  for (const number of index.assetsOf) {
    const asset = index.assets[number] ?? '';
    assets.set(asset, (assets.get(asset) ?? 0) + 1);
  }
  const accounts = new Map(Object.keys(index.accounts).map((id) => [id, 0]));
  const touch = (id: string): Map<string, number> => accounts.set(id, (accounts.get(id) ?? 0) + 1);
  for (const { entry } of index.rows) {
    touch(entry.account);
    if (entry.kind === 'transfer' && entry.to !== entry.account) touch(entry.to);
  }
  return {
    assets: counted(assets).map(([asset, rows]) => ({ asset, rows })),
    accounts: counted(accounts).map(([id, rows]) => ({ id, name: index.accounts[id] ?? id, rows })),
    kinds: ROW_KINDS.flatMap((kind) => {
      const rows = kinds.get(kind);
      return rows === undefined ? [] : [{ kind, rows }];
    }),
  };
}

/** The days of `zone` that a book begins and ends on. */
export function bookDays({ instants }: RowIndex, zone: string): Pick<FilterChoices, 'first' | 'last'> {
  const calendar = calendarOf(zone);
  const dayAt = (at: number): string | null => {
    const instant = instants.at(at);
    return instant === undefined ? null : isoDate(calendar(instant));
  };
  return { first: dayAt(0), last: dayAt(-1) };
}
