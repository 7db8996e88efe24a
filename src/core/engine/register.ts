import { type Dec, ZERO } from '../domain/decimal.js';
import type { Disposal } from '../domain/result.js';
import { sum } from './apportion.js';
import type { Slice } from './slice.js';
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
  /** The rows up to now, to be taken up again any number of times. */
  keep(): (years: Years, issues: IssueLog) => Register;
}

interface Recorded {
  readonly rows: readonly Disposal[];
  /** Of each row: the place of its disposal. */
  readonly places: readonly number[];
}

const NOTHING_YET: Recorded = { rows: [], places: [] };

export function createRegister(rules: RuleSet, years: Years, issues: IssueLog, from = NOTHING_YET): Register {
  const rows = [...from.rows];
  const places = [...from.places];

  // Entry and asset of the last disposal: the parts of a fee in one asset come one after another and are one.
  let [lastEntry, lastAsset] = [-1, ''];

  const recordRow = (posting: DisposalPosting, slice: Slice, own: Dec, tallyBy: TallyBy): Dec => {
    const figures = rowFigures(posting, slice, own, issues);
    const { proceeds, cost, acquired, incomplete } = figures;
    const denied = rules.superficialLoss ? (slice.denied ?? ZERO) : null;
    const difference = proceeds.minus(cost);
    const gain = denied === null ? difference : sum(difference, denied);
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
        if (tallyBy !== 'row') gain = sum(gain, own);
        places.push(place);
      });
      if (tallyBy === 'disposal') years.tally(posting.on.day, gain, null);
      const { on, asset } = posting;
      if (tallyBy !== 'caller' && (on.index !== lastEntry || asset !== lastAsset)) years.countDisposal(on.day);
      lastEntry = on.index;
      lastAsset = asset;
      return gain;
    },
    rows() {
      const placeOf = (row: number): number => places[row] ?? 0;
      if (places.every((place, i) => i === 0 || place >= placeOf(i - 1))) return rows;
      const order = places.map((_, i) => i).sort((a, b) => placeOf(a) - placeOf(b));
      return order.flatMap((i) => rows[i] ?? []);
    },
    keep() {
      // Rows are only ever added: the lists themselves are kept, and how long they were.
      const count = rows.length;
      return (keptYears, keptIssues) => {
        const kept = { rows: rows.slice(0, count), places: places.slice(0, count) };
        return createRegister(rules, keptYears, keptIssues, kept);
      };
    },
  };
}
