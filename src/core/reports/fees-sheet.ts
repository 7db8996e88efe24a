import { amount, EMPTY, NOTHING, sumIfKnown, text, totalOf } from './cells.js';
import type { Disposal } from '../domain/result.js';
import { FEE_TREATMENTS, feesOf, type ChargedFee } from './fee-treatment.js';
import { legValue } from './leg-value.js';
import type { Cell, FigureCell, Sheet } from './report.js';
import type { ReportContext } from './report-context.js';
import { rowsOf } from './rows.js';
import { groupBy, subtotalsBy } from './subtotals.js';
import { tracing } from './tracing.js';
import { ENTRY_WORDS } from './wording.js';

const TREATMENT = 4;

interface FeeFigures extends ChargedFee {
  /** `null` where it is not known. */
  readonly value: FigureCell | null;
}

/** Every fee of the period, and what it does to the figures. */
export function feesSheet(context: ReportContext): Sheet {
  const figures = feeFigures(context);
  const further = tracing(context.input);
  const sums = (first: Cell, own: readonly FeeFigures[]): readonly Cell[] => [
    first,
    EMPTY,
    EMPTY,
    EMPTY,
    EMPTY,
    sumIfKnown(
      own.map(({ value }) => value ?? NOTHING),
      own.every(({ value }) => value === null),
    ),
    EMPTY,
    ...further.map(() => EMPTY),
  ];
  return {
    name: 'Fees',
    notes: [
      'Every fee in this period, at its value. Those that add to a cost or reduce proceeds are in those figures already.',
    ],
    columns: [
      { title: 'Time', kind: 'time', width: 17 },
      { title: 'Of', kind: 'text', width: 15 },
      { title: 'Asset', kind: 'text', width: 10 },
      { title: 'Amount', kind: 'amount', width: 18 },
      { title: 'How it counts', kind: 'text', width: 36 },
      { title: 'Value', kind: 'money', width: 15 },
      { title: 'Account', kind: 'text', width: 28 },
      ...further.map(({ column }) => column),
    ],
    rows: rowsOf(figures, (figure) => [...feeCells(context, figure), ...further.map(({ cell }) => cell(figure.entry))]),
    totals: sums(totalOf(figures.length), figures),
    subtotals: [
      subtotalsBy(
        { title: 'By how they count', by: TREATMENT },
        groupBy(figures, ({ treatment }) => FEE_TREATMENTS[treatment]),
        (label, own) => sums(text(label), own),
      ),
    ],
    flagged: new Set(figures.flatMap(({ value }, index) => (value === null ? [index] : []))),
  };
}

function feeFigures(context: ReportContext): readonly FeeFigures[] {
  const { input, result, money } = context;
  const transferFees = input.options?.transferFees ?? 'dispose';
  const disposed = transferFees === 'carry' ? disposedFees(result.disposals) : new Set<string>();
  return context.entries().flatMap((entry) =>
    feesOf(entry, transferFees).map((charged) => {
      const value = legValue(charged.fee, result.currency);
      const unborne = charged.treatment === 'carried' && disposed.has(feeKey(entry.id, charged.fee.asset));
      const treatment = unborne ? 'own' : charged.treatment;
      return { ...charged, treatment, value: value === undefined ? null : money(value) };
    }),
  );
}

const feeKey = (entry: string, asset: string): string => JSON.stringify([entry, asset]);

/** Fees that are disposals: also one to be carried that no moved unit could bear. */
function disposedFees(disposals: readonly Disposal[]): ReadonlySet<string> {
  return new Set(disposals.flatMap(({ kind, entry, asset }) => (kind === 'fee' ? [feeKey(entry, asset)] : [])));
}

function feeCells(context: ReportContext, { entry, fee, treatment, value }: FeeFigures): readonly Cell[] {
  return [
    context.timeCell(entry.time),
    text(ENTRY_WORDS[entry.kind]),
    text(fee.asset),
    amount(fee.amount),
    text(FEE_TREATMENTS[treatment]),
    // Unknown is never shown as zero.
    value ?? text('unknown'),
    text(context.accountName(entry.account)),
  ];
}
