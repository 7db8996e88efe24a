import { describe, expect, it } from 'vitest';
import { startSerialTime } from './serial-time.js';

describe('startSerialTime', () => {
  // 45292 is 1 January 2024 in Excel; noon is half a day; a second is 1/86,400 of one.
  // LibreOffice shows 23:59:59.999 as the next day's 00:00.
  it.each([
    ['2024-01-01T00:00:00', 45_292],
    ['2024-01-01T12:00:00', 45_292.5],
    ['2024-01-01T12:00:01.501', (45_292.5 * 86_400 + 1) / 86_400],
    ['2024-04-05T23:59:59.999', (45_388 * 86_400 - 1) / 86_400],
    ['1900-03-01T00:00:00', 61],
    ['1900-02-28T23:59:59', null],
    ['+012024-01-01T00:00:00', 3_697_717],
  ])('%s is %s', (local, serial) => {
    expect(startSerialTime()(local)).toBe(serial);
  });

  it('keeps days apart', () => {
    const serialTime = startSerialTime();
    expect(['2024-01-01T06:00:00', '2024-01-02T06:00:00', '2024-01-01T18:00:00'].map(serialTime)).toEqual([
      45_292.25, 45_293.25, 45_292.75,
    ]);
  });
});
