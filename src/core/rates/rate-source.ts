import type { DecimalText } from '../domain/decimal.js';
import { type DayNumber, isoDate } from '../domain/tax-date.js';

export interface FoundRate {
  /** Units of the currency asked for, for one unit of the other. */
  readonly rate: DecimalText;
  /** The day the rate is of: the day asked for, or the last one before it that has a rate. */
  readonly date: string;
  /** Who said so, in words. */
  readonly source: string;
}

export interface RateSource {
  /** `null` where no rate is known for the day or one of the ten days before it. */
  readonly lookup: (from: string, to: string, day: DayNumber) => FoundRate | null;
}

/** The longest row of closed days is Easter with a bank holiday or a year's end; what is older than this is no rate of that day. */
export const LONGEST_GAP_DAYS = 10;

/** The first answer going back from `day`, its own date first. */
export function lastKnown(day: DayNumber, onDate: (date: string) => Omit<FoundRate, 'date'> | null): FoundRate | null {
  for (let back = 0; back <= LONGEST_GAP_DAYS; back += 1) {
    const date = isoDate(day - back);
    const found = onDate(date);
    if (found !== null) return { ...found, date };
  }
  return null;
}

/** Remembers what was found: a ledger asks for the same few days again and again. */
export function remembering(source: RateSource): RateSource {
  const known = new Map<string, FoundRate | null>();
  return {
    lookup: (from, to, day) => {
      const key = `${from} ${to} ${day}`;
      let found = known.get(key);
      if (found === undefined) {
        found = source.lookup(from, to, day);
        known.set(key, found);
      }
      return found;
    },
  };
}
