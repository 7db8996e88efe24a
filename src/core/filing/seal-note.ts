import type { SealNote } from '../reports/report-input.js';
import { compareSeal } from '../seals/compare-seal.js';
import { readSeal } from '../seals/seal-text.js';

/**
 * What a report says of the year's seal (lotbook-seal/1): when it was made, its digests, whether the figures still are those.
 * @throws AppError `bad-input` for text that is no seal
 */
export function sealNote(text: string, now: Parameters<typeof compareSeal>[1]): SealNote {
  const seal = readSeal(text);
  const { year, sealedAt, digests } = seal;
  return { year, sealedAt, digests, intact: compareSeal(seal, now).intact };
}
