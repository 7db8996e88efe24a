import { type Dec, ZERO } from '../domain/decimal.js';
import type { Disposal, Term } from '../domain/result.js';
import { apportion } from './apportion.js';
import type { Slice } from './book.js';
import type { IssueLog } from './issues.js';
import { giftOutcome } from './methods/gift-basis.js';
import type { DisposalPosting } from './postings.js';
import type { RuleSet } from './rules/rule-set.js';
import type { Years } from './years.js';

/** What a gain or loss is tallied by: each row (lots), each disposal (pools), or by the caller (`gb`: a day's disposals together). */
export type TallyBy = 'row' | 'disposal' | 'caller';

/** The result's disposal rows, and their sums by year. */
export interface Register {
  /** Writes a disposal's rows. `place` orders disposals in the result. Returns the gain of the whole. */
  record(posting: DisposalPosting, slices: readonly Slice[], place: number, tallyBy: TallyBy): Dec;
  rows(): readonly Disposal[];
}

interface RowFigures {
  readonly proceeds: Dec;
  readonly cost: Dec;
  readonly acquired: Slice['from'];
  readonly incomplete: boolean;
}

/** Net proceeds shared over the slices by quantity. */
function sharedProceeds(posting: DisposalPosting, slices: readonly Slice[]): readonly Dec[] {
  const { proceeds, amount } = posting;
  if (proceeds === null) return slices.map((slice) => slice.cost);
  return apportion(
    proceeds,
    slices.map((slice) => slice.amount),
    amount,
  );
}

export function createRegister(rules: RuleSet, years: Years, issues: IssueLog): Register {
  const rows: Disposal[] = [];
  const places: number[] = [];
  let inOrder = true;

  const term = (slice: Slice, acquired: Slice['from'], posting: DisposalPosting): Term | null => {
    if (rules.longFrom === undefined) return null;
    if (acquired === null) return slice.match === 'shortfall' ? 'short' : null;
    return posting.on.day >= rules.longFrom(acquired.day) ? 'long' : 'short';
  };

  const figures = (posting: DisposalPosting, slice: Slice, proceeds: Dec): RowFigures => {
    const incomplete = posting.incomplete || slice.incomplete;
    if (slice.gift === undefined) return { proceeds, cost: slice.cost, acquired: slice.from, incomplete };
    const { arrival, fair } = slice.gift;
    const outcome = giftOutcome({ cost: slice.cost, fair }, arrival.valued, proceeds);
    if (outcome.uncertain) {
      const message = `This loss on units of the gift ${arrival.entry} would be smaller if they were worth less than their cost on arrival, which is not known.`;
      issues.raise('missing-price', posting.on, posting.asset, message);
    }
    const acquired = outcome.fromGift ? arrival : slice.from;
    return { proceeds, cost: outcome.cost, acquired, incomplete: incomplete || outcome.uncertain };
  };

  const recordRow = (posting: DisposalPosting, slice: Slice, own: Dec, tallyBy: TallyBy): Dec => {
    const { proceeds, cost, acquired, incomplete } = figures(posting, slice, own);
    const { on } = posting;
    const denied = rules.superficialLoss ? (slice.denied ?? ZERO) : null;
    const difference = proceeds.minus(cost);
    const gain = denied === null ? difference : difference.plus(denied);
    const rowTerm = term(slice, acquired, posting);
    years.addRow(on.day, { term: rowTerm, proceeds, cost, denied, incomplete });
    if (tallyBy === 'row') years.tally(on.day, gain, rowTerm);
    rows.push({
      entry: on.entry.id,
      time: on.entry.time,
      account: posting.account,
      asset: posting.asset,
      amount: slice.amount.toString(),
      proceeds: proceeds.toString(),
      cost: cost.toString(),
      gain: gain.toString(),
      acquired: acquired?.text ?? null,
      acquiredEntry: acquired?.entry ?? null,
      term: rowTerm,
      match: slice.match,
      kind: posting.kind,
      incomplete,
      ...(denied === null ? {} : { denied: denied.toString() }),
    });
    return gain;
  };

  return {
    record(posting, slices, place, tallyBy) {
      const shared = sharedProceeds(posting, slices);
      let gain = ZERO;
      slices.forEach((slice, i) => {
        const rowGain = recordRow(posting, slice, shared[i] ?? ZERO, tallyBy);
        gain = gain.isZero() ? rowGain : gain.plus(rowGain);
        if (place < (places.at(-1) ?? place)) inOrder = false;
        places.push(place);
      });
      if (tallyBy === 'disposal') years.tally(posting.on.day, gain, null);
      if (tallyBy !== 'caller') years.countDisposal(posting.on.day);
      return gain;
    },
    rows() {
      if (inOrder) return rows;
      const sorted = rows.map((row, i) => ({ row, place: places[i] ?? 0 }));
      return sorted.sort((a, b) => a.place - b.place).map(({ row }) => row);
    },
  };
}
