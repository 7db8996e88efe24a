import { INCOME_CATEGORIES } from '../../domain/ledger-entry.js';
import type { Income } from '../../domain/result.js';
import { amount, EMPTY, sumIfKnown, text, totalOf } from '../cells.js';
import { incomeReasons } from '../incomplete.js';
import type { Cell, FigureCell, Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { rowsOf } from '../rows.js';
import { groupBy } from '../subtotals.js';
import { INCOME_WORDS, REASONS_TITLE } from '../wording.js';

export interface IncomeFigures {
  readonly row: Income;
  readonly value: FigureCell;
  /** Why the value is not known; `[]` when it is. */
  readonly reasons: readonly string[];
}

export const BY_CATEGORY = 'By category';
export const INCOME_VALUE = 4;
const CATEGORY = 1;

export function incomeFigures(context: ReportContext, row: Income): IncomeFigures {
  return { row, value: context.money(row.value), reasons: incomeReasons(context, row) };
}

/** What was received as income, at its value when received. */
export function incomeSheet(context: ReportContext, figures: readonly IncomeFigures[]): Sheet {
  const sums = (first: Cell, own: readonly IncomeFigures[]): readonly Cell[] => {
    const value = sumIfKnown(
      own.map((one) => one.value),
      own.every(({ reasons }) => reasons.length > 0),
    );
    return [first, EMPTY, EMPTY, EMPTY, value, EMPTY, EMPTY, EMPTY];
  };
  const categories = groupBy(figures, ({ row }) => row.category);
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
      { title: REASONS_TITLE, kind: 'text', width: 34 },
      { title: 'Entry', kind: 'text', width: 28, tracing: true },
    ],
    rows: rowsOf(figures, (figure) => incomeRow(context, figure)),
    totals: sums(totalOf(figures.length), figures),
    subtotals: [
      {
        title: BY_CATEGORY,
        by: CATEGORY,
        rows: INCOME_CATEGORIES.flatMap((category) => {
          const own = categories.get(category);
          const label = INCOME_WORDS[category];
          return own === undefined ? [] : [{ label, cells: sums(text(label), own) }];
        }),
      },
    ],
    flagged: new Set(figures.flatMap(({ reasons }, index) => (reasons.length > 0 ? [index] : []))),
  };
}

function incomeRow(context: ReportContext, { row, value, reasons }: IncomeFigures): readonly Cell[] {
  return [
    context.timeCell(row.time),
    text(INCOME_WORDS[row.category]),
    text(row.asset),
    amount(row.amount),
    // Unknown is never shown as zero.
    reasons.length > 0 && value.exact === '0' ? text('unknown') : value,
    text(context.accountName(row.account)),
    text(reasons.join('; ')),
    text(row.entry),
  ];
}
