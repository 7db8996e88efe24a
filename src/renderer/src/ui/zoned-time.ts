const seconds = new Map<string, Intl.DateTimeFormat>();
const minutes = new Map<string, Intl.DateTimeFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

function formatter(
  cache: Map<string, Intl.DateTimeFormat>,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const known = cache.get(zone);
  if (known !== undefined) return known;
  // Sweden's form of dates is the ISO one.
  const made = new Intl.DateTimeFormat('sv-SE', { ...options, timeZone: zone });
  cache.set(zone, made);
  return made;
}

const DATE = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

const MINUTE = { ...DATE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** `2024-03-05 14:07:09` in the given zone. */
export function zonedTime(instant: string, zone: string): string {
  return formatter(seconds, zone, { ...MINUTE, second: '2-digit' }).format(Date.parse(instant));
}

/** `2024-03-05 14:07` in the given zone. */
export function zonedMinute(instant: string, zone: string): string {
  return formatter(minutes, zone, MINUTE).format(Date.parse(instant));
}

/** `2024-03-05` in the given zone. */
export function zonedDate(instant: string, zone: string): string {
  return formatter(dates, zone, DATE).format(Date.parse(instant));
}

/** Hours of UTC of which at least one falls on the same calendar day in any zone of the world. */
const HOURS = ['12', '00', '23'] as const;

/** An instant on a calendar day (`2024-03-05`) of the given zone, for a day whose hour is not known. */
export function instantOn(day: string, zone: string): string {
  const instants = HOURS.map((hour) => `${day}T${hour}:00:00Z`);
  return instants.find((instant) => zonedDate(instant, zone) === day) ?? `${day}T12:00:00Z`;
}

/**
 * The instant at a local time (`2024-03-05T14:07`) of the given zone. A time that the clock skips or repeats there is one of the two that
 * it could be.
 */
export function instantAt(local: string, zone: string): string {
  const wanted = Date.parse(`${local}Z`);
  const shown = (at: number): number =>
    Date.parse(`${zonedMinute(new Date(at).toISOString(), zone).replace(' ', 'T')}Z`);
  // Twice: the offset of the first guess may be that of another side of a change of clocks.
  const guess = wanted - (shown(wanted) - wanted);
  return new Date(guess - (shown(guess) - wanted)).toISOString();
}
