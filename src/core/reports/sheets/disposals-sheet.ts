import type { Disposal, Term } from '../../domain/result.js';
import { amount, EMPTY, NOTHING, sum, text, totalOf } from '../cells.js';
import { disposalFigures } from '../disposal-figures.js';
import type { DisposalTally } from '../disposal-tally.js';
import { disposalReasons } from '../incomplete.js';
import type { Cell, Column, Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { rowsOf } from '../rows.js';
import { groupBy, subtotalsBy } from '../subtotals.js';
import { DISPOSAL_WORDS, MATCH_WORDS, NO_TERM, REASONS_TITLE, TERM_WORDS } from '../wording.js';

const BEFORE_MONEY: readonly Column[] = [
  { title: 'Disposed', kind: 'time', width: 17 },
  { title: 'Asset', kind: 'text', width: 10 },
  { title: 'Amount', kind: 'amount', width: 16 },
  { title: 'Acquired', kind: 'time', width: 17 },
  { title: 'Term', kind: 'text', width: 8 },
];
const ASSET = 1;
const TERM = 4;
const AFTER_MONEY: readonly Column[] = [
  { title: 'How', kind: 'text', width: 10 },
  { title: 'Matched by', kind: 'text', width: 12 },
  { title: 'Account', kind: 'text', width: 24 },
  { title: REASONS_TITLE, kind: 'text', width: 46 },
  { title: 'Entry', kind: 'text', width: 28, tracing: true },
  { title: 'Acquired in entry', kind: 'text', width: 28, tracing: true },
];
export const BY_ASSET = 'By asset';
export const BY_TERM = 'By term';

/** Columns (indexes) of the money of this sheet. */
export interface DisposalColumns {
  readonly proceeds: number;
  readonly cost: number;
  /** `null` where no row has a denied loss. */
  readonly denied: number | null;
  readonly gain: number;
}

export function disposalColumns({ disposals }: ReportContext): DisposalColumns {
  const proceeds = BEFORE_MONEY.length;
  const denied = disposals.some(({ denied: part }) => part !== undefined) ? proceeds + 2 : null;
  return { proceeds, cost: proceeds + 1, denied, gain: (denied ?? proceeds + 1) + 1 };
}

/** One row for each lot that a disposal used. Sums are made when they are asked for. */
export function disposalsSheet(context: ReportContext): Sheet {
  const { tallies } = context;
  const places = disposalColumns(context);
  const withDenied = places.denied !== null;
  const withTerms = context.disposals.some(({ term }) => term !== null);
  const sums = sumsUnder(withDenied);
  return {
    name: 'Disposals',
    notes: [
      `One row for each lot that a disposal used. Gain or loss is proceeds less cost of the same row${withDenied ? ', plus the denied loss' : ''}, each rounded first.`,
    ],
    columns: [...BEFORE_MONEY, ...moneyColumns(places), ...AFTER_MONEY],
    rows: rowsOf(context.disposals, (row) => disposalRow(context, row, { withDenied, withTerms })),
    get totals() {
      return sums(totalOf(context.disposals.length), tallies());
    },
    get subtotals() {
      const line = (label: string, rows: readonly DisposalTally[]): readonly Cell[] => sums(text(label), rows);
      const terms = groupBy(tallies(), ({ term }) => termWords(term));
      const assets = groupBy(tallies(), ({ asset }) => asset);
      return [
        ...(withTerms ? [subtotalsBy({ title: BY_TERM, by: TERM }, terms, line)] : []),
        subtotalsBy({ title: BY_ASSET, by: ASSET }, assets, line),
      ];
    },
    flagged: new Set(context.disposals.flatMap(({ incomplete }, index) => (incomplete ? [index] : []))),
  };
}

function sumsUnder(withDenied: boolean): (first: Cell, tallies: readonly DisposalTally[]) => readonly Cell[] {
  return (first, tallies) => [
    first,
    ...BEFORE_MONEY.slice(1).map(() => EMPTY),
    sum(tallies.map(({ proceeds }) => proceeds)),
    sum(tallies.map(({ cost }) => cost)),
    ...(withDenied ? [sum(tallies.map(({ denied }) => denied))] : []),
    sum(tallies.map(({ gain }) => gain)),
    ...AFTER_MONEY.map(() => EMPTY),
  ];
}

/** As the column shows it; the label of its subtotal. */
export function termWords(term: Term | null): string {
  return term === null ? NO_TERM : TERM_WORDS[term];
}

function moneyColumns({ proceeds, cost, denied }: DisposalColumns): readonly Column[] {
  const plus = denied === null ? [proceeds] : [proceeds, denied];
  return [
    { title: 'Proceeds', kind: 'money', width: 15 },
    { title: 'Cost', kind: 'money', width: 15 },
    ...(denied === null ? [] : [{ title: 'Denied loss', kind: 'money', width: 14 } as const]),
    { title: 'Gain or loss', kind: 'money', width: 15, formula: { plus, minus: [cost] } },
  ];
}

function disposalRow(
  context: ReportContext,
  row: Disposal,
  { withDenied, withTerms }: { readonly withDenied: boolean; readonly withTerms: boolean },
): readonly Cell[] {
  const { proceeds, cost, denied, gain } = disposalFigures(context, row);
  return [
    context.timeCell(row.time),
    text(row.asset),
    amount(row.amount),
    row.acquired === null ? text(row.match === 'shortfall' ? 'unknown' : 'various') : context.timeCell(row.acquired),
    withTerms ? text(termWords(row.term)) : EMPTY,
    proceeds,
    cost,
    ...(withDenied ? [denied ?? NOTHING] : []),
    gain,
    text(DISPOSAL_WORDS[row.kind]),
    text(MATCH_WORDS[row.match]),
    text(context.accountName(row.account)),
    text(disposalReasons(context, row).join('; ')),
    text(row.entry),
    text(row.acquiredEntry ?? ''),
  ];
}
