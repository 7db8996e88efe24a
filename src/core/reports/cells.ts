import { Dec, type DecimalText } from '../domain/decimal.js';
import type { Cell, FigureCell, FigureSource } from './report.js';
import type { Rounding } from './report-input.js';
import { startExactSum } from './exact-sum.js';
import { roundHalfUp, textOfUnits, unitsOf } from './round-half-up.js';

/** Digits a spreadsheet's numbers hold without loss. */
const SPREADSHEET_DIGITS = 15;
/** Decimals that a sum of rounded figures can have. */
const MOST_PLACES = 2;
const PLACES: Readonly<Record<Rounding, number>> = { cents: MOST_PLACES, whole: 0 };

export const EMPTY: Cell = { kind: 'empty' };
export const NOTHING: FigureCell = { kind: 'money', exact: '0', rounded: '0' };

export function text(value: string): Cell {
  return value === '' ? EMPTY : { kind: 'text', text: value };
}

export function count(value: number): Cell {
  return { kind: 'count', value };
}

/** Money in cents or whole units, half and more up (away from zero), as tax forms ask: 0.005 → 0.01, −0.005 → −0.01. */
export function money(exact: DecimalText, rounding: Rounding = 'cents'): FigureCell {
  return { kind: 'money', exact, rounded: roundHalfUp(exact, PLACES[rounding]) };
}

/** A quantity of an asset, in the digits a spreadsheet's number can hold, half up. */
export function amount(exact: DecimalText): FigureCell {
  if (exact.length <= SPREADSHEET_DIGITS)
    return { kind: 'amount', exact, rounded: roundHalfUp(exact, SPREADSHEET_DIGITS) };
  const rounded = new Dec(exact).toSignificantDigits(SPREADSHEET_DIGITS, Dec.ROUND_HALF_UP);
  return { kind: 'amount', exact, rounded: plain(rounded) };
}

/**
 * A gain whose shown figure follows from the shown figures it is made of, so that a form's row adds up to the cent; `exact` stays the
 * engine's own.
 */
export function difference(
  exact: DecimalText,
  parts: { readonly plus: readonly FigureCell[]; readonly minus: readonly FigureCell[] },
): FigureCell {
  const units = shownUnits(parts.plus) - shownUnits(parts.minus);
  return { kind: 'money', exact, rounded: textOfUnits(units, MOST_PLACES) };
}

/** Label of a totals row. */
export function totalOf(rows: number): Cell {
  return text(`Total of ${rows} ${rows === 1 ? 'row' : 'rows'}`);
}

/** Sum of money cells: the shown figures summed, and beside them the exact ones. */
export function sum(cells: readonly FigureCell[]): FigureCell {
  const total = startSum();
  for (const cell of cells) total.add(cell);
  return total.cell();
}

/** The sums of figures by a name of theirs. */
export function sumsBy<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  figureOf: (item: T) => FigureCell,
): ReadonlyMap<string, FigureCell> {
  const sums = new Map<string, Sum>();
  for (const item of items) {
    const name = nameOf(item);
    const total = sums.get(name) ?? startSum();
    total.add(figureOf(item));
    sums.set(name, total);
  }
  return new Map([...sums].map(([name, total]) => [name, total.cell()]));
}

/** The sum of figures of which none may be known: nothing known is not the same as nothing. */
export function sumIfKnown(cells: readonly FigureCell[], allUnknown: boolean): Cell {
  const total = sum(cells);
  return cells.length > 0 && allUnknown && total.exact === '0' ? text('unknown') : total;
}

/** A sum that grows cell by cell. */
export interface Sum {
  readonly add: (cell: FigureCell) => void;
  readonly cell: () => FigureCell;
}

export function startSum(): Sum {
  let units = 0n;
  const exactSum = startExactSum();
  return {
    add: ({ exact, rounded }) => {
      units += unitsOf(rounded, MOST_PLACES);
      exactSum.add(exact);
    },
    cell: () => ({ kind: 'money', exact: exactSum.text(), rounded: textOfUnits(units, MOST_PLACES) }),
  };
}

/** The same figure, told to repeat a cell of another sheet. */
export function repeated(cell: FigureCell, source: FigureSource): FigureCell {
  return { ...cell, source };
}

/** The same with the other sign. */
export function negated(cell: FigureCell): FigureCell {
  return { ...cell, exact: turned(cell.exact), rounded: turned(cell.rounded) };
}

function turned(figure: DecimalText): DecimalText {
  if (figure === '0') return figure;
  return figure.startsWith('-') ? figure.slice(1) : `-${figure}`;
}

export function isNegative({ rounded }: FigureCell): boolean {
  return rounded.startsWith('-');
}

export function isPositive({ rounded }: FigureCell): boolean {
  return rounded !== '0' && !rounded.startsWith('-');
}

function shownUnits(cells: readonly FigureCell[]): bigint {
  return cells.reduce((total, { rounded }) => total + unitsOf(rounded, MOST_PLACES), 0n);
}

/** Without a minus sign on zero. */
function plain(value: Dec): DecimalText {
  return value.isZero() ? '0' : value.toString();
}
