import { isZeroText, type DecimalText } from '../domain/decimal.js';
import type { Disposal } from '../domain/result.js';
import { difference, NOTHING } from './cells.js';
import type { FigureCell } from './report.js';

/** Rounds money as the report is to. */
export interface Rounder {
  readonly money: (exact: DecimalText) => FigureCell;
}

/** The money of one disposal row as shown. */
export interface DisposalFigures {
  readonly proceeds: FigureCell;
  readonly cost: FigureCell;
  readonly denied: FigureCell | null;
  readonly gain: FigureCell;
}

/**
 * Proceeds and cost rounded, and the gain that follows from them. A loss that is denied as a whole leaves nothing: what is denied then
 * follows from them too.
 */
export function disposalFigures({ money }: Rounder, row: Disposal): DisposalFigures {
  const proceeds = money(row.proceeds);
  const cost = money(row.cost);
  if (row.denied !== undefined && isZeroText(row.gain)) {
    const loss = difference(row.denied, { plus: [cost], minus: [proceeds] });
    return { proceeds, cost, denied: loss, gain: NOTHING };
  }
  const denied = row.denied === undefined ? null : money(row.denied);
  const plus = denied === null ? [proceeds] : [proceeds, denied];
  return { proceeds, cost, denied, gain: difference(row.gain, { plus, minus: [cost] }) };
}
