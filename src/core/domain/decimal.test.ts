import { describe, expect, it } from 'vitest';
import { Dec, isDecimalText } from './decimal.js';

describe('Dec', () => {
  it('prints the smallest and the largest amounts without an exponent', () => {
    expect(new Dec('0.000000000000000001').toString()).toBe('0.000000000000000001');
    expect(new Dec('123456789012345678901234567890').toString()).toBe('123456789012345678901234567890');
  });

  it('carries 40 significant digits and rounds half to even', () => {
    expect(new Dec(1).div(3).toString()).toBe(`0.${'3'.repeat(40)}`);
    expect(new Dec('0.25').toDecimalPlaces(1).toString()).toBe('0.2');
    expect(new Dec('0.35').toDecimalPlaces(1).toString()).toBe('0.4');
  });
});

describe('isDecimalText', () => {
  it.each(['0', '1', '-1', '0.00000001', '12345678901234567890.5'])('accepts %s', (text) => {
    expect(isDecimalText(text)).toBe(true);
  });
  it.each(['', ' 1', '1e5', '1,000', '.5', '5.', 'NaN', 'Infinity', '+1', '0x10', '--1'])('refuses "%s"', (text) => {
    expect(isDecimalText(text)).toBe(false);
  });
});
