import { type Dec, ZERO } from '../domain/decimal.js';
import type { MethodId, Scope } from '../domain/tax-options.js';
import type { DayNumber } from '../domain/tax-date.js';
import { allocate } from './allocation.js';
import { apportion } from './apportion.js';
import { createBalances } from './balances.js';
import type { Book, Slice } from './book.js';
import { type IssueLog, raiseShortfall } from './issues.js';
import { type LotPools, createLotPools } from './lot-pools.js';
import { fifo } from './methods/fifo.js';
import { hifo } from './methods/hifo.js';
import { lifo } from './methods/lifo.js';
import { lofo } from './methods/lofo.js';
import type { GiftArrival, Origin, Piece } from './methods/lot.js';
import type { LotOrder } from './methods/lot-order.js';
import { type NamedLots, takeNamed } from './methods/specific.js';
import type { Acquisition, Departure, DisposalPosting, Move, Posting } from './postings.js';
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

export interface LotBookOptions {
  readonly method: LotMethod;
  readonly scope: Scope;
  /** Present where the scope begins as `universal` and changes on a day that the ledger reaches. */
  readonly change: ScopeSwitch | null;
  readonly lowerGiftBasisForLoss: boolean;
  readonly dayOf: (instant: number) => DayNumber;
  readonly named: NamedLots;
  readonly register: Register;
  readonly issues: IssueLog;
}

const sum = (pieces: readonly Piece[]): Dec => pieces.reduce((units, piece) => units.plus(piece.amount), ZERO);

function giftArrival(posting: Acquisition): GiftArrival | null {
  if (posting.fairValue === undefined) return null;
  const { entry, day } = posting.on;
  return { entry: entry.id, text: entry.time, day, valued: posting.fairValue !== null };
}

function toSlice(piece: Piece, match: LotOrder['match']): Slice {
  const { origin, amount, cost, fair } = piece;
  const slice = { amount, cost, match, from: origin, incomplete: origin.incomplete };
  return origin.gift === null ? slice : { ...slice, gift: { arrival: origin.gift, fair } };
}

const shortfallSlice = (amount: Dec): Slice => ({
  amount,
  cost: ZERO,
  match: 'shortfall',
  from: null,
  incomplete: true,
});

