import { type Dec, ZERO, type DecimalText } from '../../domain/decimal.js';
import type { Disposal } from '../../domain/result.js';
import { isNegative, negated, NOTHING, sum } from '../cells.js';
import { disposalFigures } from '../disposal-figures.js';
import type { FigureCell } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { groupBy } from '../subtotals.js';

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
  return [...groupBy(disposals, keyOf).values()].map((rows) => sumOf(context, rows));
}

export function sumOf(context: Rounding, rows: readonly Disposal[]): DisposalSum {
  const figures = rows.map((row) => disposalFigures(context, row));
  return {
    rows,
    amount: unitsOf(rows).toString(),
    proceeds: sum(figures.map(({ proceeds }) => proceeds)),
    cost: sum(figures.map(({ cost }) => cost)),
    denied: sum(figures.map(({ denied }) => denied ?? NOTHING)),
    gain: sum(figures.map(({ gain }) => gain)),
  };
}

/** All rows of several sums as one. */
export function sumOfAll(context: Rounding, groups: readonly DisposalSum[]): DisposalSum {
  return sumOf(
    context,
    groups.flatMap(({ rows }) => rows),
  );
}

export function unitsOf(rows: readonly Disposal[]): Dec {
  return rows.reduce((units, { amount }) => units.plus(amount), ZERO);
}

/** Sums of the days before a local day, and of those from it on. */
export function splitAt(
  { localDate }: Pick<ReportContext, 'localDate'>,
  groups: readonly DisposalSum[],
  day: string,
): { readonly before: readonly DisposalSum[]; readonly after: readonly DisposalSum[] } {
  const isBefore = ({ rows }: DisposalSum): boolean => localDate(rows[0]?.time ?? '') < day;
  return { before: groups.filter(isBefore), after: groups.filter((group) => !isBefore(group)) };
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
