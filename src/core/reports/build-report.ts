import type { RuleSetId } from '../domain/tax-options.js';
import { auditSheet } from './sheets/audit-sheet.js';
import { disposalsSheet } from './sheets/disposals-sheet.js';
import { feesSheet } from './sheets/fees-sheet.js';
import { formSheets } from './forms/form-sheets.js';
import { giftsSheet } from './sheets/gifts-sheet.js';
import { holdingsSheet, lotFigures } from './sheets/holdings-sheet.js';
import { incomeFigures, incomeSheet } from './sheets/income-sheet.js';
import { issuesSheet } from './sheets/issues-sheet.js';
import { lossesSheet } from './sheets/losses-sheet.js';
import { methodSheet } from './sheets/method-sheet.js';
import { movementsSheet } from './sheets/movements-sheet.js';
import { once } from './once.js';
import { reportContext } from './report-context.js';
import { SHEET_NAMES, type ReportInput, type SheetName } from './report-input.js';
import type { Report, Sheet } from './report.js';
import { summarySheet } from './sheets/summary-sheet.js';
import { transactionsSheet } from './sheets/transactions-sheet.js';
import { RULES_WORDS } from './wording.js';

/** Where paper is Letter. */
const LETTER: ReadonlySet<RuleSetId> = new Set(['us', 'ca']);

/**
 * The report of one tax year, or of the whole ledger, free of any file format. The only place that rounds: every money cell to
 * cents, or every one to whole units, half up; totals are sums of the rounded cells; each cell keeps the exact figure beside. Rows are
 * made when they are asked for.
 * @throws AppError `bad-input` for a year that the result does not have
 */
export function buildReport(input: ReportInput): Report {
  const context = reportContext(input);
  const income = once(() => context.income.map((row) => incomeFigures(context, row)));
  const lots = once(() => lotFigures(context));
  const makers: Readonly<Record<SheetName, () => Sheet | readonly Sheet[]>> = {
    Summary: () => summarySheet(context, { disposals: context.tallies(), income: income(), lots: lots() }),
    Forms: () => formSheets(context),
    Disposals: () => disposalsSheet(context),
    Income: () => incomeSheet(context, income()),
    Holdings: () => holdingsSheet(context, lots()),
    Transactions: () => transactionsSheet(context),
    Movements: () => movementsSheet(context),
    Fees: () => feesSheet(context),
    Gifts: () => giftsSheet(context),
    Losses: () => lossesSheet(context),
    Issues: () => issuesSheet(context),
    'Audit trail': () => auditSheet(context),
    Method: () => methodSheet(context),
  };
  const { result, period } = context;
  return {
    title: `Crypto tax report, ${RULES_WORDS[result.rules]}, ${period.label}`,
    rounding: input.rounding ?? 'cents',
    paper: LETTER.has(result.rules) ? 'Letter' : 'A4',
    sheets: SHEET_NAMES.filter(context.has).flatMap((name) => makers[name]()),
  };
}
