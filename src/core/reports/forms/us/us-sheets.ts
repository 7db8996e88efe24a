import { Dec, ZERO } from '../../../domain/decimal.js';
import { EMPTY, text } from '../../cells.js';
import type { Cell, Column, Sheet } from '../../report.js';
import type { ReportContext } from '../../report-context.js';
import { listRows, rowsOf } from '../../rows.js';
import { form8949, type Form8949Part, type Form8949Row } from './form-8949.js';
import { type BrokerMatching, type DisposalGroup, matchBrokerRows } from './match-broker-rows.js';
import { scheduleD, type ScheduleDLine } from './schedule-d.js';

/** What a return of the United States needs: Form 8949 by box, the lines of Schedule D and, where brokers reported, both sides compared. */
export function usSheets(context: ReportContext): readonly Sheet[] {
  const brokers = brokerMatching(context);
  const parts = usForm8949(context);
  const lines = scheduleD(parts, context.input.us?.filingStatus ?? 'other');
  const compared = context.input.us?.brokerRows === undefined ? [] : [brokerSheet(brokers)];
  return [form8949Sheet(parts), scheduleDSheet(lines), ...compared];
}

/** Form 8949 of the report's year. */
export function usForm8949(context: ReportContext): readonly Form8949Part[] {
  const { disposals, period, input, localDate } = context;
  const taxYear = Number(period.label);
  return form8949({
    disposals,
    taxYear,
    rounding: input.rounding ?? 'cents',
    localDate,
    brokers: brokerMatching(context),
  });
}

function brokerMatching({ disposals, input, localDate }: ReportContext): BrokerMatching {
  return matchBrokerRows(disposals, input.us?.brokerRows ?? [], localDate);
}

const FORM_COLUMNS: readonly Column[] = [
  { title: 'Box', kind: 'text', width: 40 },
  { title: '(a) Description', kind: 'text', width: 30 },
  { title: '(b) Acquired', kind: 'text', width: 13 },
  { title: '(c) Sold', kind: 'text', width: 13 },
  { title: '(d) Proceeds', kind: 'money', width: 16 },
  { title: '(e) Cost or other basis', kind: 'money', width: 18 },
  { title: '(f) Code', kind: 'text', width: 9 },
  { title: '(g) Adjustment', kind: 'money', width: 15 },
  { title: '(h) Gain or loss', kind: 'money', width: 16, formula: { plus: [4, 7], minus: [5] } },
  { title: 'Entry', kind: 'text', width: 28, tracing: true },
];

/** Form 8949 as an attached statement: the columns of the form, a run of rows with its totals for each box. */
function form8949Sheet(parts: readonly Form8949Part[]): Sheet {
  const rows = parts.flatMap((part) => part.rows.map((row) => ({ part, row })));
  const flagged = rows.flatMap(({ row }, index) => (row.incomplete ? [index] : []));
  return {
    name: 'Form 8949',
    notes: [
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
    text(row.entry),
  ];
}

function formTotals(part: Form8949Part): readonly Cell[] {
  const { proceeds, cost, adjustment, gain } = part.totals;
  return [text(boxTitle(part)), EMPTY, EMPTY, EMPTY, proceeds, cost, EMPTY, adjustment, gain, EMPTY];
}

/** `2024-01-05` → `01/05/2024`, as the form asks. */
function formDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${month}/${day}/${year}`;
}

const SCHEDULE_COLUMNS: readonly Column[] = [
  { title: 'Line', kind: 'text', width: 8 },
  { title: 'What', kind: 'text', width: 44 },
  { title: '(d) Proceeds', kind: 'money', width: 18 },
  { title: '(e) Cost', kind: 'money', width: 18 },
  { title: '(g) Adjustments', kind: 'money', width: 18 },
  { title: '(h) Gain or loss', kind: 'money', width: 18 },
];

function scheduleDSheet(lines: readonly ScheduleDLine[]): Sheet {
  return {
    name: 'Schedule D',
    notes: [
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

const BROKER_COLUMNS: readonly Column[] = [
  { title: 'Finding', kind: 'text', width: 32 },
  { title: 'Broker', kind: 'text', width: 22 },
  { title: 'Asset', kind: 'text', width: 10 },
  { title: 'Units', kind: 'text', width: 20 },
  { title: 'Sold', kind: 'text', width: 13 },
  { title: 'Proceeds, broker', kind: 'text', width: 18 },
  { title: 'Proceeds, ledger', kind: 'text', width: 18 },
  { title: 'Cost, broker', kind: 'text', width: 18 },
  { title: 'Cost, ledger', kind: 'text', width: 18 },
  { title: 'What to do', kind: 'text', width: 60, wrapped: true },
];

/** What brokers reported beside what the ledger has, differences first. */
function brokerSheet({ matches, onlyBroker, onlyLedger }: BrokerMatching): Sheet {
  const missing = onlyBroker.map((row) => [
    text('Reported, not in the ledger'),
    text(row.broker),
    text(row.asset),
    text(row.amount),
    text(formDate(row.sold)),
    text(row.proceeds),
    EMPTY,
    text(row.cost ?? ''),
    EMPTY,
    text('Find the sale: sync that account or add it. The IRS has this row.'),
  ]);
  const compared = matches.map(({ broker, disposal }) => {
    const ledger = sums(disposal);
    const same = ledger.proceeds === broker.proceeds && (broker.cost === null || ledger.cost === broker.cost);
    return [
      text(same ? 'Agrees' : 'Differs'),
      text(broker.broker),
      text(broker.asset),
      text(broker.amount),
      text(formDate(broker.sold)),
      text(broker.proceeds),
      text(ledger.proceeds),
      text(broker.cost ?? ''),
      text(ledger.cost),
      text(same ? '' : 'Form 8949 carries the broker’s figure and leads back to yours in column (g).'),
    ];
  });
  const unreported = onlyLedger.map((group) => {
    const { proceeds, cost } = sums(group);
    return [
      text('In the ledger, on no form'),
      EMPTY,
      text(group.asset),
      EMPTY,
      text(formDate(group.date)),
      EMPTY,
      text(proceeds),
      EMPTY,
      text(cost),
      text('Reported in the box for sales without a form.'),
    ];
  });
  return {
    name: '1099-DA',
    notes: ['Rows that brokers reported, beside the disposals of the ledger.'],
    columns: BROKER_COLUMNS,
    rows: listRows([...missing, ...compared, ...unreported]),
  };
}

function sums({ rows }: DisposalGroup): { readonly proceeds: string; readonly cost: string } {
  const total = (name: 'proceeds' | 'cost'): string =>
    rows.reduce((found, row) => found.plus(new Dec(row[name])), ZERO).toString();
  return { proceeds: total('proceeds'), cost: total('cost') };
}
