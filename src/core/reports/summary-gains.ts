import type { TaxYear, Term } from '../domain/result.js';
import { Dec } from '../domain/decimal.js';
import { count, EMPTY, money, sum, text } from './cells.js';
import type { DisposalFigures } from './disposals-sheet.js';
import type { Cell, FigureCell } from './report.js';
import type { ReportContext } from './report-context.js';

/** A row of the summary without its section. */
export interface SummaryRow {
  /** Item, rows, proceeds, cost, gain or value, detail. */
  readonly cells: readonly [Cell, Cell, Cell, Cell, Cell, Cell];
  /** It sums up rows before it. */
  readonly total?: true;
}

const TERMS: readonly { readonly term: Term | null; readonly words: string }[] = [
  { term: 'short', words: 'Short term' },
  { term: 'long', words: 'Long term' },
  { term: null, words: 'No term' },
];

/** Proceeds, cost and gain by term: for one year, or year by year and in all. */
export function gainRows(context: ReportContext, figures: readonly DisposalFigures[]): readonly SummaryRow[] {
  const { years } = context.result;
  if (context.period.dates !== null) {
    const year = years.find((candidate) => candidate.year === context.period.label);
    return [...termRows(figures, ''), totalRow('Total', figures), ...outcomeRows(figures), ...taxableRows(year, '')];
  }
  const byYear = years.flatMap((year) => {
    const own = figures.filter(({ row }) => inYear(year, context.localDate(row.time)));
    if (own.length === 0) return [];
    return [
      ...termRows(own, `${year.year} · `),
      totalRow(`${year.year} total`, own),
      ...taxableRows(year, `${year.year} · `),
    ];
  });
  return [...byYear, totalRow('All years', figures), ...outcomeRows(figures)];
}

function inYear({ from, to }: TaxYear, date: string): boolean {
  return from <= date && date <= to;
}

/** A line for each term; none where the rules know no terms. */
function termRows(figures: readonly DisposalFigures[], prefix: string): readonly SummaryRow[] {
  const groups = TERMS.map(({ term, words }) => ({ term, words, own: figures.filter(({ row }) => row.term === term) }));
  const withTerm = groups.some(({ term, own }) => term !== null && own.length > 0);
  if (!withTerm) return [];
  return groups
    .filter(({ term, own }) => term !== null || own.length > 0)
    .map(({ words, own }) => gainRow(`${prefix}${words}`, own));
}

function gainRow(item: string, figures: readonly DisposalFigures[]): SummaryRow {
  const cells: SummaryRow['cells'] = [
    text(item),
    count(figures.length),
    sum(figures.map(({ proceeds }) => proceeds)),
    sum(figures.map(({ cost }) => cost)),
    sum(figures.map(({ gain }) => gain)),
    EMPTY,
  ];
  return { cells };
}

function totalRow(item: string, figures: readonly DisposalFigures[]): SummaryRow {
  return { ...gainRow(item, figures), total: true };
}

/** What the total gain is made of. */
function outcomeRows(figures: readonly DisposalFigures[]): readonly SummaryRow[] {
  const gains = figures.map(({ gain }) => gain);
  const line = (item: string, own: readonly FigureCell[]): SummaryRow => ({
    cells: [text(item), count(own.length), EMPTY, EMPTY, sum(own), EMPTY],
  });
  return [
    line(
      'of which gains',
      gains.filter(({ rounded }) => new Dec(rounded).gt(0)),
    ),
    line(
      'of which losses',
      gains.filter(({ rounded }) => new Dec(rounded).lt(0)),
    ),
  ];
}

/** Only where the rules tax something else than the gain. */
function taxableRows(year: TaxYear | undefined, prefix: string): readonly SummaryRow[] {
  if (year === undefined) return [];
  const line = (item: string, exact: string): SummaryRow => ({
    cells: [text(`${prefix}${item}`), EMPTY, EMPTY, EMPTY, money(exact), EMPTY],
  });
  return [
    ...(new Dec(year.taxable).eq(year.gain) ? [] : [line('Taxable under these rules', year.taxable)]),
    ...(year.taxableIncome === undefined ? [] : [line('Taxable income (22 Nr. 3 EStG)', year.taxableIncome)]),
  ];
}
