import { type Dec, ZERO } from '../domain/decimal.js';
import type { Disposal } from '../domain/result.js';
import type { Slice } from './book.js';
import type { IssueLog } from './issues.js';
import type { DisposalPosting } from './postings.js';
import { rowFigures, rowText, sharedProceeds, termOf } from './row-figures.js';
import type { RuleSet } from './rules/rule-table.js';
import type { Years } from './years.js';

/** What a gain or loss is tallied by: each row (lots), each disposal (pools), or by the caller (`gb`: a day's disposals together). */
export type TallyBy = 'row' | 'disposal' | 'caller';

/** The result's disposal rows, and their sums by year. */
export interface Register {
  /** Writes a disposal's rows. `place` orders disposals in the result. Returns the gain of the whole unless rows are tallied. */
  record(posting: DisposalPosting, slices: readonly Slice[], place: number, tallyBy: TallyBy): Dec;
  rows(): readonly Disposal[];
}

export function createRegister(rules: RuleSet, years: Years, issues: IssueLog): Register {
  const rows: Disposal[] = [];
  const places: number[] = [];
  let lastPlace = 0;
  let inOrder = true;

  const recordRow = (posting: DisposalPosting, slice: Slice, own: Dec, tallyBy: TallyBy): Dec => {
    const figures = rowFigures(posting, slice, own, issues);
    const { proceeds, cost, acquired, incomplete } = figures;
    const denied = rules.superficialLoss ? (slice.denied ?? ZERO) : null;
    const difference = proceeds.minus(cost);
    const gain = denied === null ? difference : difference.plus(denied);
    const term = termOf(rules, slice, acquired, posting);
    const { day } = posting.on;
    years.addRow(day, { term, proceeds, denied, incomplete });
    if (tallyBy === 'row') years.tally(day, gain, term);
    rows.push(rowText(posting, slice, { proceeds, cost, acquired, incomplete, gain, denied, term }));
    return gain;
  };

  return {
    record(posting, slices, place, tallyBy) {
      const shared = sharedProceeds(posting, slices);
      let gain = ZERO;
      slices.forEach((slice, i) => {
        const own = recordRow(posting, slice, shared[i] ?? ZERO, tallyBy);
        if (tallyBy !== 'row') gain = gain.isZero() ? own : gain.plus(own);
        places.push(place);
      });
      if (place < lastPlace) inOrder = false;
      lastPlace = place;
      if (tallyBy === 'disposal') years.tally(posting.on.day, gain, null);
      if (tallyBy !== 'caller') years.countDisposal(posting.on.day);
      return gain;
    },
    rows() {
      if (inOrder) return rows;
      const placed = rows.map((row, i) => ({ row, place: places[i] ?? 0 }));
      return placed.sort((a, b) => a.place - b.place).map(({ row }) => row);
    },
  };
}
