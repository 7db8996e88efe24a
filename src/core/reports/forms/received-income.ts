import type { Income } from '../../domain/result.js';
import { sum, sumIfKnown } from '../cells.js';
import type { Cell, FigureCell } from '../report.js';
import type { ReportContext } from '../report-context.js';

/** Income as a figure of a form. */
export interface ReceivedIncome {
  /** As it is shown: unknown, never 0, where there is some and none of it has a known value. */
  readonly figure: Cell;
  /** What is known of it, to go into other sums. */
  readonly known: FigureCell;
  /** How much of it the figure lacks, after what else is said of it; `''` where it lacks none. */
  readonly lacks: string;
}

export function receivedIncome({ money }: Pick<ReportContext, 'money'>, rows: readonly Income[]): ReceivedIncome {
  const values = rows.map(({ value }) => money(value));
  const unknown = rows.filter(({ incomplete }) => incomplete === true).length;
  return {
    figure: sumIfKnown(values, unknown === rows.length),
    known: sum(values),
    lacks: unknown === 0 ? '' : ` ${unknown} of ${rows.length} income rows have no known value, and are not in it.`,
  };
}
