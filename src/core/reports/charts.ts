import { type Dec, type DecimalText, ZERO } from '../domain/decimal.js';
import { money } from './cells.js';
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
 * to show is left out. Figures are exact sums, rounded to cents once.
 * @throws AppError `bad-input` for a year that the result does not have
 */
export function reportCharts(input: ReportInput): readonly Chart[] {
  const context = reportContext(input);
  const { disposals, income } = context;
  const charts: readonly Chart[] = [
    { title: gainTitle(context), shape: 'columns', bars: overTime(context) },
    {
      title: 'Gain or loss by asset',
      shape: 'rows',
      bars: largest(sums(disposals.map(({ asset, gain }) => [asset, gain]))),
    },
    {
      title: 'Income by category',
      shape: 'rows',
      bars: largest(sums(income.map(({ category, value }) => [INCOME_WORDS[category], value]))),
    },
  ];
  return charts.filter(({ bars }) => bars.some(({ figure }) => figure.rounded !== '0'));
}

function gainTitle({ period }: ReportContext): string {
  return period.dates === null ? 'Gain or loss by tax year' : 'Gain or loss by month';
}

function overTime({ period, result, disposals, localDate }: ReportContext): Chart['bars'] {
  if (period.dates === null) return result.years.map(({ year, gain }) => ({ label: year, figure: money(gain) }));
  const gains = sums(disposals.map(({ time, gain }) => [localDate(time).slice(0, 7), gain]));
  return months(period.dates).map((month) => ({ label: month, figure: money((gains.get(month) ?? ZERO).toString()) }));
}

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

function sums(parts: readonly (readonly [string, DecimalText])[]): ReadonlyMap<string, Dec> {
  const totals = new Map<string, Dec>();
  for (const [name, value] of parts) totals.set(name, (totals.get(name) ?? ZERO).plus(value));
  return totals;
}

function largest(totals: ReadonlyMap<string, Dec>): Chart['bars'] {
  const sorted = [...totals].sort(([nameA, a], [nameB, b]) => b.abs().cmp(a.abs()) || (nameA < nameB ? -1 : 1));
  const others = sorted.slice(ASSETS_SHOWN + 1).length === 0 ? [] : sorted.slice(ASSETS_SHOWN);
  const shown = others.length === 0 ? sorted : sorted.slice(0, ASSETS_SHOWN);
  const bar = (label: string, total: Dec) => ({ label, figure: money(total.toString()) });
  const rest = others.reduce((total, [, value]) => total.plus(value), ZERO);
  return [
    ...shown.map(([name, total]) => bar(name, total)),
    ...(others.length === 0 ? [] : [bar(`${others.length} others`, rest)]),
  ];
}
