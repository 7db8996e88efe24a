import { isCash } from '../../domain/currency.js';
import { type Dec, ZERO } from '../../domain/decimal.js';
import type { LedgerEntry } from '../../domain/ledger-entry.js';
import type { Disposal } from '../../domain/result.js';
import { NOTHING, sum } from '../cells.js';
import { feesOf } from '../sheets/fee-treatment.js';
import { legValue } from '../leg-value.js';
import { once } from '../once.js';
import type { FigureCell } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { groupBy } from '../subtotals.js';
import { unitsOf } from './disposal-group.js';

/** Costs of selling that rows' proceeds are net of. */
export type SellingCosts = (rows: readonly Disposal[]) => FigureCell;

/**
 * What forms with a place of its own for the costs of a disposal ask for: proceeds are then those before them. The result has proceeds
 * net of selling fees (docs/ledger-format.md, "Fees"), shared over the rows of an entry by quantity. Fees of unknown value are in neither.
 */
export function sellingCosts(context: ReportContext): SellingCosts {
  const { disposals, entry, money, result } = context;
  const wholes = once(() => groupBy(disposals.filter(isSold), keyOf));
  return (rows) => {
    const parts = [...groupBy(rows.filter(isSold), keyOf)].map(([key, own]) => {
      const [first] = own;
      const total = first === undefined ? ZERO : chargesOf(entry(first.entry), result.currency);
      if (total.isZero()) return NOTHING;
      const whole = wholes().get(key) ?? own;
      const share = whole.length === own.length ? total : total.times(unitsOf(own)).div(unitsOf(whole));
      return money(share.toString());
    });
    return sum(parts);
  };
}

const keyOf = ({ entry, asset }: Disposal): string => JSON.stringify([entry, asset]);

/** A fee in a coin is a disposal too, and none of what the entry sold. */
function isSold({ kind }: Disposal): boolean {
  return kind === 'sale' || kind === 'swap' || kind === 'spend';
}

/** Nothing is taken off proceeds that are not known themselves. */
function chargesOf(entry: LedgerEntry | undefined, currency: string): Dec {
  if (entry === undefined || (entry.kind !== 'trade' && entry.kind !== 'spend')) return ZERO;
  const received = entry.kind === 'trade' ? legValue(entry.in, currency) : undefined;
  if (isCash(entry.out) || (received ?? legValue(entry.out, currency)) === undefined) return ZERO;
  return feesOf(entry, 'dispose')
    .filter(({ treatment }) => treatment === 'proceeds' || treatment === 'own-and-proceeds')
    .reduce((total, { fee }) => total.plus(legValue(fee, currency) ?? ZERO), ZERO);
}
