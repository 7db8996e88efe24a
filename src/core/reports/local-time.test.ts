import { describe, expect, it } from 'vitest';
import { localClock } from './local-time.js';

describe('localClock', () => {
  it.each([
    ['UTC', '2024-12-31T23:59:59Z', '2024-12-31T23:59:59'],
    ['America/New_York', '2024-01-01T04:59:59.999Z', '2023-12-31T23:59:59.999'],
    ['America/New_York', '2024-07-01T04:00:00Z', '2024-07-01T00:00:00'],
    ['Asia/Kolkata', '2024-12-31T20:00:00+01:00', '2025-01-01T00:30:00'],
    // The hour that occurs twice when summer time ends.
    ['Europe/Berlin', '2024-10-27T00:30:00Z', '2024-10-27T02:30:00'],
    ['Europe/Berlin', '2024-10-27T01:30:00Z', '2024-10-27T02:30:00'],
  ])('%s shows %s as %s', (zone, instant, local) => {
    expect(localClock(zone)(instant)).toBe(local);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => localClock('Mars/Olympus')).toThrow(RangeError);
  });
});