/** Disposals matched with single lots. */
export function createLotBook(options: LotBookOptions): Book {
  const { register, issues, named, dayOf } = options;
  const order = ORDERS[options.method];
  let pools: LotPools = createLotPools(order);
  let pending = options.change;
  let scope: Scope = pending === null ? options.scope : 'universal';
  const balances = createBalances();
  let place = 0;
  const poolOf = (asset: string, account: string) => pools.of(asset, scope === 'universal' ? null : account);

  const originOf = (posting: Acquisition): Origin => {
    const { entry, index, at, day } = posting.on;
    const acquired = posting.acquired ?? { text: entry.time, at };
    const origin: Origin = {
      entry: entry.id,
      text: acquired.text,
      at: acquired.at,
      day: posting.acquired === undefined ? day : dayOf(acquired.at),
      order: index,
      amount: posting.amount,
      cost: posting.cost,
      unitCost: null,
      incomplete: posting.incomplete,
      gift: options.lowerGiftBasisForLoss ? giftArrival(posting) : null,
      lots: [],
    };
    named.register(origin);
    return origin;
  };

  const acquire = (posting: Acquisition): void => {
    const origin = originOf(posting);
    const { amount, cost, fairValue } = posting;
    const fair = origin.gift !== null && fairValue && fairValue.lt(cost) ? fairValue : null;
    poolOf(posting.asset, posting.account).add({ origin, amount, cost, fair });
  };

  /** The lots named, then those the method picks; `missing` is what no lot covers. */
  const takeFor = ({ asset, account, amount, lots }: DisposalPosting | Departure) => {
    const pool = poolOf(asset, account);
    const byName = lots.length === 0 ? [] : takeNamed(pool, named, lots, amount);
    const byMethod = byName.length === 0 ? pool.take(amount) : pool.take(amount.minus(sum(byName)));
    const missing = amount.minus(sum(byName)).minus(sum(byMethod));
    return { byName, byMethod, missing };
  };

  const dispose = (posting: DisposalPosting): void => {
    const { byName, byMethod, missing } = takeFor(posting);
    const slices = byMethod.map((piece) => toSlice(piece, order.match));
    if (byName.length > 0) slices.unshift(...byName.map((piece) => toSlice(piece, 'specific')));
    if (!missing.isZero()) {
      slices.push(shortfallSlice(missing));
      raiseShortfall(issues, posting.on, posting.asset, missing);
    }
    register.record(posting, slices, (place += 1), 'row');
  };

  const depart = (posting: Departure): void => {
    const { missing } = takeFor(posting);
    if (!missing.isZero()) raiseShortfall(issues, posting.on, posting.asset, missing);
  };

  /** Units moved but not held: a lot of unknown cost, dated at the move. */
  const missingPiece = (posting: Move, amount: Dec): Piece => {
    const { on, asset, to } = posting;
    raiseShortfall(issues, on, asset, amount);
    const base = { type: 'acquisition', on, asset, account: to, amount, cost: ZERO } as const;
    return { origin: originOf({ ...base, incomplete: true, source: 'deposit' }), amount, cost: ZERO, fair: null };
  };

  /** Units of carried fees leave the source account; what they cost is for the moved lots to bear. */
  const takeCarried = (posting: Move): { readonly cost: Dec; readonly incomplete: boolean } => {
    let cost = ZERO;
    let incomplete = false;
    for (const fee of posting.carried) {
      const taken = poolOf(fee.asset, posting.account).take(fee.amount);
      const missing = fee.amount.minus(sum(taken));
      if (!missing.isZero()) raiseShortfall(issues, posting.on, fee.asset, missing);
      cost = taken.reduce((total, piece) => total.plus(piece.cost), cost);
      incomplete ||= !missing.isZero() || taken.some((piece) => piece.origin.incomplete);
    }
    return { cost, incomplete };
  };

  /** The moved pieces with the carried cost on top, by quantity: lots of the same acquisition at a unit cost of their own. */
  const withCarried = (pieces: readonly Piece[], cost: Dec, incomplete: boolean): readonly Piece[] => {
    const parts = pieces.map((piece) => piece.amount);
    const extra = apportion(cost, parts, sum(pieces));
    return pieces.map((piece, i) => {
      const added = extra[i] ?? ZERO;
      const whole = piece.cost.plus(added);
      const origin: Origin = {
        ...piece.origin,
        amount: piece.amount,
        cost: whole,
        unitCost: null,
        incomplete: piece.origin.incomplete || incomplete,
        lots: [],
      };
      named.register(origin);
      return { origin, amount: piece.amount, cost: whole, fair: piece.fair?.plus(added) ?? null };
    });
  };

  const move = (posting: Move): void => {
    const { asset, account, amount, to, carried } = posting;
    if (scope === 'universal' && carried.length === 0) return;
    const pieces = [...poolOf(asset, account).take(amount)];
    const missing = amount.minus(sum(pieces));
    if (scope === 'account' && !missing.isZero()) pieces.push(missingPiece(posting, missing));
    const fee = takeCarried(posting);
    const arriving =
      carried.length === 0 || pieces.length === 0 ? pieces : withCarried(pieces, fee.cost, fee.incomplete);
    for (const piece of arriving) poolOf(asset, to).add(piece);
  };

  const post = (posting: Posting): void => {
    if (pending !== null) balances.post(posting);
    switch (posting.type) {
      case 'acquisition':
        return acquire(posting);
      case 'disposal':
        return dispose(posting);
      case 'departure':
        return depart(posting);
      case 'move':
        return move(posting);
      default:
        return posting satisfies never;
    }
  };

  return {
    post,
    enter(on) {
      if (pending === null || on.day < pending.from) return;
      const next = createLotPools(order);
      allocate(pools, next, balances, ORDERS[pending.allocation], pending.accounts);
      pools = next;
      scope = 'account';
      pending = null;
    },
    close: () => pools.holdings(),
  };
}
