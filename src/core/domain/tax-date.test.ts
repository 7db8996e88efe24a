import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf, civilDate, dayNumber, isTimeZone, isoDate, oneYearAfter, parseInstant } from './tax-date.js';
import { taxYearSpan, taxYearStarting } from './tax-year.js';

describe('parseInstant', () => {
  it('agrees with the platform for every instant it can write', () => {
    const instants = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (date) => {
        expect(parseInstant(date.toISOString())).toBe(date.getTime());
      }),
    );
  });
  it.each([
    ['2024-01-05T10:00:00+05:30', '2024-01-05T04:30:00Z'],
    ['2024-01-05T10:00:00-00:30', '2024-01-05T10:30:00Z'],
    ['2024-01-05t10:00:00.5z', '2024-01-05T10:00:00.500Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
  ])('reads %s', (text, same) => {
    expect(parseInstant(text)).toBe(Date.parse(same));
  });
  it.each([
    '',
    '2024-01-05',
    '2024-01-05T10:00:00',
    '2024-01-05 10:00:00Z',
    '2024-1-05T10:00:00Z',
    '2024-02-30T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '2024-13-01T00:00:00Z',
    '2024-00-01T00:00:00Z',
    '2024-01-00T00:00:00Z',
    '2024-01-05T24:00:00Z',
    '2024-01-05T23:60:00Z',
    '2016-12-31T23:59:60Z',
    '2024-01-05T10:00:00.1234Z',
    '2024-01-05T10:00:00.Z',
    '2024-01-05T10:00:00+24:00',
    '2024-01-05T10:00:00+0530',
    '2024-01-05T10:00:00ZZ',
    '+2024-01-05T10:00:00Z',
  ])('refuses "%s"', (text) => {
    expect(parseInstant(text)).toBeNull();
  });
});

it('day numbers and dates are each other’s inverse', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
      const { year, month, day: ofMonth } = civilDate(day);
      expect(dayNumber(year, month, ofMonth)).toBe(day);
    }),
  );
  expect(isoDate(0)).toBe('1970-01-01');
  expect(isoDate(dayNumber(2024, 2, 29))).toBe('2024-02-29');
});

it('a year after 29 February is 1 March or 28 February', () => {
  expect(isoDate(oneYearAfter(dayNumber(2024, 2, 29), 'march-1'))).toBe('2025-03-01');
  expect(isoDate(oneYearAfter(dayNumber(2024, 2, 29), 'february-28'))).toBe('2025-02-28');
  expect(isoDate(oneYearAfter(dayNumber(2023, 2, 28), 'march-1'))).toBe('2024-02-28');
});

describe('calendarOf', () => {
  const local = (zone: string, time: string): string => isoDate(calendarOf(zone)(Date.parse(time)));
  it.each([
    ['UTC', '2024-12-31T23:59:59.999Z', '2024-12-31'],
    ['America/New_York', '2025-01-01T04:59:59Z', '2024-12-31'],
    ['America/New_York', '2025-01-01T05:00:00Z', '2025-01-01'],
    ['Asia/Kolkata', '2024-12-31T18:30:00Z', '2025-01-01'],
    ['Europe/London', '2024-03-31T23:00:00Z', '2024-04-01'],
    ['Europe/London', '2024-03-30T23:00:00Z', '2024-03-30'],
    ['America/St_Johns', '2010-11-07T02:30:30Z', '2010-11-07'],
    ['Pacific/Apia', '2011-12-30T09:59:00Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
  ])('%s: %s is on %s', (zone, time, day) => {
    expect(local(zone, time)).toBe(day);
  });
  it('knows which zones exist', () => {
    expect(['UTC', 'Europe/Berlin'].every(isTimeZone)).toBe(true);
    expect(['', 'Europe/Atlantis', 'x'].some(isTimeZone)).toBe(false);
  });
});

it('tax years start where the country says', () => {
  const april = { month: 4, day: 6 };
  expect(taxYearStarting(dayNumber(2024, 4, 5), april)).toBe(2023);
  expect(taxYearStarting(dayNumber(2024, 4, 6), april)).toBe(2024);
  expect(taxYearSpan(2024, april)).toEqual({ starts: 2024, label: '2024-25', from: '2024-04-06', to: '2025-04-05' });
  expect(taxYearSpan(1999, { month: 7, day: 1 })).toEqual({
    starts: 1999,
    label: '1999-00',
    from: '1999-07-01',
    to: '2000-06-30',
  });
  expect(taxYearSpan(2024, { month: 1, day: 1 })).toEqual({
    starts: 2024,
    label: '2024',
    from: '2024-01-01',
    to: '2024-12-31',
  });
});
