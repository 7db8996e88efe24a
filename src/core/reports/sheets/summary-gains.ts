import type { TaxYear } from '../../domain/result.js';
import { Dec } from '../../domain/decimal.js';
import { count, EMPTY, repeated, sum, text } from '../cells.js';
import type { DisposalTally } from '../disposal-tally.js';
import { BY_TERM, disposalColumns, termWords } from './disposals-sheet.js';
import type { Cell, FigureCell, FigureSource } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { shownTaxable, shownTaxableIncome, shownYear } from '../shown-year.js';

/** A row of the summary without its section. */
export interface SummaryRow {
  /** Item, rows, proceeds, cost, gain or value, detail. */
  readonly cells: readonly [Cell, Cell, Cell, Cell, Cell, Cell];
  /** It sums up rows before it. */
  readonly total?: true;
}

const TERMS = [
  { term: 'short', words: 'Short term' },
  { term: 'long', words: 'Long term' },
  { term: null, words: 'No term' },
] as const;

/** Proceeds, cost and gain by term: for one year, or year by year and in all. */
export function gainRows(context: ReportContext, tallies: readonly DisposalTally[]): readonly SummaryRow[] {
  const { years } = context.result;
  if (context.period.dates !== null) {
    const year = years.find((candidate) => candidate.year === context.period.label);
    return [
      ...termRows(context, tallies, ''),
      totalRow('Total', tallies, lines(context)),
      ...outcomeRows(tallies),
      ...(year === undefined ? [] : taxableRows(context, year, tallies, '')),
    ];
  }
  const byYear = years.flatMap((year) => {
    const own = tallies.filter((tally) => tally.year === year.year);
    if (own.length === 0) return [];
    const prefix = `${year.year} · `;
    return [
      ...termRows(context, own, prefix),
      totalRow(`${year.year} total`, own),
      ...taxableRows(context, year, own, prefix),
    ];
  });
  return [...byYear, totalRow('All years', tallies, lines(context)), ...outcomeRows(tallies)];
}

/** Where the figures of a row stand in Disposals. */
type Source = (column: 'proceeds' | 'cost' | 'gain') => FigureSource;

function lines(context: ReportContext, subtotal?: FigureSource['subtotal']): Source | undefined {
  if (!context.has('Disposals') || context.disposals.length === 0) return undefined;
  const columns = disposalColumns(context);
  return (column) => ({
    sheet: 'Disposals',
    column: columns[column],
    ...(subtotal === undefined ? {} : { subtotal }),
  });
}

/** A line for each term; none where the rules know no terms. */
function termRows(context: ReportContext, tallies: readonly DisposalTally[], prefix: string): readonly SummaryRow[] {
  const groups = TERMS.map(({ term, words }) => ({ term, words, own: tallies.filter((tally) => tally.term === term) }));
  if (!groups.some(({ term, own }) => term !== null && own.length > 0)) return [];
  return groups
    .filter(({ term, own }) => term !== null || own.length > 0)
    .map(({ term, words, own }) => {
      // The subtotals of Disposals are of the whole period, so only a report of one year can repeat them.
      const whole = context.period.dates !== null && own.length > 0;
      const source = whole ? lines(context, { group: BY_TERM, label: termWords(term) }) : undefined;
      return gainRow(`${prefix}${words}`, own, source);
    });
}

function gainRow(item: string, tallies: readonly DisposalTally[], source?: Source): SummaryRow {
  const figure = (column: 'proceeds' | 'cost' | 'gain'): FigureCell => {
    const total = sum(tallies.map((tally) => tally[column]));
    return source === undefined ? total : repeated(total, source(column));
  };
  return {
    cells: [text(item), count(rowsIn(tallies)), figure('proceeds'), figure('cost'), figure('gain'), EMPTY],
  };
}

function totalRow(item: string, tallies: readonly DisposalTally[], source?: Source): SummaryRow {
  return { ...gainRow(item, tallies, source), total: true };
}

function rowsIn(tallies: readonly DisposalTally[]): number {
  return tallies.reduce((total, { rows }) => total + rows, 0);
}

/** What the total gain is made of. */
function outcomeRows(tallies: readonly DisposalTally[]): readonly SummaryRow[] {
  const line = (item: string, outcome: DisposalTally['outcome']): SummaryRow => {
    const own = tallies.filter((tally) => tally.outcome === outcome);
    return { cells: [text(item), count(rowsIn(own)), EMPTY, EMPTY, sum(own.map(({ gain }) => gain)), EMPTY] };
  };
  return [line('of which gains', 'gain'), line('of which losses', 'loss')];
}

/** Only where the rules tax something else than the gain. */
function taxableRows(
  context: ReportContext,
  year: TaxYear,
  tallies: readonly DisposalTally[],
  prefix: string,
): readonly SummaryRow[] {
  const line = (item: string, figure: FigureCell): SummaryRow => ({
    cells: [text(`${prefix}${item}`), EMPTY, EMPTY, EMPTY, figure, EMPTY],
  });
  return [
    ...(new Dec(year.taxable).eq(year.gain)
      ? []
      : [line('Taxable under these rules', shownTaxable(context, year, shownYear(tallies)))]),
    ...(year.taxableIncome === undefined
      ? []
      : [line('Taxable income (22 Nr. 3 EStG)', shownTaxableIncome(context, year, year.taxableIncome))]),
  ];
}
