import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dec, isDecimalText, isZeroText, plainText, readDecimal } from './decimal.js';

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

describe('isZeroText', () => {
  it.each(['0', '0.0', '000.000', '-0'])('tells that %s is 0', (text) => {
    expect(isZeroText(text)).toBe(true);
  });
  it.each(['1', '0.1', '10', '0.00000000000000000000000000000000009', '-0.5'])('and %s is not', (text) => {
    expect(isZeroText(text)).toBe(false);
  });
});

const digits = fc.string({ unit: fc.constantFrom('0', '0', '0', '1', '5', '9'), minLength: 1, maxLength: 90 });
const plain = fc
  .tuple(fc.constantFrom('', '-'), digits, fc.option(digits))
  .map(([sign, whole, places]) => `${sign}${whole}${places === null ? '' : `.${places}`}`);

describe('readDecimal', () => {
  it('is what the library reads, digit by digit', () => {
    fc.assert(
      fc.property(plain, (one) => {
        const { s, e, d } = new Dec(one);
        expect(readDecimal(one)).toMatchObject({ s, e, d });
      }),
      { numRuns: 3000, seed: 20_261_121 },
    );
  });
  it.each(['0', '0.0', '00.10', '9999999', '10000000', '0.0000001', '0.00000001', '.5', '5.', '+1', '1e5', '-0'])(
    '%s',
    (one) => {
      const { s, e, d } = new Dec(one);
      expect(readDecimal(one)).toBeInstanceOf(Dec);
      expect(readDecimal(one)).toMatchObject({ s, e, d });
    },
  );
  it.each(['', '.', '1.2.3', '1,000', 'x', '-', '١'])('throws for "%s" as the library does', (one) => {
    expect(() => readDecimal(one)).toThrow('[DecimalError]');
  });
});

describe('plainText', () => {
  const figure = plain.map((one) => new Dec(one));
  it('is what the library writes, whatever the digits', () => {
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        for (const one of [a, b, a.plus(b), a.times(b), b.isZero() ? a : a.div(b), a.toDecimalPlaces(24)]) {
          expect(plainText(one)).toBe(one.toString());
        }
      }),
      { numRuns: 2000, seed: 20_261_121 },
    );
  });
  it.each([
    '0',
    '-0',
    '10000000',
    '0.0000001',
    '0.00000001',
    '-9999999.9999999',
    '1e30',
    '1e-30',
    '-1e100',
    '1e-101',
    '1e140',
  ])('%s', (text) => {
    expect(plainText(new Dec(text))).toBe(new Dec(text).toString());
  });
});
