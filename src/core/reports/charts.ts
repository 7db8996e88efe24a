import { Dec } from '../domain/decimal.js';
import { NOTHING, sum, sumsBy } from './cells.js';
import { disposalFigures } from './disposal-figures.js';
import type { DisposalTally } from './disposal-tally.js';
import type { FigureCell } from './report.js';
import { reportContext, type ReportContext } from './report-context.js';
import type { ReportInput } from './report-input.js';
import { INCOME_WORDS } from './wording.js';

/** Bars of the largest assets shown one by one; the others are one bar. */
const ASSETS_SHOWN = 9;

/** A picture of figures that the report's sheets have too. */
export interface Chart {
  readonly title: string;
  /** `columns`: a bar for each step of time; `rows`: a bar for each name, largest first. */
  readonly shape: 'columns' | 'rows';
  readonly bars: readonly { readonly label: string; readonly figure: FigureCell }[];
}

/**
 * The charts of a report: gain by month (by year in a report of all years), gain by asset, income by category. A chart with nothing
 * to show is left out. Figures are sums of the rows as shown, as the totals of the sheets are: a picture tells what its table tells.
 * @throws AppError `bad-input` for a year that the result does not have
 */
export function reportCharts(input: ReportInput): readonly Chart[] {
  const context = reportContext(input);
  const charts: readonly Chart[] = [
    { title: gainTitle(context), shape: 'columns', bars: overTime(context) },
    {
      title: 'Gain or loss by asset',
      shape: 'rows',
      bars: largest(sumsBy(context.tallies(), ({ asset }) => asset, gainOf)),
    },
    {
      title: 'Income by category',
      shape: 'rows',
      bars: largest(
        sumsBy(
          // A bar of nothing would say that income of unknown value is worth nothing.
          context.income.filter(({ incomplete }) => incomplete !== true),
          ({ category }) => INCOME_WORDS[category],
          ({ value }) => context.money(value),
        ),
      ),
    },
  ];
  return charts.filter(({ bars }) => bars.some(({ figure }) => figure.rounded !== '0'));
}

function gainTitle({ period }: ReportContext): string {
  return period.dates === null ? 'Gain or loss by tax year' : 'Gain or loss by month';
}

function overTime(context: ReportContext): Chart['bars'] {
  const { period, result, disposals, localDate } = context;
  if (period.dates !== null) {
    const byMonth = sumsBy(
      disposals,
      ({ time }) => localDate(time).slice(0, 7),
      (row) => disposalFigures(context, row).gain,
    );
    return months(period.dates).map((month) => ({ label: month, figure: byMonth.get(month) ?? NOTHING }));
  }
  const byYear = sumsBy(context.tallies(), ({ year }) => year, gainOf);
  return result.years.map(({ year }) => ({ label: year, figure: byYear.get(year) ?? NOTHING }));
}

const gainOf = ({ gain }: DisposalTally): FigureCell => gain;

/** `2024-04` to `2025-04` for a year that begins on 6 April: the first and the last are parts of a month. */
function months({ from, to }: { readonly from: string; readonly to: string }): readonly string[] {
  const [firstYear = 0, firstMonth = 1] = from.split('-').map(Number);
  const last = to.slice(0, 7);
  const found: string[] = [];
  for (let at = firstMonth - 1; ; at += 1) {
    const month = `${firstYear + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    if (month > last) return found;
    found.push(month);
  }
}

function largest(totals: ReadonlyMap<string, FigureCell>): Chart['bars'] {
  const size = ({ rounded }: FigureCell): Dec => new Dec(rounded).abs();
  const sorted = [...totals].sort(([nameA, a], [nameB, b]) => size(b).cmp(size(a)) || (nameA < nameB ? -1 : 1));
  const others = sorted.slice(ASSETS_SHOWN + 1).length === 0 ? [] : sorted.slice(ASSETS_SHOWN);
  const shown = others.length === 0 ? sorted : sorted.slice(0, ASSETS_SHOWN);
  return [
    ...shown.map(([label, figure]) => ({ label, figure })),
    ...(others.length === 0
      ? []
      : [{ label: `${others.length} others`, figure: sum(others.map(([, figure]) => figure)) }]),
  ];
}
