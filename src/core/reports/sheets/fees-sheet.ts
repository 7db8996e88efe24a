import { rowKind } from '../../domain/row-kind.js';
import { amount, EMPTY, startSum, text, totalOf } from '../cells.js';
import type { Disposal } from '../../domain/result.js';
import { FEE_TREATMENTS, feesOf, type ChargedFee } from './fee-treatment.js';
import { once } from '../once.js';
import { legValue } from '../leg-value.js';
import type { Cell, Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { rowsOf } from '../rows.js';
import { groupBy, subtotalsBy } from '../subtotals.js';
import { tracing } from './tracing.js';
import { ENTRY_WORDS } from '../wording.js';

const TREATMENT = 4;

/** A fee with its exact value; its cells are made row by row, a large ledger has hundreds of thousands. */
interface ValuedFee extends ChargedFee {
  /** `undefined` where it is not known. */
  readonly value: string | undefined;
}

/** Every fee of the period, and what it does to the figures. Sums are made when they are asked for. */
export function feesSheet(context: ReportContext): Sheet {
  const fees = valuedFees(context);
  const further = tracing(context.input);
  const sums = (first: Cell, own: readonly ValuedFee[]): readonly Cell[] => [
    first,
    EMPTY,
    EMPTY,
    EMPTY,
    EMPTY,
    knownSum(context, own),
    EMPTY,
    ...further.map(() => EMPTY),
  ];
  const totals = once(() => sums(totalOf(fees.length), fees));
  const subtotals = once(() => [
    subtotalsBy(
      { title: 'By how they count', by: TREATMENT },
      groupBy(fees, ({ treatment }) => FEE_TREATMENTS[treatment]),
      (label, own) => sums(text(label), own),
    ),
  ]);
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
    rows: rowsOf(fees, (fee) => [...feeCells(context, fee), ...further.map(({ cell }) => cell(fee.entry))]),
    get totals() {
      return totals();
    },
    get subtotals() {
      return subtotals();
    },
    flagged: new Set(fees.flatMap(({ value }, index) => (value === undefined ? [index] : []))),
  };
}

function valuedFees({ entries, input, result }: ReportContext): readonly ValuedFee[] {
  const transferFees = input.options?.transferFees ?? 'dispose';
  const disposed = transferFees === 'carry' ? disposedFees(result.disposals) : new Set<string>();
  return entries().flatMap((entry) =>
    feesOf(entry, transferFees).map((charged) => {
      const unborne = charged.treatment === 'carried' && disposed.has(feeKey(entry.id, charged.fee.asset));
      const treatment = unborne ? 'own' : charged.treatment;
      return { ...charged, treatment, value: legValue(charged.fee, result.currency) };
    }),
  );
}

function knownSum({ money }: ReportContext, fees: readonly ValuedFee[]): Cell {
  const total = startSum();
  let known = 0;
  for (const { value } of fees) {
    if (value === undefined) continue;
    known += 1;
    total.add(money(value));
  }
  return known === 0 && fees.length > 0 ? text('unknown') : total.cell();
}

const feeKey = (entry: string, asset: string): string => JSON.stringify([entry, asset]);

/** Fees that are disposals: also one to be carried that no moved unit could bear. */
function disposedFees(disposals: readonly Disposal[]): ReadonlySet<string> {
  return new Set(disposals.flatMap(({ kind, entry, asset }) => (kind === 'fee' ? [feeKey(entry, asset)] : [])));
}

function feeCells(context: ReportContext, { entry, fee, treatment, value }: ValuedFee): readonly Cell[] {
  return [
    context.timeCell(entry.time),
    text(ENTRY_WORDS[rowKind(entry)]),
    text(fee.asset),
    amount(fee.amount),
    text(FEE_TREATMENTS[treatment]),
    // Unknown is never shown as zero.
    value === undefined ? text('unknown') : context.money(value),
    text(context.accountName(entry.account)),
  ];
}
