import { amount, EMPTY, text } from './cells.js';
import type { Sheet } from './report.js';
import type { ReportContext } from './report-context.js';
import { ISSUE_WORDS } from './wording.js';

/** What could not be known or had to be left out, and where. */
export function issuesSheet(context: ReportContext): Sheet {
  const { issues, entryById } = context;
  const earlier =
    context.period.dates === null ? '' : ' Issues of earlier years are listed too: their lots may be used in this one.';
  return {
    name: 'Issues',
    notes: [`What the records leave open. Each one may change figures of this report.${earlier}`],
    columns: [
      { title: 'Date', kind: 'time', width: 17 },
      { title: 'Issue', kind: 'text', width: 22 },
      { title: 'Asset', kind: 'text', width: 10 },
      { title: 'Amount', kind: 'amount', width: 18 },
      { title: 'Account', kind: 'text', width: 22 },
      { title: 'What it means', kind: 'text', width: 80 },
      { title: 'Entry', kind: 'text', width: 28, tracing: true },
    ],
    rows: issues.map((issue) => {
      const entry = entryById.get(issue.entry);
      return [
        context.timeCell(entry?.time),
        text(ISSUE_WORDS[issue.code]),
        text(issue.asset ?? ''),
        issue.amount === undefined ? EMPTY : amount(issue.amount),
        text(entry === undefined ? '' : context.accountName(entry.account)),
        text(issue.message),
        text(issue.entry),
      ];
    }),
  };
}
