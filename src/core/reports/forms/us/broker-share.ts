import { Dec, type DecimalText, isZeroText, ZERO } from '../../../domain/decimal.js';
import type { Disposal } from '../../../domain/result.js';
import { money } from '../../cells.js';
import { sumOf, type BrokerMatch, type DisposalGroup } from './broker-match.js';

/** Forms are in cents. */
const CENTS = 2;

/** What of a broker's figures for a whole disposal is a row's (a lot's). */
export interface BrokerShare {
  readonly proceeds: Dec;
  /** `null` where the broker gives none. */
  readonly cost: Dec | null;
}

/** Whether a broker's figure is that of the ledger, to the cent. */
export function isSameMoney(disposal: DisposalGroup, name: 'proceeds' | 'cost', reported: DecimalText): boolean {
  return money(sumOf(disposal, name).toString()).rounded === money(new Dec(reported).toString()).rounded;
}

/** Without a price the engine lets the cost of the units stand for their proceeds (docs/ledger-format.md, "Valuation"). */
export function hasNoPrice({ rows }: Pick<DisposalGroup, 'rows'>): boolean {
  return rows.every(({ incomplete, proceeds, cost }) => incomplete && proceeds === cost);
}

/** A lot of whose cost the ledger knows nothing. */
export function isCostless({ incomplete, cost }: Disposal): boolean {
  return incomplete && isZeroText(cost);
}

/** The shares of a match's rows, in their order. */
export function brokerShares({ broker, disposal }: BrokerMatch): readonly BrokerShare[] {
  const proceeds = proceedsShares(disposal, broker.proceeds);
  const costs = broker.cost === null ? null : costShares(disposal, broker.cost);
  return proceeds.map((share, at) => ({ proceeds: share, cost: costs?.[at] ?? null }));
}

/** Each row's own, and of what the broker's differ by a share by units; where the ledger knows no price a share of the whole. */
function proceedsShares(disposal: DisposalGroup, reported: DecimalText): readonly Dec[] {
  const units = ({ amount }: Disposal): Dec => new Dec(amount);
  if (hasNoPrice(disposal)) return shares(disposal, reported, () => ZERO, units);
  const own = ({ proceeds }: Disposal): Dec => new Dec(proceeds);
  return isSameMoney(disposal, 'proceeds', reported) ? disposal.rows.map(own) : shares(disposal, reported, own, units);
}

/**
 * The same of a cost. What the broker's is higher by goes to the lots of which the ledger knows no cost, where there are some; what it is
 * lower by is shared by what each lot cost, so that none is below 0.
 */
function costShares(disposal: DisposalGroup, reported: DecimalText): readonly Dec[] {
  const own = ({ cost }: Disposal): Dec => new Dec(cost);
  if (isSameMoney(disposal, 'cost', reported)) return disposal.rows.map(own);
  if (sumOf(disposal, 'cost').gt(reported)) return shares(disposal, reported, own, own);
  const someUnknown = disposal.rows.some(isCostless);
  return shares(disposal, reported, own, (row) => (someUnknown && !isCostless(row) ? ZERO : new Dec(row.amount)));
}

/** In cents that sum to the broker's: each row has what the rows up to it come to, less what those before it have. */
function shares(
  { rows }: DisposalGroup,
  reported: DecimalText,
  own: (row: Disposal) => Dec,
  weight: (row: Disposal) => Dec,
): readonly Dec[] {
  const total = (of: (row: Disposal) => Dec): Dec => rows.reduce((sum, row) => sum.plus(of(row)), ZERO);
  const apart = new Dec(reported).minus(total(own));
  const weights = total(weight);
  let [owned, weighed, given] = [ZERO, ZERO, ZERO];
  return rows.map((row) => {
    owned = owned.plus(own(row));
    weighed = weighed.plus(weight(row));
    const upTo = owned.plus(apart.times(weighed).div(weights)).toDecimalPlaces(CENTS, Dec.ROUND_HALF_UP);
    const share = upTo.minus(given);
    given = upTo;
    return share;
  });
}
