import type { Ledger } from '../domain/ledger-entry.js';
import type { Result } from '../domain/result.js';
import { ruleSet } from '../engine/rules/rule-set.js';
import { localClock } from '../reports/local-time.js';
import { reportPeriod } from '../reports/period.js';

/**
 * The ledger up to the last day of a tax year where the taxpayer lives; the ledger itself when nothing comes later.
 * @throws AppError `bad-input` for a year that the result does not have
 */
export function ledgerAtYearEnd(ledger: Ledger, result: Result, year: string): Ledger {
  const { dates } = reportPeriod(year, result, ruleSet(result.rules).yearStart);
  if (dates === null) return ledger;
  const clock = localClock(result.timezone);
  const entries = ledger.entries.filter(({ time }) => clock(time).slice(0, 10) <= dates.to);
  return entries.length === ledger.entries.length ? ledger : { ...ledger, entries };
}
