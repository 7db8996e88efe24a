import { Dec, ZERO, type DecimalText } from '../domain/decimal.js';
import type { TaxYear } from '../domain/result.js';
import { taxYearSpan } from '../domain/tax-year.js';
import { negated, NOTHING, sum } from './cells.js';
import type { DisposalTally } from './disposal-tally.js';
import type { FigureCell } from './report.js';
import type { ReportContext } from './report-context.js';

/** A year's gains and losses as shown: sums of the rows of Disposals. Losses are positive figures. */
export interface ShownYear {
  readonly gain: FigureCell;
  /** Gains of the rows that are not long-term. */
  readonly shortGains: FigureCell;
  readonly longGains: FigureCell;
  readonly shortLosses: FigureCell;
  readonly longLosses: FigureCell;
}

export function shownYear(tallies: readonly DisposalTally[]): ShownYear {
  const of = (outcome: DisposalTally['outcome'], long: boolean): FigureCell =>
    sum(tallies.filter((one) => one.outcome === outcome && (one.term === 'long') === long).map(({ gain }) => gain));
  return {
    gain: sum(tallies.map(({ gain }) => gain)),
    shortGains: of('gain', false),
    longGains: of('gain', true),
    shortLosses: negated(of('loss', false)),
    longLosses: negated(of('loss', true)),
  };
}

type Terms = Pick<ReportContext, 'input' | 'result' | 'money'>;

/** The income of the days of a year, as the sum of its rounded rows. */
export function shownIncome(
  { income, localDate, money }: Pick<ReportContext, 'income' | 'localDate' | 'money'>,
  { from, to }: Pick<TaxYear, 'from' | 'to'>,
): FigureCell {
  const received = income.filter(({ time }) => from <= localDate(time) && localDate(time) <= to);
  return sum(received.map(({ value }) => money(value)));
}

/**
 * What the rules tax of a year, worked out from the shown figures, so that it follows from what stands above it. Whether a year stays
 * below a limit that makes all of it free (`de`) is told by the exact figures: a rounded row must not decide that.
 */
export function shownTaxable({ input, result, money }: Terms, year: TaxYear, shown: ShownYear): FigureCell {
  const { rules } = input;
  if (rules?.taxable === undefined) return money(year.taxable);
  const shortGain = minus(shown.shortGains, shown.shortLosses);
  const allOrNothing = year.taxable === '0' ? ZERO : shortGain;
  const taxed =
    result.rules === 'de'
      ? allOrNothing
      : rules.taxable({
          span: taxYearSpan(Number(year.from.slice(0, 4)), rules.yearStart),
          gain: new Dec(shown.gain.rounded),
          shortGain,
          shortGains: new Dec(shown.shortGains.rounded),
          longGains: new Dec(shown.longGains.rounded),
          losses: new Dec(shown.shortLosses.rounded).plus(shown.longLosses.rounded),
          income: ZERO,
        });
  return { ...money(taxed.toString()), exact: year.taxable };
}

/** The same of the income of a year, where the rules tax only what is not below a limit (`exact`; `de`). */
export function shownTaxableIncome(
  context: Parameters<typeof shownIncome>[0],
  year: TaxYear,
  exact: DecimalText,
): FigureCell {
  const { rounded } = exact === '0' ? NOTHING : shownIncome(context, year);
  return { kind: 'money', exact, rounded };
}

function minus(a: FigureCell, b: FigureCell): Dec {
  return new Dec(a.rounded).minus(b.rounded);
}
