import type { Cell, Rows } from './report.js';

/** Rows at hand. */
export function listRows(rows: readonly (readonly Cell[])[]): Rows {
  return { length: rows.length, at: (index) => rows[index] ?? [] };
}

/** A row for each item, made when it is asked for. */
export function rowsOf<T>(items: readonly T[], make: (item: T, index: number) => readonly Cell[]): Rows {
  return {
    length: items.length,
    at: (index) => {
      const item = items[index];
      return item === undefined ? [] : make(item, index);
    },
  };
}

/** All rows at once, for tables known to be short. */
export function allRows({ length, at }: Rows): readonly (readonly Cell[])[] {
  return Array.from({ length }, (_, index) => at(index));
}
