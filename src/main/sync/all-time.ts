/** Vezgo's guide suggests this date for "all". */
const OLDEST = '2005-01-01';
const DAY_MS = 86_400_000;

const YEAR_MS = 366 * DAY_MS;

interface Range {
  readonly from: string;
  readonly to: string;
}

/**
 * A range that leaves nothing out, as `YYYY-MM-DD`. Vezgo's default range differs between its documents, so both ends are always given.
 * The later one lies ten years ahead: transactions are paged by when Vezgo got them, so one that a clock which is behind cut off would
 * be passed by for good.
 */
export function allTime(now: Date): Range {
  return { from: OLDEST, to: isoDay(now.getTime() + 10 * YEAR_MS) };
}

/** All days so far; a day more, for clocks differ, and the last day of a range counts as a whole only in UTC. */
export function daysUntil(now: Date): Range {
  return { from: OLDEST, to: isoDay(now.getTime() + DAY_MS) };
}

/** The UTC day of an instant in milliseconds since 1970. */
export function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
