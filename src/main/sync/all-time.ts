/** Vezgo's guide suggests this date for "all". */
const OLDEST = '2005-01-01';
const DAY_MS = 86_400_000;

/**
 * A range that leaves nothing out, as `YYYY-MM-DD`. Vezgo's default range differs between its documents, so both ends are always given;
 * the later one lies a day ahead, for clocks differ, and the last day of a range counts as a whole only in UTC.
 */
export function allTime(now: Date): { readonly from: string; readonly to: string } {
  return { from: OLDEST, to: isoDay(now.getTime() + DAY_MS) };
}

/** The UTC day of an instant in milliseconds since 1970. */
export function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
