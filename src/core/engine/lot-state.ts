import { type Dec, ZERO } from '../domain/decimal.js';
import type { Scope } from '../domain/tax-options.js';
import type { DayNumber } from '../domain/tax-date.js';
import type { IssueLog } from './issues.js';
import type { LotPools } from './lot-pools.js';
import type { LotQueue, Piece } from './methods/lot.js';
import type { GiftArrival, Origin } from './methods/origin.js';
import type { NamedLots } from './methods/specific.js';
import type { Acquisition } from './postings.js';

/** What the lot book's parts share. */
export interface LotState {
  pools: LotPools;
  scope: Scope;
  readonly lowerGiftBasisForLoss: boolean;
  readonly dayOf: (instant: number) => DayNumber;
  readonly named: NamedLots;
  readonly issues: IssueLog;
}

export function poolOf(state: LotState, asset: string, account: string): LotQueue {
  return state.pools.of(asset, state.scope === 'universal' ? null : account);
}

/** Units of several pieces. */
export function unitsOf(pieces: readonly Piece[]): Dec {
  const only = pieces[0];
  if (only !== undefined && pieces.length === 1) return only.amount;
  return pieces.reduce((units, piece) => units.plus(piece.amount), ZERO);
}

function giftArrival({ on, fairValue }: Acquisition): GiftArrival | null {
  if (fairValue === undefined) return null;
  return { entry: on.entry.id, text: on.entry.time, day: on.day, valued: fairValue !== null };
}

/** The origin of newly acquired units, dated at their original acquisition. */
export function originOf(state: LotState, posting: Acquisition): Origin {
  const { on, acquired, amount, cost, incomplete } = posting;
  const origin: Origin = {
    entry: on.entry.id,
    text: acquired === undefined ? on.entry.time : acquired.text,
    at: acquired === undefined ? on.at : acquired.at,
    day: acquired === undefined ? on.day : state.dayOf(acquired.at),
    order: on.index,
    amount,
    cost,
    unitCost: null,
    incomplete,
    gift: state.lowerGiftBasisForLoss ? giftArrival(posting) : null,
  };
  state.named.register(origin);
  return origin;
}
