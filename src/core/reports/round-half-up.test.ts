import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dec } from '../domain/decimal.js';
import { roundHalfUp, textOfUnits, unitsOf } from './round-half-up.js';

const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.stringMatching(/^[0-9]{0,18}$/))
  .map(([minus, whole, fraction]) => `${minus ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`);

/** Slow and sure: decimal.js, without a minus sign on zero. */
function reference(text: string, places: number): string {
  const rounded = new Dec(text).toDecimalPlaces(places, Dec.ROUND_HALF_UP);
  return rounded.isZero() ? '0' : rounded.toString();
}

describe('roundHalfUp', () => {
  it('gives what decimal.js gives, for cents and for whole units', () => {
    fc.assert(
      fc.property(decimal, fc.constantFrom(0, 2), (text, places) => {
        expect(roundHalfUp(text, places)).toBe(reference(text, places));
      }),
    );
  });

  it.each([
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['0.49', 0, '0'],
    ['-0.004', 2, '0'],
    ['-0.005', 2, '-0.01'],
    ['99.995', 2, '100'],
    ['1.10', 2, '1.1'],
    ['123456789012345678901234567890.125', 2, '123456789012345678901234567890.13'],
  ])('%s at %i places is %s', (text, places, rounded) => {
    expect(roundHalfUp(text, places)).toBe(rounded);
  });

  it('turns into units and back', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        const rounded = roundHalfUp(text, 2);
        expect(unitsOf(rounded, 2)).toBe(BigInt(new Dec(rounded).times(100).toString()));
        expect(textOfUnits(unitsOf(rounded, 2), 2)).toBe(rounded);
      }),
    );
  });
});
