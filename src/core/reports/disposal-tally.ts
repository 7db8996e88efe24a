import { isNegative, isPositive, NOTHING, startSum, type Sum } from './cells.js';
import { disposalFigures, type DisposalFigures } from './disposal-figures.js';
import type { Term } from '../domain/result.js';
import type { FigureCell } from './report.js';
import type { ReportContext } from './report-context.js';

/** Shown and exact money of the disposal rows that share year, term, asset and outcome: whatever is summed is summed from these. */
export interface DisposalTally {
  /** Label of the tax year; `''` where the result does not have it. */
  readonly year: string;
  readonly term: Term | null;
  readonly asset: string;
  readonly outcome: 'gain' | 'loss' | 'nothing';
  readonly rows: number;
  readonly proceeds: FigureCell;
  readonly cost: FigureCell;
  readonly denied: FigureCell;
  readonly gain: FigureCell;
}

type Group = Pick<DisposalTally, 'year' | 'term' | 'asset' | 'outcome'>;

interface Growing {
  readonly group: Group;
  rows: number;
  readonly sums: { readonly [Name in 'proceeds' | 'cost' | 'denied' | 'gain']: Sum };
}

export function tallyDisposals(context: ReportContext): readonly DisposalTally[] {
  const tallies = new Map<string, Growing>();
  const yearOf = yearLabels(context);
  for (const row of context.disposals) {
    const figures = disposalFigures(context, row);
    const { asset, term } = row;
    const group = { year: yearOf(row.time), term, asset, outcome: outcomeOf(figures) };
    const key = `${group.year}|${term ?? ''}|${group.outcome}|${asset}`;
    let tally = tallies.get(key);
    if (tally === undefined) tallies.set(key, (tally = startTally(group)));
    tally.rows += 1;
    tally.sums.proceeds.add(figures.proceeds);
    tally.sums.cost.add(figures.cost);
    tally.sums.denied.add(figures.denied ?? NOTHING);
    tally.sums.gain.add(figures.gain);
  }
  return [...tallies.values()].map(({ group, rows, sums: { proceeds, cost, denied, gain } }) => ({
    ...group,
    rows,
    proceeds: proceeds.cell(),
    cost: cost.cell(),
    denied: denied.cell(),
    gain: gain.cell(),
  }));
}

function startTally(group: Group): Growing {
  return { group, rows: 0, sums: { proceeds: startSum(), cost: startSum(), denied: startSum(), gain: startSum() } };
}

function outcomeOf({ gain }: DisposalFigures): DisposalTally['outcome'] {
  if (isNegative(gain)) return 'loss';
  return isPositive(gain) ? 'gain' : 'nothing';
}

function yearLabels({ result, localDate }: ReportContext): (instant: string) => string {
  let last: { readonly year: string; readonly from: string; readonly to: string } | undefined;
  return (instant) => {
    const date = localDate(instant);
    // Rows come in order of time: the year of one is mostly that of the row before.
    if (last === undefined || date < last.from || last.to < date) {
      last = result.years.find(({ from, to }) => from <= date && date <= to);
    }
    return last?.year ?? '';
  };
}
