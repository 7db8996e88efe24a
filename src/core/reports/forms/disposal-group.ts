import { ZERO, type DecimalText } from '../../domain/decimal.js';
import type { Disposal } from '../../domain/result.js';
import { isNegative, negated, NOTHING, sum } from '../cells.js';
import { disposalFigures } from '../disposal-figures.js';
import type { FigureCell } from '../report.js';
import type { ReportContext } from '../report-context.js';

/** Rows that a form takes together. Their money is the sum of the rows as Disposals shows them, so that every sheet adds up to the same. */
export interface DisposalSum {
  readonly rows: readonly Disposal[];
  readonly amount: DecimalText;
  readonly proceeds: FigureCell;
  readonly cost: FigureCell;
  readonly denied: FigureCell;
  readonly gain: FigureCell;
}

type Rounding = Pick<ReportContext, 'money'>;

/** Rows of one key together, in the order of their first rows. */
export function sumBy(
  context: Rounding,
  disposals: readonly Disposal[],
  keyOf: (row: Disposal) => string,
): readonly DisposalSum[] {
  const groups = new Map<string, Disposal[]>();
  for (const row of disposals) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((rows) => sumOf(context, rows));
}

export function sumOf(context: Rounding, rows: readonly Disposal[]): DisposalSum {
  const figures = rows.map((row) => disposalFigures(context, row));
  const units = rows.reduce((found, row) => found.plus(row.amount), ZERO);
  return {
    rows,
    amount: units.toString(),
    proceeds: sum(figures.map(({ proceeds }) => proceeds)),
    cost: sum(figures.map(({ cost }) => cost)),
    denied: sum(figures.map(({ denied }) => denied ?? NOTHING)),
    gain: sum(figures.map(({ gain }) => gain)),
  };
}

/** Whether it is a loss as shown. */
export function isLoss({ gain }: Pick<DisposalSum, 'gain'>): boolean {
  return isNegative(gain);
}

/** Sum of the gains, and of the losses as a positive figure. */
export function gainsAndLosses(groups: readonly DisposalSum[]): {
  readonly gains: FigureCell;
  readonly losses: FigureCell;
} {
  return {
    gains: sum(groups.filter((group) => !isLoss(group)).map(({ gain }) => gain)),
    losses: negated(sum(groups.filter(isLoss).map(({ gain }) => gain))),
  };
}
