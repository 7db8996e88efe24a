import type { Dec } from './decimal.js';
import { type DayNumber, civilDate, dayNumber, isoDate } from './tax-date.js';

/** First day of a rule set's tax year. */
export interface YearStart {
  readonly month: number;
  readonly day: number;
}

export interface TaxYearSpan {
  /** Calendar year of the first day. */
  readonly starts: number;
  /** `2024`, or `2024-25` where the year spans two calendar years. */
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** A year's figures before the rules say what of them is taxable. Money in the ledger currency; `losses` positive. */
export interface YearFigures {
  readonly span: TaxYearSpan;
  readonly gain: Dec;
  readonly shortGain: Dec;
  /** Sums over rows of one term: gains, and losses as positive figures. */
  readonly shortGains: Dec;
  readonly longGains: Dec;
  readonly losses: Dec;
  readonly income: Dec;
}

/** Calendar year in which the tax year that holds `day` starts. */
export function taxYearStarting(day: DayNumber, start: YearStart): number {
  const date = civilDate(day);
  const before = date.month < start.month || (date.month === start.month && date.day < start.day);
  return before ? date.year - 1 : date.year;
}

export function taxYearSpan(starts: number, start: YearStart): TaxYearSpan {
  const calendar = start.month === 1 && start.day === 1;
  const next = String((starts + 1) % 100).padStart(2, '0');
  return {
    starts,
    label: calendar ? String(starts) : `${starts}-${next}`,
    from: isoDate(dayNumber(starts, start.month, start.day)),
    to: isoDate(dayNumber(starts + 1, start.month, start.day) - 1),
  };
}
