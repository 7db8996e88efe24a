import { sum } from './cells.js';
import type { FigureCell } from './report.js';
import { reportContext } from './report-context.js';
import type { ReportInput } from './report-input.js';
import { shownIncome } from './shown-year.js';

/** A tax year in one line, as every file of the report says it: sums of the rounded rows. */
export interface YearLine {
  readonly year: string;
  /** Entries and assets disposed of, as the result counts them. */
  readonly disposals: number;
  readonly proceeds: FigureCell;
  readonly cost: FigureCell;
  readonly shortGain: FigureCell;
  readonly longGain: FigureCell;
  readonly gain: FigureCell;
  readonly income: FigureCell;
  readonly incomplete: boolean;
}

/** A line for each tax year of the result, whatever year the report is about. */
export function yearLines(input: ReportInput): readonly YearLine[] {
  const context = reportContext({ ...input, year: 'all' });
  return context.result.years.map((taxYear) => {
    const { year, disposals, incomplete } = taxYear;
    const own = context.tallies().filter((tally) => tally.year === year);
    const gainOf = (term: 'short' | 'long'): FigureCell =>
      sum(own.filter((tally) => tally.term === term).map(({ gain }) => gain));
    return {
      year,
      disposals,
      proceeds: sum(own.map(({ proceeds }) => proceeds)),
      cost: sum(own.map(({ cost }) => cost)),
      shortGain: gainOf('short'),
      longGain: gainOf('long'),
      gain: sum(own.map(({ gain }) => gain)),
      income: shownIncome(context, taxYear),
      incomplete,
    };
  });
}
