import { isCash } from '../../../domain/currency.js';
import { type Dec, type DecimalText, ZERO } from '../../../domain/decimal.js';
import { amount, count, text } from '../../cells.js';
import { disposalFigures } from '../../disposal-figures.js';
import type { Cell, Sheet } from '../../report.js';
import type { ReportContext } from '../../report-context.js';
import { rowsOf } from '../../rows.js';
import { type DisposalSum, isLoss, sumBy } from '../disposal-group.js';
import { formDate } from './form-date.js';

const WINDOW = 30;
const DAY_MS = 86_400_000;

/** Purchases of one asset by day, in order of time, with the units bought up to each. */
interface Purchases {
  readonly days: readonly number[];
  readonly upTo: readonly Dec[];
}

interface NearPurchases {
  readonly loss: DisposalSum;
  readonly purchases: number;
  readonly units: DecimalText;
}

/**
 * Losses with purchases of the same asset within 30 days before or after: information only. IRC 1091 is about stock and securities, so
 * that no loss on digital assets is disallowed; who holds one that is a security, or whose year falls under another law, finds the sales
 * here. `null` where there are none.
 */
export function nearPurchasesSheet(context: ReportContext): Sheet | null {
  const found = nearPurchases(context);
  if (found.length === 0) return null;
  return {
    name: 'Purchases near losses',
    notes: [
      'Losses with purchases of the same asset within 30 days before or after. Information only: the wash sale rule (IRC 1091) is about stock and securities, and no loss is reduced for it here.',
    ],
    columns: [
      { title: 'Sold', kind: 'text', width: 13 },
      { title: 'Asset', kind: 'text', width: 10 },
      { title: 'Units sold at a loss', kind: 'amount', width: 18 },
      { title: 'Loss', kind: 'money', width: 16 },
      { title: 'Purchases within 30 days', kind: 'count', width: 12 },
      { title: 'Units bought', kind: 'amount', width: 18 },
      { title: 'Entry', kind: 'text', width: 28, tracing: true },
    ],
    rows: rowsOf(found, (one) => nearRow(context, one)),
  };
}

function nearPurchases(context: ReportContext): readonly NearPurchases[] {
  // Lot by lot, as IRC 1091 looks at them: a sale with a gain in all may have lots sold at a loss.
  const lots = context.disposals.filter((row) => isLoss(disposalFigures(context, row)));
  const losses = sumBy(context, lots, ({ entry, asset }) => JSON.stringify([entry, asset]));
  if (losses.length === 0) return [];
  const byAsset = purchasesOf(context);
  return losses.flatMap((loss) => {
    const [first] = loss.rows;
    const bought = byAsset.get(first?.asset ?? '');
    if (first === undefined || bought === undefined) return [];
    const day = dayOf(context, first.time);
    const [from, to] = [countBefore(bought, day - WINDOW), countBefore(bought, day + WINDOW + 1)];
    if (from === to) return [];
    const units = (bought.upTo[to - 1] ?? ZERO).minus(bought.upTo[from - 1] ?? ZERO);
    return [{ loss, purchases: to - from, units: units.toString() }];
  });
}

/** What trades brought, of all years: the window may reach into another. */
function purchasesOf(context: ReportContext): ReadonlyMap<string, Purchases> {
  const found = new Map<string, { readonly day: number; readonly units: DecimalText }[]>();
  for (const entry of context.input.ledger.entries) {
    if (entry.kind !== 'trade' || isCash(entry.in)) continue;
    const own = found.get(entry.in.asset) ?? [];
    own.push({ day: dayOf(context, entry.time), units: entry.in.amount });
    found.set(entry.in.asset, own);
  }
  return new Map([...found].map(([asset, own]) => [asset, summed(own.sort((a, b) => a.day - b.day))]));
}

function summed(own: readonly { readonly day: number; readonly units: DecimalText }[]): Purchases {
  let sum = ZERO;
  const upTo = own.map(({ units }) => (sum = sum.plus(units)));
  return { days: own.map(({ day }) => day), upTo };
}

/** How many purchases are of days before this one. */
function countBefore({ days }: Purchases, day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function dayOf({ localDate }: ReportContext, instant: string): number {
  return Date.parse(`${localDate(instant)}T00:00:00Z`) / DAY_MS;
}

function nearRow({ localDate }: ReportContext, { loss, purchases, units }: NearPurchases): readonly Cell[] {
  const [first] = loss.rows;
  return [
    text(formDate(localDate(first?.time ?? ''))),
    text(first?.asset ?? ''),
    amount(loss.amount),
    loss.gain,
    count(purchases),
    amount(units),
    text(first?.entry ?? ''),
  ];
}
