import { tzOffset } from '@date-fns/tz';

const MINUTE_MS = 60_000;

/**
 * The instant of a clock reading in a zone. `reading` is the same reading taken as UTC, in milliseconds since 1970. A reading that the
 * clock shows twice (autumn) is the earlier of the two; one that it skips (spring) is moved on by the skipped hour.
 */
export function instantOfReading(reading: number, zone: string): number {
  if (zone === 'UTC') return reading;
  const offsetAt = (instant: number): number => tzOffset(zone, new Date(instant)) * MINUTE_MS;
  // The offsets in force well before and well after: the reading belongs to one of the two.
  const before = offsetAt(reading - 24 * 60 * MINUTE_MS);
  const after = offsetAt(reading + 24 * 60 * MINUTE_MS);
  const early = reading - before;
  if (offsetAt(early) === before) return early;
  const late = reading - after;
  return offsetAt(late) === after ? late : early;
}
