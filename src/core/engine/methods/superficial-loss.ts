import { type Dec, ZERO } from '../../domain/decimal.js';
import { ISSUE_WORDS } from '../../domain/issue-words.js';
import type { DayNumber } from '../../domain/tax-date.js';
import { lesser, share, sum } from '../apportion.js';
import type { AssetMatch, MatchContext, Placed } from './asset-match.js';
import { feeDisposal } from '../fee-disposal.js';
import { raiseShortfall } from '../issues.js';
import type { Acquisition, DisposalPosting } from '../postings.js';
import type { AssetWatch } from '../watch.js';
import { type AveragePool, type Taken, emptyPool, join, poolSlices, take, usesUp } from './average-pool.js';

const WINDOW = 30;

/** A figure by day: what it was at the end of each day on which it changed. */
interface Timeline {
  set(day: DayNumber, figure: Dec): void;
  /** At the end of `day`; 0 before the first change. */
  at(day: DayNumber): Dec;
  latest(): Dec;
  copy(): Timeline;
}

function createTimeline(fromDays: readonly DayNumber[] = [], fromFigures: readonly Dec[] = []): Timeline {
  const days = [...fromDays];
  const figures = [...fromFigures];
  return {
    set(day, figure) {
      if (days.at(-1) !== day) days.push(day);
      figures[days.length - 1] = figure;
    },
    at(day) {
      let low = 0;
      let high = days.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((days[middle] ?? Infinity) <= day) low = middle + 1;
        else high = middle;
      }
      return figures[low - 1] ?? ZERO;
    },
    latest: () => figures.at(-1) ?? ZERO,
    copy: () => createTimeline(days, figures),
  };
}

/** Balances brought forward and splits are no purchases. */
const isPurchase = ({ source }: Acquisition): boolean => source !== 'opening' && source !== 'split';

/** Units acquired and units held over time: all that the test of a loss asks of other days. */
interface Quantities {
  readonly acquired: Timeline;
  readonly held: Timeline;
}

/** Counts a posting. Answers the units held after it, below 0 where more leave than were held. */
function count({ acquired, held }: Quantities, { posting }: Placed): Dec {
  const { on, amount } = posting;
  const before = held.latest();
  if (posting.type === 'acquisition') {
    const after = sum(before, amount);
    held.set(on.day, after);
    if (isPurchase(posting)) acquired.set(on.day, sum(acquired.latest(), amount));
    return after;
  }
  const left = before.minus(amount);
  held.set(on.day, left.isNegative() ? ZERO : left);
  return left;
}

/** The loss on a disposal, 0 for a gain. */
function lossOn({ proceeds }: DisposalPosting, { cost }: Taken): Dec {
  if (proceeds === null) return ZERO;
  const loss = cost.minus(proceeds);
  return loss.isNegative() ? ZERO : loss;
}

/** The part of a loss that is denied: loss × min(sold, bought in the window, held at its end) ÷ sold. */
function deniedPart(
  { acquired, held }: Quantities,
  { on, amount }: DisposalPosting,
  loss: Dec,
  watch?: AssetWatch,
): Dec {
  const bought = acquired.at(on.day + WINDOW).minus(acquired.at(on.day - WINDOW - 1));
  const left = held.at(on.day + WINDOW);
  const again = lesser(lesser(amount, bought), left);
  const denied = again.isZero() ? ZERO : share(loss, again, amount);
  watch?.tested(on, { sold: amount, bought, held: left, loss, denied });
  return denied;
}

/** A denied loss that found no unit in the pool: it joins with the next acquisition. */
interface Pending {
  readonly cost: Dec;
  readonly incomplete: boolean;
}
const NONE_PENDING: Pending = { cost: ZERO, incomplete: false };

/** A posting that waits. `left`, the units held after it, is what the pool will hold once it is settled. */
interface Waiting<P extends Placed['posting'] = Placed['posting']> extends Placed<P> {
  readonly left: Dec;
}

interface SuperficialState {
  readonly pool: AveragePool;
  readonly quantities: Quantities;
  pending: Pending;
  /** Postings whose following 30 days are not over. */
  readonly waiting: Waiting[];
}

