import { type Dec, ZERO } from '../domain/decimal.js';
import type { LotMethod, Scope } from '../domain/tax-options.js';
import type { DayNumber } from '../domain/tax-date.js';
import { type YearStart, taxYearStarting } from '../domain/tax-year.js';
import { allocate } from './allocation.js';
import { type Balances, createBalances } from './balances.js';
import type { Book, BookTies } from './book.js';
import type { Slice } from './slice.js';
import { feeDisposal } from './fee-disposal.js';
import { raiseShortfall } from './issues.js';
import { moveLots } from './lot-moves.js';
import { type LotPools, createLotPools } from './lot-pools.js';
import { type LotState, originOf, poolOf, unitsOf } from './lot-state.js';
import { fifo } from './methods/fifo.js';
import { hifo } from './methods/hifo.js';
import { lifo } from './methods/lifo.js';
import { lofo } from './methods/lofo.js';
import type { Piece } from './methods/lot.js';
import type { LotOrder } from './methods/lot-order.js';
import { type NamedLots, createNamedLots, takeNamed } from './methods/specific.js';
import type { Acquisition, Departure, DisposalPosting, Posting } from './postings.js';

/** The order of each method; `specific` takes what is not named first in, first out. */
const ORDERS = { fifo, lifo, hifo, lofo, specific: fifo } as const satisfies Record<LotMethod, LotOrder>;

/** The change from one pool to accounts (`us`). */
export interface ScopeSwitch {
  readonly from: DayNumber;
  readonly allocation: 'fifo' | 'hifo';
  readonly accounts: readonly string[];
}

export interface LotBookOptions extends Pick<LotState, 'lowerGiftBasisForLoss' | 'dayOf'> {
  readonly method: LotMethod;
  /** By the calendar year in which the tax year starts; years that are not there follow `method`. */
  readonly methodByYear: ReadonlyMap<number, LotMethod>;
  readonly yearStart: YearStart;
  readonly scope: Scope;
  /** Present where the scope begins as `universal` and changes on a day. */
  readonly change: ScopeSwitch | null;
}

/** What changes as postings come. */
interface LotBookState {
  readonly pools: LotPools;
  readonly balances: Balances;
  readonly named: NamedLots;
  readonly scope: Scope;
  readonly pending: ScopeSwitch | null;
  readonly place: number;
  readonly method: LotMethod;
}

function initialState(options: LotBookOptions, named: ReadonlySet<string>): LotBookState {
  const { method, change } = options;
  return {
    pools: createLotPools(ORDERS[method]),
    balances: createBalances(),
    named: createNamedLots(named),
    scope: change === null ? options.scope : 'universal',
    pending: change,
    place: 0,
    method,
  };
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

/**
 * Disposals matched with single lots. Where a tax year has a method of its own, the lots are the same and only their order changes: the
 * method in force picks for disposals, for gifts and losses, and for moves between accounts.
 */
export function createLotBook(options: LotBookOptions, ties: BookTies, from?: LotBookState): Book {
  const { methodByYear, yearStart } = options;
  const { register, issues } = ties;
  const start = from ?? initialState(options, ties.named);
  const { lowerGiftBasisForLoss, dayOf } = options;
  const { scope, named, balances } = start;
  const told = (pools: LotPools): LotPools => ties.watch?.lots(pools) ?? pools;
  const pools = told(start.pools);
  const state: LotState = { pools, scope, named, lowerGiftBasisForLoss, dayOf, issues };
  let { pending, place, method } = start;

  const useMethodOf = (day: DayNumber): void => {
    const next = methodByYear.get(taxYearStarting(day, yearStart)) ?? options.method;
    if (next === method) return;
    method = next;
    state.pools.reorder(ORDERS[method]);
  };
  const useAccounts = (change: ScopeSwitch): void => {
    const next = told(createLotPools(ORDERS[method]));
    allocate(state.pools, next, balances, ORDERS[change.allocation], change.accounts);
    state.pools = next;
    state.scope = 'account';
    pending = null;
  };
  const dispose = (posting: DisposalPosting): void => {
    register.record(posting, slicesOf(takeFor(state, posting), ORDERS[method].match), (place += 1), 'row');
  };
  return {
    post(posting: Posting) {
      if (pending !== null) balances.post(posting);
      switch (posting.type) {
        case 'acquisition':
          return acquire(state, posting);
        case 'disposal':
          return dispose(posting);
        case 'departure':
          takeFor(state, posting);
          return undefined;
        case 'move':
          for (const fee of moveLots(state, posting)) dispose(feeDisposal(posting.on, fee, issues));
          return undefined;
        default:
          return posting satisfies never;
      }
    },
    enter(on) {
      if (methodByYear.size > 0) useMethodOf(on.day);
      if (pending !== null && on.day >= pending.from) useAccounts(pending);
    },
    close: () => state.pools.holdings(),
    keep() {
      const [openPools, openBalances, openNamed] = [state.pools.keep(), balances.keep(), named.keep()];
      const rest = { scope: state.scope, pending, place, method };
      return (next) => {
        const opened = { pools: openPools(), balances: openBalances(), named: openNamed(next.named) };
        return createLotBook(options, next, { ...opened, ...rest });
      };
    },
  };
}
