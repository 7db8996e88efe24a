import type { Issue } from '../../domain/result.js';
import { amount, EMPTY, text } from '../cells.js';
import type { Cell, Sheet } from '../report.js';
import { bearsOn, type ReportContext } from '../report-context.js';
import type { BalanceLeft, OpenByChoice, RecordLeftOut } from '../report-input.js';
import { rangeStatements } from './summary-completeness.js';
import { rowsOf } from '../rows.js';
import { ISSUE_WORDS } from '../wording.js';

/** What could not be known or had to be left out, and where; then the records that made no entry at all. */
export function issuesSheet(context: ReportContext): Sheet {
  const { input, period, localDate } = context;
  const earlier =
    period.dates === null ? '' : ' Issues of earlier years are listed too: their lots may be used in this one.';
  const balances = input.balancesLeft ?? [];
  const leftOut = (input.review ?? []).filter(({ time }) => bearsOn(period, time, localDate));
  return {
    name: 'Issues',
    notes: [
      `What the records leave open. Each one may change figures of this report.${earlier}`,
      ...rangeStatements(context).map(([, words]) => words),
      ...(leftOut.length === 0 ? [] : ['Records that made no entry stand last: they are in no figure of this report.']),
    ],
    columns: [
      { title: 'Date', kind: 'time', width: 17 },
      { title: 'Issue', kind: 'text', width: 26 },
      { title: 'Asset', kind: 'text', width: 10 },
      { title: 'Amount', kind: 'amount', width: 18 },
      { title: 'Account', kind: 'text', width: 22 },
      { title: 'What it means', kind: 'text', width: 80, wrapped: true },
      { title: 'Entry or record', kind: 'text', width: 28, tracing: true },
    ],
    rows: rowsOf<Issue | BalanceLeft | RecordLeftOut>([...context.issues(), ...balances, ...leftOut], (one) => {
      if ('record' in one) return recordRow(context, one);
      return 'holding' in one ? balanceRow(context, one) : issueRow(context, one);
    }),
  };
}

function issueRow(context: ReportContext, issue: Issue): readonly Cell[] {
  const entry = context.entry(issue.entry);
  const left = context.input.leftOpen?.(issue) ?? null;
  return [
    context.timeCell(entry?.time),
    text(ISSUE_WORDS[issue.code]),
    text(issue.asset ?? ''),
    issue.amount === undefined ? EMPTY : amount(issue.amount),
    text(entry === undefined ? '' : context.accountName(entry.account)),
    text(
      left === null
        ? issue.message
        : `${issue.message} Left open by decision of ${dayOf(context, left)}: ${left.reason}`,
    ),
    text(issue.entry),
  ];
}

/** What an account reports, at the time of the decision, beyond or below what its entries leave. */
function balanceRow(context: ReportContext, left: BalanceLeft): readonly Cell[] {
  const { account, asset, holding, difference, reason } = left;
  const name = context.accountName(account);
  return [
    context.timeCell(left.at),
    text('Balance differs'),
    text(asset),
    amount(difference),
    text(name),
    text(
      `What the account reports as ${holding} less what the entries leave. Left as it is by decision of ${dayOf(context, left)}: ${reason}`,
    ),
    EMPTY,
  ];
}

function dayOf({ localDate }: ReportContext, { at }: OpenByChoice): string {
  return localDate(at);
}

function recordRow(context: ReportContext, { record, account, code, message, time }: RecordLeftOut): readonly Cell[] {
  return [
    context.timeCell(time),
    text(`No entry: ${code.replaceAll('-', ' ')}`),
    EMPTY,
    EMPTY,
    text(context.accountName(account)),
    text(message),
    text(record),
  ];
}
