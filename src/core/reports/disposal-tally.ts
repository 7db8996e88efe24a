import { isNegative, isPositive, NOTHING, startSum, sumsBy, type Sum } from './cells.js';
import { disposalFigures, type Rounder } from './disposal-figures.js';
import type { Disposal, Result, Term } from '../domain/result.js';
import type { MethodId } from '../domain/tax-options.js';
import type { FigureCell } from './report.js';

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

interface Told extends Rounder {
  readonly result: Pick<Result, 'method' | 'years'>;
  readonly disposals: readonly Disposal[];
  readonly localDate: (instant: string) => string;
}

export function tallyDisposals(context: Told): readonly DisposalTally[] {
  const tallies = new Map<string, Growing>();
  const yearOf = yearLabels(context);
  const outcome = outcomes(context);
  for (const row of context.disposals) {
    const figures = disposalFigures(context, row);
    const { asset, term } = row;
    const group = { year: yearOf(row.time), term, asset, outcome: outcome(row, figures.gain) };
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

/** Methods by which the law counts several rows as one gain or loss: a disposal from a pool, and all disposals of a token on one day. */
const COUNTED_TOGETHER: Partial<Record<MethodId, 'disposal' | 'day'>> = {
  average: 'disposal',
  'total-average': 'disposal',
  'section-104': 'day',
};

/** Whether a row belongs to a gain or to a loss. */
function outcomes(context: Told): (row: Disposal, own: FigureCell) => DisposalTally['outcome'] {
  const together = COUNTED_TOGETHER[context.result.method];
  if (together === undefined) return (_, own) => outcomeOf(own);
  const keyOf = ({ asset, entry, time }: Disposal): string =>
    JSON.stringify([asset, together === 'day' ? context.localDate(time) : entry]);
  const gains = sumsBy(context.disposals, keyOf, (row) => disposalFigures(context, row).gain);
  return (row, own) => outcomeOf(gains.get(keyOf(row)) ?? own);
}

function outcomeOf(gain: FigureCell): DisposalTally['outcome'] {
  if (isNegative(gain)) return 'loss';
  return isPositive(gain) ? 'gain' : 'nothing';
}

function yearLabels({ result, localDate }: Told): (instant: string) => string {
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
