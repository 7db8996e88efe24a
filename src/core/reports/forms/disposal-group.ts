import { Dec, ZERO, type DecimalText } from '../../domain/decimal.js';
import type { Disposal } from '../../domain/result.js';

/** Rows that a form takes together, with their exact sums. */
export interface DisposalSum {
  readonly rows: readonly Disposal[];
  readonly amount: DecimalText;
  readonly proceeds: DecimalText;
  readonly cost: DecimalText;
  readonly denied: DecimalText;
  readonly gain: DecimalText;
}

/** Rows of one key together, in the order of their first rows. */
export function sumBy(disposals: readonly Disposal[], keyOf: (row: Disposal) => string): readonly DisposalSum[] {
  const groups = new Map<string, Disposal[]>();
  for (const row of disposals) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map(sumOf);
}

export function sumOf(rows: readonly Disposal[]): DisposalSum {
  const total = (value: (row: Disposal) => DecimalText): DecimalText => {
    const sum = rows.reduce((found, row) => found.plus(value(row)), ZERO);
    return sum.isZero() ? '0' : sum.toString();
  };
  return {
    rows,
    amount: total(({ amount }) => amount),
    proceeds: total(({ proceeds }) => proceeds),
    cost: total(({ cost }) => cost),
    denied: total(({ denied }) => denied ?? '0'),
    gain: total(({ gain }) => gain),
  };
}

export function isLoss({ gain }: { readonly gain: DecimalText }): boolean {
  return gain.startsWith('-');
}

/** Exact sum of figures. */
export function totalOf(figures: readonly DecimalText[]): DecimalText {
  const sum = figures.reduce((found, figure) => found.plus(figure), new Dec(0));
  return sum.isZero() ? '0' : sum.toString();
}
