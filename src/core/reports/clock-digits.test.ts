import { describe, expect, it } from 'vitest';
import { clockOf, startOfDays } from './clock-digits.js';

describe('clockOf', () => {
  it.each(['2024-02-29T23:59:59.999Z', '1969-12-31T00:00:01Z', '0001-01-01T10:20:30Z'])(
    'reads %s as the platform does',
    (text) => {
      expect(startOfDays()(text) + (clockOf(text, 'Z') ?? Number.NaN)).toBe(Date.parse(text));
    },
  );

  it.each([
    '2024-01-01T10:00:00+01:00',
    '2024-01-01T10:00:00.5Z',
    '2024-01-01T10:00Z',
    '+012024-01-01T10:00:00Z',
    '2024-01-01T10:00:00',
  ])('leaves %s to the platform', (text) => {
    expect(clockOf(text, 'Z')).toBeNull();
  });
});
