import { Dec, ZERO, type DecimalText } from '../domain/decimal.js';
import type { Cell, FigureCell } from './report.js';

/** Digits a spreadsheet's numbers hold without loss. */
const SPREADSHEET_DIGITS = 15;
const CENTS = 2;

export const EMPTY: Cell = { kind: 'empty' };

export function text(value: string): Cell {
  return value === '' ? EMPTY : { kind: 'text', text: value };
}

export function count(value: number): Cell {
  return { kind: 'count', value };
}

/** Money in cents, half a cent and more up (away from zero), as tax forms ask: 0.005 → 0.01, −0.005 → −0.01. */
export function money(exact: DecimalText): FigureCell {
  return { kind: 'money', exact, rounded: plain(new Dec(exact).toDecimalPlaces(CENTS, Dec.ROUND_HALF_UP)) };
}

/** A quantity of an asset, in the digits a spreadsheet's number can hold, half up. */
export function amount(exact: DecimalText): FigureCell {
  return {
    kind: 'amount',
    exact,
    rounded: plain(new Dec(exact).toSignificantDigits(SPREADSHEET_DIGITS, Dec.ROUND_HALF_UP)),
  };
}

/**
 * A gain whose shown figure follows from the shown figures it is made of, so that a form's row adds up to the cent; `exact` stays the
 * engine's own.
 */
export function difference(
  exact: DecimalText,
  parts: { readonly plus: readonly FigureCell[]; readonly minus: readonly FigureCell[] },
): FigureCell {
  const rounded = addRounded(parts.plus).minus(addRounded(parts.minus));
  return { kind: 'money', exact, rounded: plain(rounded) };
}

/** Label of a totals row. */
export function totalOf(rows: number): Cell {
  return text(`Total of ${rows} ${rows === 1 ? 'row' : 'rows'}`);
}

/** Sum of money cells: the shown figures summed, and beside them the exact ones. */
export function sum(cells: readonly FigureCell[]): FigureCell {
  const exact = cells.reduce((total, cell) => total.plus(cell.exact), ZERO);
  return { kind: 'money', exact: plain(exact), rounded: plain(addRounded(cells)) };
}

function addRounded(cells: readonly FigureCell[]): Dec {
  return cells.reduce((total, cell) => total.plus(cell.rounded), ZERO);
}

/** Without a minus sign on zero. */
function plain(value: Dec): DecimalText {
  return value.isZero() ? '0' : value.toString();
}
