import { amount, EMPTY, sum, text, totalOf } from '../../cells.js';
import type { Cell, Column, Sheet } from '../../report.js';
import type { ReportContext } from '../../report-context.js';
import { rowsOf } from '../../rows.js';
import type { Near } from './broker-match.js';
import type { BrokerFinding } from './broker-findings.js';
import { formDate } from './form-date.js';

const COLUMNS: readonly Column[] = [
  { title: 'Finding', kind: 'text', width: 30 },
  { title: 'Broker', kind: 'text', width: 22 },
  { title: 'Asset', kind: 'text', width: 10 },
  { title: 'Units, broker', kind: 'amount', width: 20 },
  { title: 'Units, ledger', kind: 'amount', width: 20 },
  { title: 'Sold, broker', kind: 'text', width: 13 },
  { title: 'Sold, ledger', kind: 'text', width: 13 },
  { title: 'Proceeds, broker', kind: 'money', width: 18 },
  { title: 'Proceeds, ledger', kind: 'money', width: 18 },
  { title: 'Cost, broker', kind: 'money', width: 18 },
  { title: 'Cost, ledger', kind: 'money', width: 18 },
  { title: 'Box', kind: 'text', width: 8 },
  { title: 'Code', kind: 'text', width: 8 },
  { title: 'What to do', kind: 'text', width: 60, wrapped: true, below: true },
];

const FINDING_WORDS: Readonly<Record<BrokerFinding['finding'], readonly [string, string]>> = {
  missing: ['Reported, not in the ledger', 'Find the sale: sync that account or add it. The IRS has this row.'],
  proposed: ['Proposed', ''],
  differs: ['Differs', 'Form 8949 carries the broker’s figure and leads back to yours in column (g).'],
  agrees: ['Agrees', ''],
  unreported: ['In the ledger, on no form', 'Reported in the box for sales without a form.'],
};

const NEAR_WORDS: Readonly<Record<Near, string>> = {
  units: 'Same day, and units that the form rounds.',
  several: 'Rows or sales of that day that are together of the same units.',
  day: 'Same units a day apart, as in another time zone.',
  dayUnits: 'Rounded units, and a day apart.',
};
const CHECK =
  'Check that it is this sale: Form 8949 takes it for it, with the broker’s figure and column (g) back to yours.';

const TAKE_PRICE =
  'The price is not known in the ledger: Form 8949 takes the broker’s proceeds. Enter them as the value of what was received.';

const TAKE_COST =
  'The cost is not known in the ledger: Form 8949 takes the broker’s. Enter it as the cost, or the one you can prove.';

/** By column. The ledger's figures are summed in Disposals, lot by lot: here a sale is rounded as a whole. */
const TOTALLED: ReadonlyMap<number, 'proceeds' | 'cost'> = new Map([
  [7, 'proceeds'],
  [9, 'cost'],
]);

type Money = Pick<ReportContext, 'money'>;

/** What brokers reported beside what the ledger has, differences first; the totals are those to look for on brokers’ forms. */
export function brokerSheet(name: string, findings: readonly BrokerFinding[], { money }: Money): Sheet {
  const total = (figure: 'proceeds' | 'cost'): Cell => {
    const told = findings.flatMap(({ broker }) => broker?.[figure] ?? []);
    // A total of nothing that is known would be 0.
    return told.length === 0 ? EMPTY : sum(told.map(money));
  };
  return {
    name,
    notes: [
      'Rows that brokers reported, beside the disposals of the ledger. The totals of brokers should be those of their forms.',
    ],
    columns: COLUMNS,
    rows: rowsOf(findings, (finding) => row(finding, money)),
    totals: COLUMNS.map((_, at) => {
      const figure = TOTALLED.get(at);
      if (figure !== undefined) return total(figure);
      return at === 0 ? totalOf(findings.length) : EMPTY;
    }),
  };
}

function row(
  { finding, broker, rows, near, asset, sold, ledger, boxes, codes }: BrokerFinding,
  money: Money['money'],
): readonly Cell[] {
  const [found, toDo] = FINDING_WORDS[finding];
  const takesPrice = ledger?.priceless === true && broker !== null;
  const takesCost = ledger?.costless === true && broker != null && broker.cost !== null;
  const takes = [...(takesPrice ? [TAKE_PRICE] : []), ...(takesCost ? [TAKE_COST] : [])];
  const given = (words: string | null | undefined): Cell => (words == null || words === '' ? EMPTY : text(words));
  const figure = (exact: string | null | undefined, make: (exact: string) => Cell): Cell =>
    exact == null ? EMPTY : make(exact);
  const proposal =
    near === null ? [] : [`${NEAR_WORDS[near]}${several(rows.length, ledger?.entries.length ?? 0)} ${CHECK}`];
  return [
    text(found),
    given(broker?.broker),
    text(asset),
    figure(broker?.amount, amount),
    figure(ledger?.amount, amount),
    given(broker && formDate(broker.sold)),
    given(ledger && formDate(sold)),
    figure(broker?.proceeds, money),
    // Unknown is never shown as zero, or as a figure that stands in for it.
    ledger?.priceless === true ? text('unknown') : figure(ledger?.proceeds, money),
    figure(broker?.cost, money),
    ledger?.costless === true ? text('unknown') : figure(ledger?.cost, money),
    given(boxes.join(', ')),
    given(codes),
    given([...proposal, ...(takes.length === 0 ? [toDo] : takes)].filter((words) => words !== '').join(' ')),
  ];
}

function several(rows: number, sales: number): string {
  return rows + sales > 2 ? ` Rows of the form: ${rows}; sales of the ledger: ${sales}.` : '';
}
