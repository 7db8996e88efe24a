import { type Dec, ZERO } from '../domain/decimal.js';
import type { MethodId, Scope } from '../domain/tax-options.js';
import type { DayNumber } from '../domain/tax-date.js';
import { allocate } from './allocation.js';
import { createBalances } from './balances.js';
import type { Book, Slice } from './book.js';
import { raiseShortfall } from './issues.js';
import { moveLots } from './lot-moves.js';
import { createLotPools } from './lot-pools.js';
import { type LotState, originOf, poolOf, unitsOf } from './lot-state.js';
import { fifo } from './methods/fifo.js';
import { hifo } from './methods/hifo.js';
import { lifo } from './methods/lifo.js';
import { lofo } from './methods/lofo.js';
import type { Piece } from './methods/lot.js';
import type { LotOrder } from './methods/lot-order.js';
import { takeNamed } from './methods/specific.js';
import type { Acquisition, Departure, DisposalPosting, Posting } from './postings.js';
import type { Register } from './register.js';

export type LotMethod = Extract<MethodId, 'fifo' | 'lifo' | 'hifo' | 'lofo' | 'specific'>;

/** The order of each method; `specific` takes what is not named first in, first out. */
const ORDERS = { fifo, lifo, hifo, lofo, specific: fifo } as const satisfies Record<LotMethod, LotOrder>;

/** The change from one pool to accounts (`us`). */
export interface ScopeSwitch {
  readonly from: DayNumber;
  readonly allocation: 'fifo' | 'hifo';
  readonly accounts: readonly string[];
}

export interface LotBookOptions extends Omit<LotState, 'pools'> {
  readonly method: LotMethod;
  readonly scope: Scope;
  /** Present where the scope begins as `universal` and changes on a day that the ledger reaches. */
  readonly change: ScopeSwitch | null;
  readonly register: Register;
}

function toSlice({ origin, amount, cost, fair }: Piece, match: LotOrder['match']): Slice {
  const { incomplete, gift } = origin;
  if (gift === null) return { amount, cost, match, from: origin, incomplete };
  return { amount, cost, match, from: origin, incomplete, gift: { arrival: gift, fair } };
}

function acquire(state: LotState, posting: Acquisition): void {
  const origin = originOf(state, posting);
  const { amount, cost, fairValue } = posting;
  const fair = origin.gift !== null && fairValue && fairValue.lt(cost) ? fairValue : null;
  poolOf(state, posting.asset, posting.account).add({ origin, amount, cost, fair });
}

interface TakenFor {
  readonly byName: readonly Piece[];
  readonly byMethod: readonly Piece[];
  /** What no lot covers. */
  readonly missing: Dec;
}

/** The lots named, then those that the method picks. */
function takeFor(state: LotState, { on, asset, account, amount, lots }: DisposalPosting | Departure): TakenFor {
  const pool = poolOf(state, asset, account);
  const byName = lots.length === 0 ? [] : takeNamed(pool, state.named, lots, amount);
  const rest = byName.length === 0 ? amount : amount.minus(unitsOf(byName));
  const { pieces: byMethod, missing } = pool.take(rest);
  if (!missing.isZero()) raiseShortfall(state.issues, on, asset, missing);
  return { byName, byMethod, missing };
}

function slicesOf(taken: TakenFor, match: LotOrder['match']): readonly Slice[] {
  const { byName, byMethod, missing } = taken;
  const slices = byMethod.map((piece) => toSlice(piece, match));
  if (byName.length > 0) slices.unshift(...byName.map((piece) => toSlice(piece, 'specific')));
  if (!missing.isZero()) slices.push({ amount: missing, cost: ZERO, match: 'shortfall', from: null, incomplete: true });
  return slices;
}

/** Disposals matched with single lots. */
export function createLotBook({ method, scope, change, register, ...shared }: LotBookOptions): Book {
  const order = ORDERS[method];
  const state: LotState = { ...shared, pools: createLotPools(order), scope: change === null ? scope : 'universal' };
  const balances = createBalances();
  let pending = change;
  let place = 0;
  return {
    post(posting: Posting) {
      if (pending !== null) balances.post(posting);
      switch (posting.type) {
        case 'acquisition':
          return acquire(state, posting);
        case 'disposal':
          register.record(posting, slicesOf(takeFor(state, posting), order.match), (place += 1), 'row');
          return undefined;
        case 'departure':
          takeFor(state, posting);
          return undefined;
        case 'move':
          return moveLots(state, posting);
        default:
          return posting satisfies never;
      }
    },
    enter(on) {
      if (pending === null || on.day < pending.from) return;
      const next = createLotPools(order);
      allocate(state.pools, next, balances, ORDERS[pending.allocation], pending.accounts);
      state.pools = next;
      state.scope = 'account';
      pending = null;
    },
    close: () => state.pools.holdings(),
  };
}
