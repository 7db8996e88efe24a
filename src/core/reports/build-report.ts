import { disposalFigures, disposalsSheet } from './disposals-sheet.js';
import { holdingsSheet, lotFigures } from './holdings-sheet.js';
import { incomeFigures, incomeSheet } from './income-sheet.js';
import { issuesSheet } from './issues-sheet.js';
import { reportContext } from './report-context.js';
import type { ReportInput } from './report-input.js';
import type { Report } from './report.js';
import { summarySheet } from './summary-sheet.js';
import { transactionsSheet } from './transactions-sheet.js';
import { RULES_WORDS } from './wording.js';

/**
 * The report of one tax year, or of the whole ledger, free of any file format. The only place that rounds: every money cell to
 * cents, half a cent up; totals are sums of the rounded cells; each cell keeps the exact figure beside.
 * @throws AppError `bad-input` for a year that the result does not have
 */
export function buildReport(input: ReportInput): Report {
  const context = reportContext(input);
  const disposals = context.disposals.map(disposalFigures);
  const income = context.income.map((row) => incomeFigures(context, row));
  const lots = lotFigures(context.result.holdings);
  const { result, period } = context;
  return {
    title: `Crypto tax report, ${RULES_WORDS[result.rules]}, ${period.label}`,
    sheets: [
      summarySheet(context, { disposals, income, lots }),
      disposalsSheet(context, disposals),
      incomeSheet(context, income),
      holdingsSheet(context, lots),
      transactionsSheet(context),
      issuesSheet(context),
    ],
  };
}
