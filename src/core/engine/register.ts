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

/** Rows by the place of their disposal, those of one place as they came. Places are small numbers: rows are counted, not compared. */
function inPlaces(rows: readonly Disposal[], places: readonly number[]): readonly Disposal[] {
  if (places.every((place, i) => i === 0 || place >= (places[i - 1] ?? 0))) return rows;
  const begins = new Uint32Array(places.reduce((most, place) => Math.max(most, place), 0) + 2);
  const at = (place: number): number => begins[place] ?? 0;
  for (const place of places) begins[place + 1] = at(place + 1) + 1;
  for (let place = 1; place < begins.length; place += 1) begins[place] = at(place) + at(place - 1);
  const ordered = [...rows];
  rows.forEach((row, i) => {
    const place = places[i] ?? 0;
    ordered[at(place)] = row;
    begins[place] = at(place) + 1;
  });
  return ordered;
}

export function createRegister(rules: RuleSet, years: Years, issues: IssueLog, from = NOTHING_YET): Register {
  const rows = [...from.rows];
  const places = [...from.places];

  // The entry of the last disposal, and which of its assets count already: several disposals of one asset by one entry are one.
  let lastEntry = -1;
  const counted: string[] = [];
  const count = ({ on, asset }: DisposalPosting): void => {
    if (on.index !== lastEntry) counted.length = 0;
    lastEntry = on.index;
    if (counted.includes(asset)) return;
    counted.push(asset);
    years.countDisposal(on.day);
  };

  const recordRow = (posting: DisposalPosting, slice: Slice, own: Dec, tallyBy: TallyBy): Dec => {
    const figures = rowFigures(posting, slice, own, issues);
    const denied = rules.superficialLoss ? (slice.denied ?? ZERO) : null;
    const difference = figures.proceeds.minus(figures.cost);
    const gain = denied === null ? difference : sum(difference, denied);
    const term = termOf(rules, slice, figures.acquired, posting);
    const { day } = posting.on;
    years.addRow(day, term, figures.proceeds, denied);
    if (figures.incomplete) years.markIncomplete(day);
    if (tallyBy === 'row') years.tally(day, gain, term);
    rows.push(rowText(posting, slice, figures, { gain, denied, term }));
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
      if (tallyBy !== 'caller') count(posting);
      return gain;
    },
    rows() {
      return inPlaces(rows, places);
    },
    keep() {
      // Rows are only ever added: the lists themselves are kept, and how long they were.
      const length = rows.length;
      return (keptYears, keptIssues) => {
        const kept = { rows: rows.slice(0, length), places: places.slice(0, length) };
        return createRegister(rules, keptYears, keptIssues, kept);
      };
    },
  };
}
