import { Dec } from '../../src/core/domain/decimal.js';

/** The exact sum of decimal texts. */
export function sumOf(texts: readonly string[]): string {
  return texts.reduce((sum, text) => sum.plus(text), new Dec(0)).toString();
}
