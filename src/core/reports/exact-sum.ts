import type { DecimalText } from '../domain/decimal.js';
import { textOfUnits, unitsOf } from './round-half-up.js';

/** A sum of decimal texts to the last digit: a report sums millions of figures, so in whole units of each number of decimals. */
export interface ExactSum {
  readonly add: (exact: DecimalText) => void;
  readonly text: () => DecimalText;
}

export function startExactSum(): ExactSum {
  /** Sum of the figures with as many decimals as the index says. */
  const byPlaces: bigint[] = [];
  return {
    add: (exact) => {
      const point = exact.indexOf('.');
      const places = point < 0 ? 0 : exact.length - point - 1;
      byPlaces[places] = (byPlaces[places] ?? 0n) + unitsOf(exact, places);
    },
    text: () => {
      const most = Math.max(byPlaces.length - 1, 0);
      const units = byPlaces.reduce((total, own, places) => total + own * 10n ** BigInt(most - places), 0n);
      return textOfUnits(units, most);
    },
  };
}
