import type { SealNote } from '../reports/report-input.js';
import { compareSeal } from '../seals/compare-seal.js';
import { readSeal } from '../seals/seal-text.js';
import { toldChanges } from '../seals/told-changes.js';

/**
 * What a report says of the year's seal (lotbook-seal/1): when it was made, its digests, what of it would be different now.
 * @throws AppError `bad-input` for text that is no seal
 */
export function sealNote(text: string, now: Parameters<typeof compareSeal>[1]): SealNote {
  const seal = readSeal(text);
  const { year, sealedAt, digests, head } = seal;
  return { year, sealedAt, digests, changes: toldChanges(compareSeal(seal, now), head.currency) };
}
