import { type Dec, ZERO } from '../domain/decimal.js';
import { apportion } from './apportion.js';
import { raiseShortfall } from './issues.js';
import { type LotState, originOf, poolOf, unitsOf } from './lot-state.js';
import type { Piece } from './methods/lot.js';
import type { Origin } from './methods/origin.js';
import type { Move } from './postings.js';

interface Carried {
  readonly cost: Dec;
  readonly incomplete: boolean;
}

/** Units moved but not held: a lot of unknown cost, dated at the move. */
function missingPiece(state: LotState, { on, asset, to }: Move, amount: Dec): Piece {
  raiseShortfall(state.issues, on, asset, amount);
  const base = { type: 'acquisition', on, asset, account: to, amount, cost: ZERO } as const;
  return { origin: originOf(state, { ...base, incomplete: true, source: 'deposit' }), amount, cost: ZERO, fair: null };
}

/** Units of carried fees leave the source account; what they cost is for the moved lots to bear. */
function takeCarried(state: LotState, { on, account, carried }: Move): Carried {
  let cost = ZERO;
  let incomplete = false;
  for (const fee of carried) {
    const { pieces: taken, missing } = poolOf(state, fee.asset, account).take(fee.amount);
    if (!missing.isZero()) raiseShortfall(state.issues, on, fee.asset, missing);
    cost = taken.reduce((total, piece) => total.plus(piece.cost), cost);
    incomplete ||= !missing.isZero() || taken.some((piece) => piece.origin.incomplete);
  }
  return { cost, incomplete };
}

/** The moved pieces with the carried cost on top, by quantity: lots of the same acquisition at a unit cost of their own. */
function withCarried(state: LotState, pieces: readonly Piece[], fee: Carried): readonly Piece[] {
  const parts = pieces.map((piece) => piece.amount);
  const extra = apportion(fee.cost, parts, unitsOf(pieces));
  return pieces.map(({ origin: before, amount, cost, fair }, i) => {
    const added = extra[i] ?? ZERO;
    const whole = cost.plus(added);
    const incomplete = before.incomplete || fee.incomplete;
    const origin: Origin = { ...before, amount, cost: whole, unitCost: null, incomplete };
    state.named.register(origin);
    return { origin, amount, cost: whole, fair: fair?.plus(added) ?? null };
  });
}

/**
 * Moves units between accounts, picked by the same method as a disposal; they keep acquisition date and cost. One pool over all accounts is
 * left as it is, but for carried fees: there the units that the method would pick bear their cost.
 */
export function moveLots(state: LotState, posting: Move): void {
  const { asset, account, amount, to, carried } = posting;
  if (state.scope === 'universal' && carried.length === 0) return;
  const { pieces: held, missing } = poolOf(state, asset, account).take(amount);
  const pieces = [...held];
  if (state.scope === 'account' && to !== account && !missing.isZero())
    pieces.push(missingPiece(state, posting, missing));
  const fee = carried.length === 0 ? null : takeCarried(state, posting);
  const arriving = fee === null || pieces.length === 0 ? pieces : withCarried(state, pieces, fee);
  for (const piece of arriving) poolOf(state, asset, to).rejoin(piece);
}
