import type { Disposal } from '../domain/result.js';
import { difference } from './cells.js';
import type { FigureCell } from './report.js';
import type { ReportContext } from './report-context.js';

/** The money of one disposal row as shown. */
export interface DisposalFigures {
  readonly proceeds: FigureCell;
  readonly cost: FigureCell;
  readonly denied: FigureCell | null;
  readonly gain: FigureCell;
}

/** Proceeds and cost rounded, and the gain that follows from them. */
export function disposalFigures({ money }: Pick<ReportContext, 'money'>, row: Disposal): DisposalFigures {
  const proceeds = money(row.proceeds);
  const cost = money(row.cost);
  const denied = row.denied === undefined ? null : money(row.denied);
  const plus = denied === null ? [proceeds] : [proceeds, denied];
  return { proceeds, cost, denied, gain: difference(row.gain, { plus, minus: [cost] }) };
}
