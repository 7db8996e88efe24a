import { BROKER_CURRENCY } from '../../../domain/us-return.js';
import { EMPTY, sum, text } from '../../cells.js';
import type { Cell, Column, Sheet } from '../../report.js';
import type { ReportContext } from '../../report-context.js';
import { disposalReasons } from '../../incomplete.js';
import { listRows, rowsOf } from '../../rows.js';
import { REASONS_TITLE } from '../../wording.js';
import { formNotes } from '../figure-sheet.js';
import { brokerFindings, type BrokerFinding } from './broker-findings.js';
import { brokerSheet } from './broker-sheet.js';
import { brokerForm, brokerRowsOfYear, reportedInYear, salesNotInLedger } from './brokers-of-year.js';
import { formDate } from './form-date.js';
import { form8949, type Form8949Part, type Form8949Row } from './form-8949.js';
import { nearPurchasesSheet } from './near-purchases.js';
import { scheduleD, type ScheduleDLine } from './schedule-d.js';

/** What a return of the United States needs: Form 8949 by box, the lines of Schedule D and, where brokers reported, both sides compared. */
export function usSheets(context: ReportContext): readonly Sheet[] {
  const parts = usForm8949(context);
  const lines = scheduleD(parts, context.input.us?.filingStatus ?? 'other');
  const findings = brokerRowsOfYear(context).length === 0 ? [] : brokerFindings({ brokers: context.brokers(), parts });
  const near = nearPurchasesSheet(context);
  return [
    form8949Sheet(context, parts, findings),
    scheduleDSheet(context, lines),
    ...(findings.length === 0 ? [] : [brokerSheet(brokerForm(context), findings, context)]),
    ...(near === null ? [] : [near]),
  ];
}

/** Form 8949 of the report's year. */
export function usForm8949(context: ReportContext): readonly Form8949Part[] {
  const { disposals, period, input, localDate } = context;
  const taxYear = Number(period.label);
  return form8949({
    reasonsOf: (row) => disposalReasons(context, row),
    disposals,
    taxYear,
    rounding: input.rounding ?? 'cents',
    localDate,
    brokers: context.brokers(),
  });
}

function notCompared(context: ReportContext): readonly string[] {
  const { currency } = context.result;
  const rows = reportedInYear(context).length;
  if (rows === 0 || currency === BROKER_CURRENCY) return [];
  return [
    `${rows === 1 ? '1 row of brokers’ forms is' : `${rows} rows of brokers’ forms are`} in ${BROKER_CURRENCY} and cannot be compared with a report in ${currency}: boxes, codes and adjustments here are those of sales without a form. Choose ${BROKER_CURRENCY} as the currency.`,
  ];
}

const FORM_COLUMNS: readonly Column[] = [
  { title: 'Box', kind: 'text', width: 40 },
  { title: '(a) Description', kind: 'text', width: 30 },
  { title: '(b) Acquired', kind: 'text', width: 13 },
  { title: '(c) Sold', kind: 'text', width: 13 },
  { title: '(d) Proceeds', kind: 'money', width: 16 },
  { title: '(e) Cost or other basis', kind: 'money', width: 23 },
  { title: '(f) Code', kind: 'text', width: 9 },
  { title: '(g) Adjustment', kind: 'money', width: 15 },
  { title: '(h) Gain or loss', kind: 'money', width: 16, formula: { plus: [4, 7], minus: [5] } },
  { title: REASONS_TITLE, kind: 'text', width: 46, tracing: true },
  { title: 'Entry', kind: 'text', width: 28, tracing: true },
];

/** Form 8949 as an attached statement: the columns of the form, a run of rows with its totals for each box. */
function form8949Sheet(
  context: ReportContext,
  parts: readonly Form8949Part[],
  findings: readonly BrokerFinding[],
): Sheet {
  const rows = parts.flatMap((part) => part.rows.map((row) => ({ part, row })));
  const flagged = rows.flatMap(({ row }, index) => (row.incomplete ? [index] : []));
  return {
    name: 'Form 8949',
    notes: [
      ...formNotes({ ...context, disposals: [], income: [] }),
      ...notCompared(context),
      ...salesNotInLedger(context),
      ...pricesFromBrokers(parts),
      ...costsFromBrokers(parts),
      ...proposals(context, findings),
      ...adjusted(parts),
      'Rows of Form 8949 by box, in its columns: fit to be attached as a statement. Each cell is rounded by itself; the rounded cells are summed.',
      'Rows marked as incomplete rest on units whose cost or date is not known: settle them before you file.',
    ],
    columns: FORM_COLUMNS,
    rows: rowsOf(rows, ({ part, row }) => formRow(part, row)),
    subtotals: [
      {
        title: 'Totals by box',
        by: 0,
        rows: parts.map((part) => ({ label: boxTitle(part), cells: formTotals(part) })),
      },
    ],
    flagged: new Set(flagged),
  };
}

