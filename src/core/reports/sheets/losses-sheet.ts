import type { LostEntry } from '../../domain/ledger-entry.js';
import { amount, text } from '../cells.js';
import { legValue } from '../leg-value.js';
import type { Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { rowsOf } from '../rows.js';
import { tracing } from './tracing.js';

/** What was lost or stolen. */
export function lossesSheet(context: ReportContext): Sheet {
  const lost = context.entries().filter((entry): entry is LostEntry => entry.kind === 'lost');
  const further = tracing(context.input);
  return {
    name: 'Losses',
    notes: [
      'Units lost or stolen. They left the holdings with their cost; no gain or loss is computed for them.',
      'Whether such a loss can be claimed, and how, differs by country: ask before it is filed.',
    ],
    columns: [
      { title: 'Time', kind: 'time', width: 17 },
      { title: 'Asset', kind: 'text', width: 10 },
      { title: 'Amount', kind: 'amount', width: 18 },
      { title: 'Market value', kind: 'money', width: 15 },
      { title: 'Account', kind: 'text', width: 36 },
      ...further.map(({ column }) => column),
    ],
    rows: rowsOf(lost, (entry) => {
      const value = legValue(entry.out, context.result.currency);
      return [
        context.timeCell(entry.time),
        text(entry.out.asset),
        amount(entry.out.amount),
        value === undefined ? text('unknown') : context.money(value),
        text(context.accountName(entry.account)),
        ...further.map(({ cell }) => cell(entry)),
      ];
    }),
  };
}
