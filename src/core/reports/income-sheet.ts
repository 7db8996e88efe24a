import type { Income } from '../domain/result.js';
import { amount, EMPTY, money, sum, text, totalOf } from './cells.js';
import { incomeReasons } from './incomplete.js';
import type { FigureCell, Sheet } from './report.js';
import type { ReportContext } from './report-context.js';
import { INCOME_WORDS } from './wording.js';

export interface IncomeFigures {
  readonly row: Income;
  readonly value: FigureCell;
  /** Why the value is not known; `[]` when it is. */
  readonly reasons: readonly string[];
}

export function incomeFigures(context: ReportContext, row: Income): IncomeFigures {
  return { row, value: money(row.value), reasons: incomeReasons(context, row) };
}

/** What was received as income, at its value when received. */
export function incomeSheet(context: ReportContext, figures: readonly IncomeFigures[]): Sheet {
  const flagged = new Set(figures.flatMap(({ reasons }, index) => (reasons.length > 0 ? [index] : [])));
  return {
    name: 'Income',
    notes: ['Income at its market value when received, which is also the cost of the units received.'],
    columns: [
      { title: 'Received', kind: 'time', width: 17 },
      { title: 'Category', kind: 'text', width: 12 },
      { title: 'Asset', kind: 'text', width: 10 },
      { title: 'Amount', kind: 'amount', width: 18 },
      { title: 'Value', kind: 'money', width: 15 },
      { title: 'Account', kind: 'text', width: 24 },
      { title: 'Incomplete because', kind: 'text', width: 34 },
      { title: 'Entry', kind: 'text', width: 28, tracing: true },
    ],
    rows: figures.map(({ row, value, reasons }) => [
      context.timeCell(row.time),
      text(INCOME_WORDS[row.category]),
      text(row.asset),
      amount(row.amount),
      // Unknown is never shown as zero.
      reasons.length > 0 && value.exact === '0' ? text('unknown') : value,
      text(context.accountName(row.account)),
      text(reasons.join('; ')),
      text(row.entry),
    ]),
    totals: [totalOf(figures.length), EMPTY, EMPTY, EMPTY, sum(figures.map(({ value }) => value)), EMPTY, EMPTY, EMPTY],
    flagged,
  };
}
