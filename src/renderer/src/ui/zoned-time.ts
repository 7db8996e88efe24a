const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  // Sweden's form of dates is the ISO one.
  const made = new Intl.DateTimeFormat('sv-SE', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  formatters.set(zone, made);
  return made;
}

let last = { instant: '', zone: '', text: '' };

/** `2024-03-05 14:07:09` in the given zone. */
export function zonedTime(instant: string, zone: string): string {
  // A row of a table asks several times: for its cell, for the words on hover, for its box.
  if (last.instant !== instant || last.zone !== zone) {
    last = { instant, zone, text: formatterOf(zone).format(Date.parse(instant)) };
  }
  return last.text;
}

/** `2024-03-05 14:07` in the given zone. */
export function zonedMinute(instant: string, zone: string): string {
  return zonedTime(instant, zone).slice(0, -':09'.length);
}

/** `2024-03-05` in the given zone. */
export function zonedDate(instant: string, zone: string): string {
  return zonedTime(instant, zone).slice(0, -' 14:07:09'.length);
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
