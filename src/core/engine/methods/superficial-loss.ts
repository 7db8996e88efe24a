import { Dec, ZERO } from '../../domain/decimal.js';
import type { DayNumber } from '../../domain/tax-date.js';
import { share } from '../apportion.js';
import type { Slice } from '../book.js';
import type { AssetMatcher, Placed } from './asset-matcher.js';
import { raiseShortfall } from '../issues.js';
import type { Acquisition, DisposalPosting } from '../postings.js';
import { emptyPool, join, poolSlices, take } from './average-pool.js';

const WINDOW = 30;

/** A figure by day: what it was at the end of each day on which it changed. */
interface Timeline {
  set(day: DayNumber, figure: Dec): void;
  /** At the end of `day`; 0 before the first change. */
  at(day: DayNumber): Dec;
}

function createTimeline(): Timeline {
  const days: DayNumber[] = [];
  const figures: Dec[] = [];
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
  };
}

/** Balances brought forward and splits are no purchases. */
const isPurchase = ({ source }: Acquisition): boolean => source !== 'opening' && source !== 'split';

/** Units acquired and units held over time: all that the test of a loss asks of other days. */
function quantities(postings: readonly Placed[]): { readonly acquired: Timeline; readonly held: Timeline } {
  const acquired = createTimeline();
  const held = createTimeline();
  let total = ZERO;
  let holding = ZERO;
  for (const { posting } of postings) {
    const { day } = posting.on;
    if (posting.type === 'acquisition') {
      holding = holding.plus(posting.amount);
      if (isPurchase(posting)) acquired.set(day, (total = total.plus(posting.amount)));
    } else {
      const left = holding.minus(posting.amount);
      holding = left.isNegative() ? ZERO : left;
    }
    held.set(day, holding);
  }
  return { acquired, held };
}

/** The loss on a disposal, 0 for a gain. */
function lossOn(posting: DisposalPosting, slices: readonly Slice[]): Dec {
  if (posting.proceeds === null) return ZERO;
  const cost = slices.reduce((sum, slice) => sum.plus(slice.cost), ZERO);
  return Dec.max(ZERO, cost.minus(posting.proceeds));
}

/**
 * Adjusted cost base with superficial losses. Of a loss on S units, P acquired from 30 days before to 30 days after, B held at the end of
 * the thirtieth day after: loss × min(S, P, B) ÷ S is denied, and joins the pool at once or, when nothing is left in it, with the next
 * acquisition. Each disposal is tested by itself. The denied part stands on the disposal's first row.
 * Sources: ITA 54 "superficial loss", 40(2)(g)(i), 53(1)(f), read 2026-11.
 */
export const matchSuperficial: AssetMatcher = (asset, postings, { register, issues, lastDay }) => {
  const { acquired, held } = quantities(postings);
  const pool = emptyPool();
  let pending = { cost: ZERO, incomplete: false };

  const deniedPart = (posting: DisposalPosting, loss: Dec): Dec => {
    const { day } = posting.on;
    const bought = acquired.at(day + WINDOW).minus(acquired.at(day - WINDOW - 1));
    const again = Dec.min(posting.amount, bought, held.at(day + WINDOW));
    return again.isZero() ? ZERO : share(loss, again, posting.amount);
  };

  const dispose = (posting: DisposalPosting, place: number): void => {
    const taken = take(pool, posting.amount);
    if (!taken.missing.isZero()) raiseShortfall(issues, posting.on, asset, taken.missing);
    const slices = poolSlices(taken, 'average');
    const loss = lossOn(posting, slices);
    if (!loss.isZero() && posting.on.day > lastDay - WINDOW) {
      const message = 'Purchases within the 30 days after this loss could still deny a part of it.';
      issues.raise('provisional', posting.on, asset, message);
    }
    const denied = loss.isZero() ? ZERO : deniedPart(posting, loss);
    register.record(
      posting,
      slices.map((slice, i) => (i === 0 ? { ...slice, denied } : slice)),
      place,
      'disposal',
    );
    if (!pool.amount.isZero()) pool.cost = pool.cost.plus(denied);
    else if (!denied.isZero()) {
      const incomplete = pending.incomplete || slices.some((slice) => slice.incomplete);
      pending = { cost: pending.cost.plus(denied), incomplete };
    }
  };

  for (const { posting, place } of postings) {
    if (posting.type === 'acquisition') {
      join(pool, posting.amount, posting.cost.plus(pending.cost), posting.incomplete || pending.incomplete);
      pending = { cost: ZERO, incomplete: false };
    } else if (posting.type === 'disposal') {
      dispose(posting, place);
    } else {
      const { missing } = take(pool, posting.amount, posting.type === 'fee-units');
      if (!missing.isZero()) raiseShortfall(issues, posting.on, asset, missing);
    }
  }
  return pool;
};
