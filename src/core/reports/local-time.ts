/** Turns an instant (RFC 3339) into the wall clock of one place: `YYYY-MM-DDTHH:MM:SS`, with `.mmm` when it has milliseconds. */
export type LocalClock = (instant: string) => string;

const DAY_MS = 86_400_000;

/** `timezone`: IANA name. Throws a RangeError for a name the platform does not know. */
export function localClock(timezone: string): LocalClock {
  const offsetAt = zoneOffset(timezone);
  // The platform's calendar is slow: it is asked once for each day, and for each instant only on days on which the offset changes.
  const steady = new Map<number, number | null>();
  return (instant) => {
    const milliseconds = Date.parse(instant);
    const day = Math.floor(milliseconds / DAY_MS);
    let offset = steady.get(day);
    if (offset === undefined) {
      const first = offsetAt(day * DAY_MS);
      offset = first === offsetAt((day + 1) * DAY_MS) ? first : null;
      steady.set(day, offset);
    }
    const local = new Date(milliseconds + (offset ?? offsetAt(milliseconds))).toISOString();
    return local.endsWith('.000Z') ? local.slice(0, 19) : local.slice(0, -1);
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
