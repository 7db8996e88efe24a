import { expect, it } from 'vitest';
import { instantAt, instantOn, zonedDate, zonedMinute, zonedTime } from './zoned-time.js';

it('writes an instant in the taxpayer’s zone, with midnight as 00', () => {
  expect(zonedTime('2024-03-05T05:00:00Z', 'America/New_York')).toBe('2024-03-05 00:00:00');
  expect(zonedTime('2024-12-31T23:59:59.999Z', 'Asia/Tokyo')).toBe('2025-01-01 08:59:59');
});

it('tells one instant in several zones and lengths, one after another', () => {
  const instant = '2024-12-31T23:59:59.999Z';
  expect(zonedMinute(instant, 'Asia/Tokyo')).toBe('2025-01-01 08:59');
  expect(zonedMinute(instant, 'America/New_York')).toBe('2024-12-31 18:59');
  expect(zonedDate(instant, 'Asia/Tokyo')).toBe('2025-01-01');
  expect(zonedTime('2024-12-31T00:00:00Z', 'Asia/Tokyo')).toBe('2024-12-31 09:00:00');
});

it('takes the day of that zone', () => {
  expect(zonedDate('2025-01-01T03:00:00Z', 'America/New_York')).toBe('2024-12-31');
});

it('finds an instant on a day of any zone', () => {
  for (const zone of ['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Kolkata']) {
    expect([zone, zonedDate(instantOn('2024-03-05', zone), zone)]).toEqual([zone, '2024-03-05']);
  }
});

it.each([
  ['2024-03-05T14:07', 'UTC', '2024-03-05T14:07:00.000Z'],
  ['2024-01-31T23:30', 'America/New_York', '2024-02-01T04:30:00.000Z'],
  // Clocks went forward at two in the morning of 10 March 2024 and back at two of 3 November.
  ['2024-03-10T01:59', 'America/New_York', '2024-03-10T06:59:00.000Z'],
  ['2024-03-10T03:00', 'America/New_York', '2024-03-10T07:00:00.000Z'],
  ['2024-11-03T02:30', 'America/New_York', '2024-11-03T07:30:00.000Z'],
  ['2024-06-01T00:10', 'Asia/Kolkata', '2024-05-31T18:40:00.000Z'],
])('%s in %s is %s', (local, zone, instant) => {
  expect(instantAt(local, zone)).toBe(instant);
});
