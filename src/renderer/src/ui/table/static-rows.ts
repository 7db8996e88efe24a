import type { RowSource } from './use-ranges.js';

/** Rows that are all at hand, for a table that could also fetch them. */
export function staticRows<T>(rows: readonly T[]): RowSource<T> {
  return { count: rows.length, rowAt: (index) => rows[index], show: () => undefined, error: null };
}
