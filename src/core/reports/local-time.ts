/** Turns an instant (RFC 3339) into the wall clock of one place: `YYYY-MM-DDTHH:MM:SS`, with `.mmm` when it has milliseconds. */
export type LocalClock = (instant: string) => string;

/** `timezone`: IANA name. Throws a RangeError for a name the platform does not know. */
export function localClock(timezone: string): LocalClock {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (instant) => {
    const milliseconds = Date.parse(instant);
    const parts = new Map(format.formatToParts(milliseconds).map(({ type, value }) => [type, value]));
    const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? '';
    const fraction = ((milliseconds % 1000) + 1000) % 1000;
    const tail = fraction === 0 ? '' : `.${String(fraction).padStart(3, '0')}`;
    const date = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
    return `${date}T${part('hour')}:${part('minute')}:${part('second')}${tail}`;
  };
}
