import { describe, expect, it } from 'vitest';
import { amount, money } from './cells.js';

describe('money', () => {
  it.each([
    ['0.005', '0.01'],
    ['-0.005', '-0.01'],
    ['0.004999999999999999999999', '0'],
    ['-0.001', '0'],
    ['1.125', '1.13'],
    ['123456789012345678901234567890.125', '123456789012345678901234567890.13'],
  ])('rounds %s to %s', (exact, rounded) => {
    expect(money(exact)).toEqual({ kind: 'money', exact, rounded });
  });
});

describe('amount', () => {
  it.each([
    ['0.000000000000000001', '0.000000000000000001'],
    ['1.23456789012345', '1.23456789012345'],
    ['1.234567890123455', '1.23456789012346'],
    ['123456789012345678901234567890', '123456789012346000000000000000'],
  ])('shows %s as %s', (exact, rounded) => {
    expect(amount(exact)).toEqual({ kind: 'amount', exact, rounded });
  });
});
