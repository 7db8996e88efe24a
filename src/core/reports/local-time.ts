import { clockOf, startOfDays } from './clock-digits.js';

/** Turns an instant (RFC 3339) into the wall clock of one place: `YYYY-MM-DDTHH:MM:SS`, with `.mmm` when it has milliseconds. */
export type LocalClock = (instant: string) => string;

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const TWO_DIGITS: readonly string[] = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/** `timezone`: IANA name. Throws a RangeError for a name the platform does not know. */
export function localClock(timezone: string): LocalClock {
  const localTime = zoneTime(timezone);
  const dateText = dayTexts();
  return (instant) => {
    const time = localTime(instant);
    const day = Math.floor(time / DAY_MS);
    const ofDay = time - day * DAY_MS;
    const [hours, minutes, seconds] = [ofDay / HOUR_MS, (ofDay % HOUR_MS) / MINUTE_MS, (ofDay % MINUTE_MS) / SECOND_MS];
    const milliseconds = ofDay % SECOND_MS;
    const clock = `${dateText(day)}T${two(hours)}:${two(minutes)}:${two(seconds)}`;
    return milliseconds === 0 ? clock : `${clock}.${String(milliseconds).padStart(3, '0')}`;
  };
}

/** The date of an instant in one place: `YYYY-MM-DD`. */
export function localDay(timezone: string): (instant: string) => string {
  const localTime = zoneTime(timezone);
  const dateText = dayTexts();
  return (instant) => dateText(Math.floor(localTime(instant) / DAY_MS));
}

function two(value: number): string {
  return TWO_DIGITS[Math.floor(value)] ?? '';
}

/** `YYYY-MM-DD` of a day, counted from 1970-01-01. Keeps what it made: a report has far fewer days than times. */
function dayTexts(): (day: number) => string {
  const known = new Map<number, string>();
  return (day) => {
    let text = known.get(day);
    if (text === undefined) known.set(day, (text = new Date(day * DAY_MS).toISOString().slice(0, 10)));
    return text;
  };
}

/** The wall clock of an instant, as milliseconds since 1970. */
function zoneTime(timezone: string): (instant: string) => number {
  const offsetAt = zoneOffset(timezone);
  const startOf = startOfDays();
  // The platform's calendar is slow: it is asked once for each day, and for each instant only on days on which the offset changes.
  const steady = new Map<number, number | null>();
  return (instant) => {
    const clock = clockOf(instant, 'Z');
    const milliseconds = clock === null ? Date.parse(instant) : startOf(instant) + clock;
    const day = Math.floor(milliseconds / DAY_MS);
    let offset = steady.get(day);
    if (offset === undefined) {
      const first = offsetAt(day * DAY_MS);
      offset = first === offsetAt((day + 1) * DAY_MS) ? first : null;
      steady.set(day, offset);
    }
    return milliseconds + (offset ?? offsetAt(milliseconds));
  };
}

/** Milliseconds that the zone's clock is ahead of UTC at an instant. */
function zoneOffset(timezone: string): (milliseconds: number) => number {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (milliseconds) => {
    const parts = new Map(format.formatToParts(milliseconds).map(({ type, value }) => [type, Number(value)]));
    const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
    const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    return local - Math.floor(milliseconds / 1000) * 1000;
  };
}
