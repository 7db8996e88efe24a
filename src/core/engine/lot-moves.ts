import { type Dec, ZERO } from '../domain/decimal.js';
import { apportion } from './apportion.js';
import { raiseShortfall } from './issues.js';
import { type LotState, originOf, poolOf, unitsOf } from './lot-state.js';
import type { Piece } from './methods/lot.js';
import type { Origin } from './methods/origin.js';
import type { CarriedFee, Move } from './postings.js';

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

/** How many units can bear the fee within one pool: what moves, as far as the pool holds it beside the fee's own units. */
function bearers(state: LotState, { asset, account, amount, carried }: Move): Dec {
  const own = carried.reduce((units, fee) => (fee.asset === asset ? units.plus(fee.amount) : units), ZERO);
  return poolOf(state, asset, account).heldUpTo(amount.plus(own)).minus(own);
}

/** Carried fees that nobody bears, as far as they are of units held; of the others no cost can vanish. */
function unborne(state: LotState, { on, account, carried }: Move): readonly CarriedFee[] {
  return carried.filter(({ asset, amount }) => {
    const held = poolOf(state, asset, account).heldUpTo(amount).gt(ZERO);
    if (!held) raiseShortfall(state.issues, on, asset, amount);
    return held;
  });
}

/**
 * Moves units between accounts, picked by the same method as a disposal; they keep acquisition date and cost. One pool over all accounts is
 * left as it is, but for carried fees: there the units that the method would pick bear their cost. Returns carried fees that no unit can
 * bear: nothing of them was taken.
 */
export function moveLots(state: LotState, posting: Move): readonly CarriedFee[] {
  const { asset, account, amount, to, carried } = posting;
  const between = state.scope === 'account' && to !== account;
  if (!between && carried.length === 0) return [];
  const moving = between ? amount : bearers(state, posting);
  if (!moving.gt(ZERO)) return unborne(state, posting);
  const { pieces: held, missing } = poolOf(state, asset, account).take(moving);
  const pieces = missing.isZero() ? held : [...held, missingPiece(state, posting, missing)];
  const arriving = carried.length === 0 ? pieces : withCarried(state, pieces, takeCarried(state, posting));
  for (const piece of arriving) poolOf(state, asset, to).rejoin(piece);
  return [];
}
