import type { Cell, Subtotals } from './report.js';

/** Items by the text that `labelOf` gives, in order of first appearance. */
export function groupBy<T>(items: readonly T[], labelOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const label = labelOf(item);
    const group = groups.get(label);
    if (group) group.push(item);
    else groups.set(label, [item]);
  }
  return groups;
}

/** A line of sums for each label, by name. */
export function subtotalsBy<T>(
  place: { readonly title: string; readonly by: number },
  groups: ReadonlyMap<string, readonly T[]>,
  cellsOf: (label: string, items: readonly T[]) => readonly Cell[],
): Subtotals {
  const labels = [...groups.keys()].sort();
  return { ...place, rows: labels.map((label) => ({ label, cells: cellsOf(label, groups.get(label) ?? []) })) };
}
