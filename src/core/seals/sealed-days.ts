import type { LedgerEntry } from '../domain/ledger-entry.js';
import { type DayNumber, calendarOf, dayNumber, isoDate, parseInstant } from '../domain/tax-date.js';
import type { RuleSetId } from '../domain/tax-options.js';

/** Days after a disposal whose entries can change it: matching of `gb`, superficial losses of `ca`. */
const LOOK_AHEAD: Readonly<Partial<Record<RuleSetId, number>>> = { gb: 30, ca: 30 };

/** Which calendar day a time falls on, as `2024-12-31`, where the taxpayer lives. */
export function localDays(timezone: string): (time: string) => string {
  const dayOf = calendarOf(timezone);
  return (time) => isoDate(dayOf(parseInstant(time) ?? 0));
}

function later(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const number: DayNumber = dayNumber(year, month, day);
  return isoDate(number + days);
}

/** The last day whose entries bear on a year that ends on `to`. */
export const lastBearing = (rules: RuleSetId, to: string): string => later(to, LOOK_AHEAD[rules] ?? 0);

/** Entries up to a day, by time and id. */
export function entriesUpTo(
  entries: readonly LedgerEntry[],
  last: string,
  localDay: (time: string) => string,
): readonly LedgerEntry[] {
  const kept = entries.filter(({ time }) => localDay(time) <= last);
  const at = ({ time }: LedgerEntry): number => parseInstant(time) ?? 0;
  return kept.sort((a, b) => at(a) - at(b) || (a.id < b.id ? -1 : 1));
}
