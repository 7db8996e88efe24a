import { describe, expect, it } from 'vitest';
import { startExactSum } from './exact-sum.js';

const sumOf = (...texts: readonly string[]): string => {
  const sum = startExactSum();
  for (const text of texts) sum.add(text);
  return sum.text();
};

describe('startExactSum', () => {
  it.each([
    [[], '0'],
    [['5'], '5'],
    [['0.1', '0.2'], '0.3'],
    [['1.50', '-1.5'], '0'],
    [['-0.001', '0.0005', '2'], '1.9995'],
    [
      ['123456789012345678901234567890', '0.000000000000000000000000000001'],
      '123456789012345678901234567890.000000000000000000000000000001',
    ],
  ])('of %j is %s', (texts, total) => {
    expect(sumOf(...texts)).toBe(total);
  });
});
