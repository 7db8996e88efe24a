import type { TaxYear } from '../../domain/result.js';
import type { ReportContext } from '../report-context.js';

const NOTHING = { proceeds: '0', cost: '0', gain: '0' };

/** The year that a form is about: one without any disposal or income has a form too, of nothing. `undefined` for all years together. */
export function formYear({ result, period }: Pick<ReportContext, 'result' | 'period'>): TaxYear | undefined {
  if (period.dates === null) return undefined;
  const found = result.years.find(({ year }) => year === period.label);
  if (found !== undefined) return found;
  return {
    year: period.label,
    ...period.dates,
    disposals: 0,
    ...NOTHING,
    gains: '0',
    losses: '0',
    short: NOTHING,
    long: NOTHING,
    taxable: '0',
    income: '0',
    // Only forms whose rules tax income apart (`de`) look at it.
    taxableIncome: '0',
    incomplete: false,
  };
}
