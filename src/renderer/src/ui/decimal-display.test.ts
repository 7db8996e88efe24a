import { afterEach, describe, expect, it } from 'vitest';
import { amountText, countText, exactText, moneyText, writeNumbersAs } from './decimal-display.js';

afterEach(() => writeNumbersAs('en'));

describe('moneyText', () => {
  it.each([
    ['0', 'USD', '$0.00'],
    ['-0.001', 'USD', '$0.00'],
    ['1234.5', 'USD', '$1,234.50'],
    ['-1234567.891', 'USD', '\u2212$1,234,567.89'],
    ['999.995', 'USD', '$1,000.00'],
    ['12345678901234567890.12', 'USD', '$12,345,678,901,234,567,890.12'],
    ['1234.5', 'JPY', '¥1,234'],
    ['5', 'CHF', 'CHF\u00a05.00'],
  ])('writes %s %s as %s', (value, currency, expected) => {
    expect(moneyText(value, currency)).toBe(expected);
  });

  it('writes the sign of gains and losses, and none at zero', () => {
    expect(moneyText('12', 'USD', 'always')).toBe('+$12.00');
    expect(moneyText('-12', 'USD', 'always')).toBe('\u2212$12.00');
    expect(moneyText('0.001', 'USD', 'always')).toBe('$0.00');
  });
});

it('counts with the marks of the language', () => {
  expect([0, 999, 1545, 20838].map(countText)).toEqual(['0', '999', '1,545', '20,838']);
  writeNumbersAs('de');
  expect(countText(1545)).toBe('1.545');
});

describe('amountText', () => {
  it.each([
    ['1000', '1,000'],
    ['0.10000000', '0.1'],
    ['1234567.891000015', '1,234,567.891'],
    ['56639.02597077', '56,639.02597'],
    ['99.123456785', '99.12345678'],
    ['0.000000000000000001', '<0.00000001'],
    ['123456789012345678901234567890.5', '123,456,789,012,345,678,901,234,567,890.5'],
  ])('writes %s as %s', (amount, expected) => {
    expect(amountText(amount)).toBe(expected);
  });

  it('writes cash like money', () => {
    expect(amountText('1445.095754', true)).toBe('1,445.10');
    expect(amountText('600', true)).toBe('600.00');
    expect(amountText('0.001', true)).toBe('<0.01');
  });
});

describe('exactText', () => {
  it('keeps every digit', () => {
    expect(exactText('-1234567.0000000150')).toBe('\u22121,234,567.0000000150');
  });
});

describe('in other languages', () => {
  it('carries the marks of German, the symbol behind the figure', () => {
    writeNumbersAs('de');
    expect(moneyText('-1234567.5', 'EUR')).toBe('−1.234.567,50\u00a0€');
    expect(moneyText('12', 'CHF', 'always')).toBe('+12,00\u00a0CHF');
    expect(exactText('1234.5678')).toBe('1.234,5678');
    expect(amountText('0.000000001')).toBe('<0,00000001');
  });

  it('groups thousands in Spanish too, where Intl leaves four digits alone', () => {
    writeNumbersAs('es');
    expect(moneyText('1234.5', 'EUR')).toBe('1.234,50\u00a0€');
  });
});
