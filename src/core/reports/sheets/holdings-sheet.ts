import { Dec, ZERO } from '../../domain/decimal.js';
import type { Holding, HoldingLot } from '../../domain/result.js';
import { amount, EMPTY, sumIfKnown, text, totalOf } from '../cells.js';
import type { Cell, FigureCell, Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { rowsOf } from '../rows.js';
import { BY_ASSET } from './disposals-sheet.js';
import { groupBy, subtotalsBy } from '../subtotals.js';

export interface LotFigures {
  readonly holding: Holding;
  readonly lot: HoldingLot;
  readonly cost: FigureCell;
}

export const HOLDING_COST = 4;
const ASSET = 0;

/** Every lot held at the end of the year, or of the ledger, in the result's order. */
export function lotFigures({ input, result, money }: ReportContext): readonly LotFigures[] {
  const holdings = input.holdingsAtYearEnd ?? result.holdings;
  return holdings.flatMap((holding) => holding.lots.map((lot) => ({ holding, lot, cost: money(lot.cost) })));
}

/** What is held, lot by lot. */
export function holdingsSheet(context: ReportContext, figures: readonly LotFigures[]): Sheet {
  const sums = (first: Cell, own: readonly LotFigures[]): readonly Cell[] => {
    const cost = sumIfKnown(
      own.map((one) => one.cost),
      own.every(({ lot }) => lot.incomplete === true),
    );
    return [first, EMPTY, EMPTY, EMPTY, cost, EMPTY, EMPTY, EMPTY];
  };
  return {
    name: 'Holdings',
    notes: [asOf(context), ...stillPooled(context)],
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
    rows: rowsOf(figures, (figure) => lotRow(context, figure)),
    totals: sums(totalOf(figures.length), figures),
    subtotals: [
      subtotalsBy(
        { title: BY_ASSET, by: ASSET },
        groupBy(figures, ({ holding }) => holding.asset),
        (label, own) => sums(text(label), own),
      ),
    ],
    flagged: new Set(figures.flatMap(({ lot }, index) => (lot.incomplete === true ? [index] : []))),
  };
}

/** Of which moment the holdings are, in words. */
function asOf({ input, period, localDate }: ReportContext): string {
  if (input.holdingsAtYearEnd !== undefined && period.dates !== null)
    return `Lots held at the end of ${period.dates.to}, at cost, as the entries up to that day leave them.`;
  const last = input.ledger.entries.reduce(
    (latest, { time }) => Math.max(latest, Date.parse(time)),
    Number.NEGATIVE_INFINITY,
  );
  const day = Number.isFinite(last) ? ` (${localDate(new Date(last).toISOString())})` : '';
  return `Lots held after the last entry of the ledger${day}, whatever the year of this report, at cost.`;
}

/** `gb`: units that left within the year and that the pool still has, since later purchases stand in for them. */
function stillPooled({ disposals, input, period, localDate }: ReportContext): readonly string[] {
  const { dates } = period;
  if (dates === null || input.holdingsAtYearEnd === undefined) return [];
  const later = disposals.filter(
    ({ match, acquired }) => match === 'thirty-day' && acquired !== null && localDate(acquired) > dates.to,
  );
  if (later.length === 0) return [];
  const units = [...groupBy(later, ({ asset }) => asset)].map(
    ([asset, rows]) => `${rows.reduce((total, row) => total.plus(row.amount), ZERO).toString()} ${asset}`,
  );
  return [
    `The section 104 pool keeps ${units.join(', ')} besides, at the same cost of one: they were sold by then, but are matched with purchases of the 30 days after.`,
  ];
}

function lotRow(context: ReportContext, { holding, lot, cost }: LotFigures): readonly Cell[] {
  return [
    text(holding.asset),
    text(holding.account === null ? 'All accounts' : context.accountName(holding.account)),
    lot.acquired === null ? text('various') : context.timeCell(lot.acquired),
    amount(lot.amount),
    // Unknown is never shown as zero.
    lot.incomplete === true && cost.exact === '0' ? text('unknown') : cost,
    unitCost(context, lot),
    text(lot.incomplete === true ? 'no' : 'yes'),
    text(lot.entry ?? ''),
  ];
}

function unitCost({ money }: ReportContext, { amount: units, cost, incomplete }: HoldingLot): Cell {
  if (incomplete === true) return EMPTY;
  return new Dec(units).isZero() ? EMPTY : money(new Dec(cost).div(units).toString());
}