const copied = ({ pool, quantities: { acquired, held }, waiting, pending }: SuperficialState): SuperficialState => ({
  pool: { ...pool },
  quantities: { acquired: acquired.copy(), held: held.copy() },
  pending,
  waiting: [...waiting],
});

function beginning(watch?: AssetWatch): SuperficialState {
  const quantities = { acquired: createTimeline(), held: createTimeline() };
  return { pool: emptyPool(watch?.pool), quantities, pending: NONE_PENDING, waiting: [] };
}

function dispose(
  state: SuperficialState,
  { register, issues, watch }: MatchContext,
  { posting, place, left }: Waiting<DisposalPosting>,
  lastDay: DayNumber,
): void {
  const { pool, pending } = state;
  const taken = take(pool, posting.amount, posting.on, false, left);
  if (!taken.missing.isZero()) raiseShortfall(issues, posting.on, posting.asset, taken.missing);
  const loss = lossOn(posting, taken);
  if (!loss.isZero() && posting.on.day > lastDay - WINDOW) {
    issues.raise('provisional', posting.on, posting.asset, ISSUE_WORDS['thirty-days-loss']);
  }
  const denied = loss.isZero() ? ZERO : deniedPart(state.quantities, posting, loss, watch);
  const slices = poolSlices(taken, 'average');
  const rows = denied.isZero() ? slices : slices.map((slice, i) => (i === 0 ? { ...slice, denied } : slice));
  register.record(posting, rows, place, 'disposal');
  if (!pool.amount.isZero()) join(pool, ZERO, denied, false, posting.on);
  else if (!denied.isZero()) {
    const incomplete = pending.incomplete || taken.incomplete || !taken.missing.isZero();
    state.pending = { cost: pending.cost.plus(denied), incomplete };
  }
}

function settle(state: SuperficialState, context: MatchContext, waiting: Waiting, lastDay: DayNumber): void {
  const { pool, pending } = state;
  const { posting, place, left } = waiting;
  if (posting.type === 'acquisition') {
    const incomplete = posting.incomplete || pending.incomplete;
    join(pool, posting.amount, sum(posting.cost, pending.cost), incomplete, posting.on, left);
    state.pending = NONE_PENDING;
  } else if (posting.type === 'disposal') {
    dispose(state, context, { posting, place, left }, lastDay);
  } else if (posting.type === 'fee-units' && usesUp(pool, posting.amount)) {
    dispose(state, context, { posting: feeDisposal(posting.on, posting, context.issues), place, left }, lastDay);
  } else {
    const { missing } = take(pool, posting.amount, posting.on, posting.type === 'fee-units', left);
    if (!missing.isZero()) raiseShortfall(context.issues, posting.on, posting.asset, missing);
  }
}

/** Settles what is more than 30 days before `today`, the day of the latest entry known. */
function settleBefore(today: DayNumber, state: SuperficialState, context: MatchContext, lastDay: DayNumber): void {
  const { waiting } = state;
  const open = waiting.findIndex(({ posting }) => posting.on.day + WINDOW >= today);
  const due = waiting.splice(0, open < 0 ? waiting.length : open);
  for (const one of due) settle(state, context, one, lastDay);
}

/**
 * Adjusted cost base with superficial losses. Of a loss on S units, P acquired from 30 days before to 30 days after, B held at the end of
 * the thirtieth day after: loss × min(S, P, B) ÷ S is denied, and joins the pool at once or, when nothing is left in it, with the next
 * acquisition. Each disposal is tested by itself, when those days are over. The denied part stands on the disposal's first row.
 * Sources: ITA 54 "superficial loss", 40(2)(g)(i), 53(1)(f), read 2026-11.
 */
export function openSuperficial(context: MatchContext, from = beginning(context.watch)): AssetMatch {
  const state = copied(from);
  return {
    post(placed) {
      const today = placed.posting.on.day;
      if (state.waiting.at(-1)?.posting.on.day !== today) settleBefore(today, state, context, today);
      const { posting, place } = placed;
      state.waiting.push({ posting, place, left: count(state.quantities, placed) });
    },
    close(lastDay) {
      settleBefore(Infinity, state, context, lastDay);
      return state.pool;
    },
    keep() {
      const kept = copied(state);
      return (next) => openSuperficial(next, kept);
    },
  };
}
