import { AppError } from '../domain/app-error.js';
import { FILE_WORDS } from '../domain/failure-words/file-words.js';
import type { Result } from '../domain/result.js';
import { tell } from '../domain/sentence.js';
import { taxYearSpan, type YearStart } from '../domain/tax-year.js';

/** What a report covers: calendar dates in the taxpayer's zone, both inclusive; `dates` is `null` for the whole ledger. */
export interface Period {
  readonly label: string;
  readonly dates: { readonly from: string; readonly to: string } | null;
}

const CALENDAR: YearStart = { month: 1, day: 1 };

/**
 * The period a person asked for: `all`, or the label of a tax year. A year without any disposal or income is a report of nothing, not
 * an error. `yearStart`: of the rule set; 1 January when left out.
 * @throws AppError `bad-input` for any other label, naming those with figures
 */
export function reportPeriod(year: string, result: Result, yearStart: YearStart = CALENDAR): Period {
  if (year === 'all') return { label: 'all years', dates: null };
  const known = result.years.find((candidate) => candidate.year === year);
  if (known !== undefined) return { label: year, dates: { from: known.from, to: known.to } };
  const span = taxYearSpan(Number(/^\d{4}/.exec(year)?.[0] ?? 0), yearStart);
  if (span.label === year) return { label: year, dates: { from: span.from, to: span.to } };
  const labels = ['all', ...result.years.map((candidate) => candidate.year)];
  throw new AppError('bad-input', tell(FILE_WORDS['no-year'], { year, years: labels.join(', ') }));
}
