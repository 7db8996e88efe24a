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
