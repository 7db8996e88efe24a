import type { LedgerRow } from '../../../../core/contract/ledger-port.js';

/** Codes of the mapping's doubts that nobody looked at yet: a decision about the entry, or a note on it, says that a person has. */
export function openNotes({ notes, decided = [], ignored }: LedgerRow): readonly string[] {
  const looked = decided.some((kind) => kind !== 'leave') || ignored === true;
  return looked ? [] : notes;
}

/** Whether a decision in force says more than a note does. */
export function isEdited({ decided = [] }: Pick<LedgerRow, 'decided'>): boolean {
  return decided.some((kind) => kind !== 'note');
}
