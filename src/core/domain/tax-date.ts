import { tzOffset } from '@date-fns/tz';

/**
 * Instants are milliseconds since 1970-01-01T00:00Z; calendar days are whole days since 1970-01-01. All calendar arithmetic of the tax
 * rules is done on day numbers, never on instants, so that no change of the clock can move a date.
 */
export type DayNumber = number;

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Proleptic Gregorian day number (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil). */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `dayNumber` (civil_from_days of the same paper). */
export function civilDate(days: DayNumber): CivilDate {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** ISO 8601 calendar date, `2024-02-29`. */
export function isoDate(days: DayNumber): string {
  const { year, month, day } = civilDate(days);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The same date one year on; 29 February becomes 1 March or, where the law says so, 28 February. */
export function oneYearAfter(days: DayNumber, leapDay: 'march-1' | 'february-28'): DayNumber {
  const { year, month, day } = civilDate(days);
  const shifts = month === 2 && day === 29 && leapDay === 'february-28';
  return dayNumber(year + 1, month, shifts ? 28 : day);
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** `count` digits of `text` from `start` as a number, −1 where there is anything else. */
function digits(text: string, start: number, count: number): number {
  let value = 0;
  for (let i = start; i < start + count; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Minutes east of UTC written at `start` to the end of `text`; `null` where no offset stands there. */
function offsetMinutes(text: string, start: number): number | null {
  const sign = text[start];
  if ((sign === 'Z' || sign === 'z') && text.length === start + 1) return 0;
  if ((sign !== '+' && sign !== '-') || text.length !== start + 6 || text[start + 3] !== ':') return null;
  const hours = digits(text, start + 1, 2);
  const minutes = digits(text, start + 4, 2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return null;
  return (sign === '-' ? -1 : 1) * (hours * 60 + minutes);
}

/** Where the seconds end, their fraction included; −1 for a fraction that is not of 1 to 3 digits. */
function endOfSeconds(text: string): number {
  if (text[19] !== '.') return 19;
  let end = 20;
  while (end < text.length && digits(text, end, 1) >= 0) end += 1;
  return end === 20 || end > 23 ? -1 : end;
}

/** Milliseconds that the last digit of a fraction of no to three digits counts. */
const FRACTION_UNITS = [0, 100, 10, 1] as const;

/**
 * An RFC 3339 time with an offset or `Z`, milliseconds at most, as an instant; `null` for any other text, for a date that does not
 * exist and for a leap second, which no instant can hold.
 */
export function parseInstant(text: string): number | null {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const second = digits(text, 17, 2);
  const marks =
    text[4] === '-' &&
    text[7] === '-' &&
    (text[10] === 'T' || text[10] === 't') &&
    text[13] === ':' &&
    text[16] === ':';
  if (!marks || year < 0 || month < 1 || month > 12 || day < 1 || hour < 0 || minute < 0 || second < 0) return null;
  const longest = month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
  if (day > longest || hour > 23 || minute > 59 || second > 59) return null;
  const end = endOfSeconds(text);
  const offset = end < 0 ? null : offsetMinutes(text, end);
  if (offset === null) return null;
  const places = Math.max(end - 20, 0);
  const ms = digits(text, 20, places) * (FRACTION_UNITS[places] ?? 0);
  return dayNumber(year, month, day) * DAY_MS + ((hour * 60 + minute - offset) * 60 + second) * 1000 + ms;
}

/** True for an IANA time zone that this runtime knows. */
export function isTimeZone(zone: string): boolean {
  try {
    return zone !== '' && new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * The taxpayer's calendar: the local date of an instant. The zone's offset is asked once per UTC day; only on the few days on which it
 * changes is it asked for the instant itself.
 */
export function calendarOf(zone: string): (instant: number) => DayNumber {
  if (zone === 'UTC') return (instant) => Math.floor(instant / DAY_MS);
  const offsetAt = (instant: number): number => tzOffset(zone, new Date(instant)) * MINUTE_MS;
  const steady = new Map<number, number | null>();
  return (instant) => {
    const utcDay = Math.floor(instant / DAY_MS);
    let offset = steady.get(utcDay);
    if (offset === undefined) {
      const start = offsetAt(utcDay * DAY_MS);
      offset = start === offsetAt((utcDay + 1) * DAY_MS) ? start : null;
      steady.set(utcDay, offset);
    }
    return Math.floor((instant + (offset ?? offsetAt(instant))) / DAY_MS);
  };
}
