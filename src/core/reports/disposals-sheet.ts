import type { Disposal } from '../domain/result.js';
import { amount, difference, EMPTY, money, sum, text, totalOf } from './cells.js';
import { disposalReasons } from './incomplete.js';
import type { Cell, Column, FigureCell, Sheet } from './report.js';
import type { ReportContext } from './report-context.js';
import { DISPOSAL_WORDS, MATCH_WORDS, TERM_WORDS } from './wording.js';

/** The money of one disposal row as shown. */
export interface DisposalFigures {
  readonly row: Disposal;
  readonly proceeds: FigureCell;
  readonly cost: FigureCell;
  readonly denied: FigureCell | null;
  readonly gain: FigureCell;
}

/** Proceeds and cost in cents, and the gain that follows from them. */
export function disposalFigures(row: Disposal): DisposalFigures {
  const proceeds = money(row.proceeds);
  const cost = money(row.cost);
  const denied = row.denied === undefined ? null : money(row.denied);
  const plus = denied === null ? [proceeds] : [proceeds, denied];
  return { row, proceeds, cost, denied, gain: difference(row.gain, { plus, minus: [cost] }) };
}

const BEFORE_MONEY: readonly Column[] = [
  { title: 'Disposed', kind: 'time', width: 17 },
  { title: 'Asset', kind: 'text', width: 10 },
  { title: 'Amount', kind: 'amount', width: 16 },
  { title: 'Acquired', kind: 'time', width: 17 },
  { title: 'Term', kind: 'text', width: 8 },
];
const AFTER_MONEY: readonly Column[] = [
  { title: 'How', kind: 'text', width: 10 },
  { title: 'Matched by', kind: 'text', width: 12 },
  { title: 'Account', kind: 'text', width: 24 },
  { title: 'Incomplete because', kind: 'text', width: 46 },
  { title: 'Entry', kind: 'text', width: 28, tracing: true },
  { title: 'Acquired in entry', kind: 'text', width: 28, tracing: true },
];

/** One row for each lot that a disposal used. */
export function disposalsSheet(context: ReportContext, figures: readonly DisposalFigures[]): Sheet {
  const withDenied = figures.some(({ denied }) => denied !== null);
  const columns = [...BEFORE_MONEY, ...moneyColumns(withDenied), ...AFTER_MONEY];
  const reasons = figures.map(({ row }) => disposalReasons(context, row));
  const denied = figures.map((figure) => figure.denied ?? money('0'));
  const totals: Cell[] = [
    totalOf(figures.length),
    EMPTY,
    EMPTY,
    EMPTY,
    EMPTY,
    sum(figures.map(({ proceeds }) => proceeds)),
    sum(figures.map(({ cost }) => cost)),
    ...(withDenied ? [sum(denied)] : []),
    sum(figures.map(({ gain }) => gain)),
    ...AFTER_MONEY.map(() => EMPTY),
  ];
  return {
    name: 'Disposals',
    notes: ['One row for each lot that a disposal used. Gain or loss is proceeds less cost of the same row, in cents.'],
    columns,
    rows: figures.map((figure, index) => disposalRow(context, figure, reasons[index] ?? [], withDenied)),
    totals,
    flagged: new Set(figures.flatMap(({ row }, index) => (row.incomplete ? [index] : []))),
  };
}

function moneyColumns(withDenied: boolean): readonly Column[] {
  const proceeds = BEFORE_MONEY.length;
  const cost = proceeds + 1;
  const denied: readonly Column[] = withDenied ? [{ title: 'Denied loss', kind: 'money', width: 14 }] : [];
  return [
    { title: 'Proceeds', kind: 'money', width: 15 },
    { title: 'Cost', kind: 'money', width: 15 },
    ...denied,
    {
      title: 'Gain or loss',
      kind: 'money',
      width: 15,
      formula: { plus: withDenied ? [proceeds, cost + 1] : [proceeds], minus: [cost] },
    },
  ];
}

function disposalRow(
  context: ReportContext,
  { row, proceeds, cost, denied, gain }: DisposalFigures,
  reasons: readonly string[],
  withDenied: boolean,
): readonly Cell[] {
  return [
    context.timeCell(row.time),
    text(row.asset),
    amount(row.amount),
    row.acquired === null ? text(row.match === 'shortfall' ? 'unknown' : 'various') : context.timeCell(row.acquired),
    row.term === null ? EMPTY : text(TERM_WORDS[row.term]),
    proceeds,
    cost,
    ...(withDenied ? [denied ?? money('0')] : []),
    gain,
    text(DISPOSAL_WORDS[row.kind]),
    text(MATCH_WORDS[row.match]),
    text(context.accountName(row.account)),
    text(reasons.join('; ')),
    text(row.entry),
    text(row.acquiredEntry ?? ''),
  ];
}
