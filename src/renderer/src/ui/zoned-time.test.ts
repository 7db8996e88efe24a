import { expect, it } from 'vitest';
import { instantOn, zonedDate, zonedTime } from './zoned-time.js';

it('writes an instant in the taxpayer’s zone, with midnight as 00', () => {
  expect(zonedTime('2024-03-05T05:00:00Z', 'America/New_York')).toBe('2024-03-05 00:00:00');
  expect(zonedTime('2024-12-31T23:59:59.999Z', 'Asia/Tokyo')).toBe('2025-01-01 08:59:59');
});

it('takes the day of that zone', () => {
  expect(zonedDate('2025-01-01T03:00:00Z', 'America/New_York')).toBe('2024-12-31');
});

it('finds an instant on a day of any zone', () => {
  for (const zone of ['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Kolkata']) {
    expect([zone, zonedDate(instantOn('2024-03-05', zone), zone)]).toEqual([zone, '2024-03-05']);
  }
});
