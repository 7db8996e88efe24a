import type { DecisionKind } from '../contract/groups/decisions.js';
import type { MappingNote } from '../domain/mapped-entry.js';

const VALUE_NOTES =
  'missing-value zero-value value-of-other-side values-incomplete value-not-usd unreadable-value value-converted value-in-other-currency';
const KIND_NOTES =
  'refund liquidation vault fork staked-swap reward-correction unknown-category odd-trade-subtype person-transfer ' +
  'reversal-without-cashback ticker-shares-code unconfirmed incomplete-field';

/** Which doubts of the mapping a decision of each kind answers. */
const ANSWERED: Partial<Record<DecisionKind, ReadonlySet<string>>> = {
  value: new Set(VALUE_NOTES.split(' ')),
  basis: new Set(VALUE_NOTES.split(' ')),
  reclassify: new Set(KIND_NOTES.split(' ')),
};

export function withoutAnswered(notes: readonly MappingNote[], kind: DecisionKind): readonly MappingNote[] {
  const answered = ANSWERED[kind];
  return answered === undefined ? notes : notes.filter(({ code }) => !answered.has(code));
}
