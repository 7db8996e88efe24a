import { Dec } from '../domain/decimal.js';
import { difference, EMPTY, money, sum, text, totalOf } from '../reports/cells.js';
import type { Cell, FigureCell, Report } from '../reports/report.js';

/**
 * A report of one sheet, "Many". Row n, from 0: its name, proceeds of n (n.125, which shows as n.13, in every third row), nothing, a cost of
 * 1 (1.001, which shows as 1, in every second row), and the gain as a formula.
 */
export function manyRows(length: number): Report {
  const indexes = Array.from({ length }, (_, index) => index);
  const columns = [
    { title: 'Name', kind: 'text', width: 12 },
    { title: 'Proceeds', kind: 'money', width: 16 },
    { title: 'Nothing', kind: 'text', width: 12 },
    { title: 'Cost', kind: 'money', width: 16 },
    { title: 'Gain', kind: 'money', width: 16, formula: { plus: [1], minus: [3] } },
  ] as const;
  const rows = { length, at: (index: number) => rowOf(text(`row ${index}`), proceedsAt(index), costAt(index)) };
  const totals = rowOf(totalOf(length), sum(indexes.map(proceedsAt)), sum(indexes.map(costAt)));
  const sheet = { name: 'Many', notes: [], columns, rows, totals };
  return { title: 'Many rows', rounding: 'cents', paper: 'A4', sheets: [sheet] };
}

const proceedsAt = (index: number): FigureCell => money(index % 3 === 0 ? `${index}.125` : `${index}`);
const costAt = (index: number): FigureCell => money(index % 2 === 0 ? '1.001' : '1');

function rowOf(name: Cell, proceeds: FigureCell, cost: FigureCell): readonly Cell[] {
  const exact = new Dec(proceeds.exact).minus(cost.exact).toFixed();
  return [name, proceeds, EMPTY, cost, difference(exact, { plus: [proceeds], minus: [cost] })];
}
