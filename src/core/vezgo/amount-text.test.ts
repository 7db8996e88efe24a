import { describe, expect, it } from 'vitest';
import { readAmount } from './amount-text.js';

describe('readAmount', () => {
  it.each([
    ['1.20210831', '1.20210831'],
    ['1.2000', '1.2'],
    ['007.5', '7.5'],
    ['+.5', '0.5'],
    ['5.', '5'],
    [2e-7, '0.0000002'],
    ['7.5e-6', '0.0000075'],
    ['1.5E+3', '1500'],
    ['-0.01', '-0.01'],
    ['-0.00', '0'],
    [0, '0'],
    [' 3 ', '3'],
    ['0.123456789012345678', '0.123456789012345678'],
  ])('reads %s as %s', (wire, text) => {
    expect(readAmount(wire)).toEqual({ state: 'read', text });
  });
  it.each([null, undefined, '', '  '])('finds nothing in %j', (wire) => {
    expect(readAmount(wire)).toEqual({ state: 'missing' });
  });
  it.each(['abc', '1,000', 'NaN', 'Infinity', '0x10', '1e99999999', '1e999', {}, [], true, '1'.repeat(41), Number.NaN])(
    'cannot read %j',
    (wire) => {
      expect(readAmount(wire)).toEqual({ state: 'unreadable' });
    },
  );
});
