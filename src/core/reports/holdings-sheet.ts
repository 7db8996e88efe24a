import { Dec } from '../domain/decimal.js';
import type { Holding, HoldingLot } from '../domain/result.js';
import { amount, EMPTY, money, sum, text, totalOf } from './cells.js';
import type { Cell, FigureCell, Sheet } from './report.js';
import type { ReportContext } from './report-context.js';

export interface LotFigures {
  readonly holding: Holding;
  readonly lot: HoldingLot;
  readonly cost: FigureCell;
}

/** Every lot held at the end of the ledger, in the result's order. */
export function lotFigures(holdings: readonly Holding[]): readonly LotFigures[] {
  return holdings.flatMap((holding) => holding.lots.map((lot) => ({ holding, lot, cost: money(lot.cost) })));
}

/** What is held after the last entry, lot by lot. */
export function holdingsSheet(context: ReportContext, figures: readonly LotFigures[]): Sheet {
  const last = context.input.ledger.entries.reduce(
    (latest, { time }) => Math.max(latest, Date.parse(time)),
    Number.NEGATIVE_INFINITY,
  );
  const asOf = Number.isFinite(last) ? ` (${context.localDate(new Date(last).toISOString())})` : '';
  return {
    name: 'Holdings',
    notes: [`Lots held after the last entry of the ledger${asOf}, whatever the year of this report, at cost.`],
    columns: [
      { title: 'Asset', kind: 'text', width: 10 },
      { title: 'Account', kind: 'text', width: 36 },
      { title: 'Acquired', kind: 'time', width: 17 },
      { title: 'Amount', kind: 'amount', width: 20 },
      { title: 'Cost', kind: 'money', width: 16 },
      { title: 'Cost of one', kind: 'money', width: 16 },
      { title: 'Cost known', kind: 'text', width: 12 },
      { title: 'Entry', kind: 'text', width: 28, tracing: true },
    ],
    rows: figures.map((figure) => lotRow(context, figure)),
    totals: [totalOf(figures.length), EMPTY, EMPTY, EMPTY, sum(figures.map(({ cost }) => cost)), EMPTY, EMPTY, EMPTY],
    flagged: new Set(figures.flatMap(({ lot }, index) => (lot.incomplete === true ? [index] : []))),
  };
}

function lotRow(context: ReportContext, { holding, lot, cost }: LotFigures): readonly Cell[] {
  return [
    text(holding.asset),
    text(holding.account === null ? 'All accounts' : context.accountName(holding.account)),
    lot.acquired === null ? text('various') : context.timeCell(lot.acquired),
    amount(lot.amount),
    // Unknown is never shown as zero.
    lot.incomplete === true && cost.exact === '0' ? text('unknown') : cost,
    unitCost(lot),
    text(lot.incomplete === true ? 'no' : 'yes'),
    text(lot.entry ?? ''),
  ];
}

function unitCost({ amount: units, cost, incomplete }: HoldingLot): Cell {
  if (incomplete === true) return EMPTY;
  return new Dec(units).isZero() ? EMPTY : money(new Dec(cost).div(units).toString());
}