/** What the form has and the ledger has not, and what it comes to. */
function pricesFromBrokers(parts: readonly Form8949Part[]): readonly string[] {
  const gains = parts.flatMap(({ rows }) => rows.flatMap((row) => row.gainFromBroker ?? []));
  if (gains.length === 0) return [];
  return [
    `${gains.length === 1 ? '1 row takes' : `${gains.length} rows take`} the proceeds that a broker told, since the ledger knows no price: a gain of ${sum(gains).rounded} in all, where Summary and Disposals have none. Enter the price, and both agree.`,
  ];
}

function costsFromBrokers(parts: readonly Form8949Part[]): readonly string[] {
  const priced = parts.flatMap(({ rows }) => rows.filter(({ gainFromBroker }) => gainFromBroker === null));
  const costs = priced.flatMap(({ costFromBroker }) => costFromBroker ?? []);
  if (costs.length === 0) return [];
  return [
    `${costs.length === 1 ? '1 row takes' : `${costs.length} rows take`} the cost that a broker told, ${sum(costs).rounded} in all, since the ledger does not know it: the gain here is lower by that than in Summary and Disposals. Enter it as the cost, and both agree.`,
  ];
}

/** What the form takes for the same sale without being sure of it. */
function proposals(context: ReportContext, findings: readonly BrokerFinding[]): readonly string[] {
  const proposed = findings.filter(({ finding }) => finding === 'proposed').length;
  if (proposed === 0) return [];
  return [
    `${proposed === 1 ? '1 match' : `${proposed} matches`} with rows of brokers’ forms ${proposed === 1 ? 'is a proposal' : 'are proposals'} (other day, rounded units, or several together): check ${proposed === 1 ? 'it' : 'them'} in the sheet ${brokerForm(context)} before you file.`,
  ];
}

/** What files of tax programs cannot carry. */
function adjusted(parts: readonly Form8949Part[]): readonly string[] {
  const rows = parts.reduce((count, part) => count + part.rows.filter(({ code }) => code !== '').length, 0);
  if (rows === 0) return [];
  return [
    `${rows === 1 ? '1 row has' : `${rows} rows have`} a code in column (f). The files for TurboTax and TXF have no such column: there ${rows === 1 ? 'it stands' : 'they stand'} with the proceeds and cost that make the same gain; enter the broker’s figures, code and adjustment in the program by hand.`,
  ];
}

function boxTitle({ box, term }: Form8949Part): string {
  return `Part ${term === 'short' ? 'I, short-term' : 'II, long-term'}: box ${box}`;
}

function formRow(part: Form8949Part, row: Form8949Row): readonly Cell[] {
  return [
    text(boxTitle(part)),
    text(row.description),
    text(row.acquired === null ? 'unknown' : formDate(row.acquired)),
    text(formDate(row.sold)),
    row.proceeds,
    row.cost,
    text(row.code),
    row.adjustment,
    row.gain,
    text(row.reasons.join('; ')),
    text(row.entry),
  ];
}

function formTotals(part: Form8949Part): readonly Cell[] {
  const { proceeds, cost, adjustment, gain } = part.totals;
  return [text(boxTitle(part)), EMPTY, EMPTY, EMPTY, proceeds, cost, EMPTY, adjustment, gain, EMPTY, EMPTY];
}

const SCHEDULE_COLUMNS: readonly Column[] = [
  { title: 'Line', kind: 'text', width: 8 },
  { title: 'What', kind: 'text', width: 44 },
  { title: '(d) Proceeds', kind: 'money', width: 18 },
  { title: '(e) Cost', kind: 'money', width: 18 },
  { title: '(g) Adjustments', kind: 'money', width: 18 },
  { title: '(h) Gain or loss', kind: 'money', width: 18 },
];

function scheduleDSheet(context: ReportContext, lines: readonly ScheduleDLine[]): Sheet {
  return {
    name: 'Schedule D',
    notes: [
      ...formNotes({ ...context, income: [] }),
      ...salesNotInLedger(context),
      'Lines of Schedule D (Form 1040) that these disposals feed. Add your other sales and loss carryovers from earlier years: they are not known here.',
    ],
    columns: SCHEDULE_COLUMNS,
    rows: listRows(
      lines.map(({ line, words, proceeds, cost, adjustment, gain }) => [
        text(line),
        text(words),
        proceeds ?? EMPTY,
        cost ?? EMPTY,
        adjustment ?? EMPTY,
        gain,
      ]),
    ),
    sums: new Set(lines.flatMap(({ proceeds }, index) => (proceeds === null ? [index] : []))),
  };
}
