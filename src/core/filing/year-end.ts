import { Dec } from '../domain/decimal.js';
import type { Ledger } from '../domain/ledger-entry.js';
import type { Holding, Result } from '../domain/result.js';
import { ruleSet } from '../engine/rules/rule-set.js';
import { localClock } from '../reports/local-time.js';
import { reportPeriod } from '../reports/period.js';
import type { PoolChange } from '../reports/report-input.js';

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

/**
 * What is held at the end of a year, at the cost that the pools have then. The cut ledger cannot know that a loss at the end of a year
 * is denied for a purchase of the next: what is denied joins the cost on the day of the loss all the same. `changes`: up to that day, by
 * token in order of time.
 */
export function atPoolCosts(holdings: readonly Holding[], changes: readonly PoolChange[]): readonly Holding[] {
  const last = new Map(changes.map(({ asset, after }) => [asset, after]));
  return holdings.map((holding) => {
    const pool = last.get(holding.asset);
    if (pool === undefined || holding.lots.length !== 1 || !new Dec(pool.amount).eq(holding.amount)) return holding;
    return { ...holding, cost: pool.cost, lots: holding.lots.map((lot) => ({ ...lot, cost: pool.cost })) };
  });
}
