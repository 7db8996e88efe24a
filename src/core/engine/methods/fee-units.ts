import { feeDisposal } from '../fee-disposal.js';
import { raiseShortfall } from '../issues.js';
import type { MatchKind } from '../../domain/result.js';
import type { FeeUnits, MatchContext, Placed } from './asset-match.js';
import { type AveragePool, poolSlices, take, usesUp } from './average-pool.js';

/** Carried fee units leave the pool and their cost stays in it; where no unit is left to bear that, they are disposed of at their value. */
export function settleFeeUnits(
  pool: AveragePool,
  { posting, place }: Placed<FeeUnits>,
  { register, issues }: MatchContext,
  match: MatchKind,
): void {
  const { on, asset, amount } = posting;
  const disposal = usesUp(pool, amount) ? feeDisposal(on, posting, issues) : null;
  const taken = take(pool, amount, on, disposal === null);
  if (!taken.missing.isZero()) raiseShortfall(issues, on, asset, taken.missing);
  if (disposal !== null) register.record(disposal, poolSlices(taken, match), place, 'disposal');
}
