import { instantOfReading } from '../domain/local-time.js';
import { parseInstant } from '../domain/tax-date.js';

/** Milliseconds since 1970; `null` for text that is no time in the format asked for. */
export type TimeReader = (text: string) => number | null;

/**
 * A reader of times in one format. `iso`: `2024-01-31`, with a time after a `T` or a space, an offset, `Z` or `UTC` where there is one.
 * `auto`: that, seconds or milliseconds since 1970, and `31.01.2024 …`; dates with slashes are never guessed. Else a pattern of YYYY YY MMM MM
 * M DD D HH H hh h mm ss SSS A. Times without an offset are of `zone`.
 */
export function timeReader(format: string, zone: string): TimeReader {
  const iso = isoReader(zone);
  if (format === 'iso') return iso;
  if (format !== 'auto') return patternReader(format, zone);
  const dotted = ['DD.MM.YYYY HH:mm:ss', 'DD.MM.YYYY HH:mm', 'DD.MM.YYYY'].map((one) => patternReader(one, zone));
  return (text) => {
    const plain = text.trim();
    if (/^\d{10}(\.\d+)?$/.test(plain)) return Math.round(Number(plain) * 1000);
    if (/^\d{13}$/.test(plain)) return Number(plain);
    for (const read of [iso, ...dotted]) {
      const instant = read(plain);
      if (instant !== null) return instant;
    }
    return null;
  };
}

const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

function isoReader(zone: string): TimeReader {
  return (text) => {
    const found = ISO.exec(text.trim());
    if (found === null) return null;
    const [, date = '', time = '00:00', second = '00', fraction = '', offset] = found;
    const reading = parseInstant(`${date}T${time}:${second}.${`${fraction}000`.slice(0, 3)}Z`);
    if (reading === null) return null;
    if (offset === undefined) return instantOfReading(reading, zone);
    return reading - offsetMs(offset);
  };
}

function offsetMs(offset: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

const TOKENS = /YYYY|YY|MMM|MM|M|DD|D|HH|H|hh|h|mm|ss|SSS|A/g;
const SHAPES: Readonly<Record<string, string>> = {
  YYYY: '(\\d{4})',
  YY: '(\\d{2})',
  MMM: '([A-Za-z]{3})',
  MM: '(\\d{2})',
  M: '(\\d{1,2})',
  DD: '(\\d{2})',
  D: '(\\d{1,2})',
  HH: '(\\d{2})',
  H: '(\\d{1,2})',
  hh: '(\\d{2})',
  h: '(\\d{1,2})',
  mm: '(\\d{2})',
  ss: '(\\d{2})',
  SSS: '(\\d{3})',
  A: '([AaPp][Mm])',
};
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function patternReader(pattern: string, zone: string): TimeReader {
  const tokens = pattern.match(TOKENS) ?? [];
  const parts = pattern.split(TOKENS).map((between) => between.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const source = parts.map((part, index) => part + (SHAPES[tokens[index] ?? ''] ?? '')).join('');
  const shape = new RegExp(`^${source}$`);
  return (text) => {
    const found = shape.exec(text.trim());
    if (found === null) return null;
    const fields = new Map(tokens.map((token, index) => [token, found[index + 1] ?? '']));
    const reading = readingOf(fields);
    return reading === null ? null : instantOfReading(reading, zone);
  };
}

function readingOf(fields: ReadonlyMap<string, string>): number | null {
  const pick = (...names: string[]): string | undefined =>
    names.map((name) => fields.get(name)).find((one) => one !== undefined);
  const short = fields.get('YY');
  const year = fields.get('YYYY') ?? (short === undefined ? '' : `20${short}`);
  const named = fields.get('MMM');
  const month = named === undefined ? pick('MM', 'M') : String(MONTHS.indexOf(named.toLowerCase()) + 1);
  const hour = hourOf(pick('HH', 'H'), pick('hh', 'h'), fields.get('A'));
  const two = (text: string | undefined): string => (text ?? '00').padStart(2, '0');
  const time = `${two(hour)}:${two(fields.get('mm'))}:${two(fields.get('ss'))}.${fields.get('SSS') ?? '000'}`;
  return parseInstant(`${year}-${two(month)}-${two(pick('DD', 'D'))}T${time}Z`);
}

function hourOf(full: string | undefined, half: string | undefined, noon: string | undefined): string | undefined {
  if (full !== undefined || half === undefined) return full;
  const hour = Number(half) % 12;
  return String(noon?.toLowerCase() === 'pm' ? hour + 12 : hour);
}
