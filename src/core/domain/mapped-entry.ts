import type { LedgerEntry } from './ledger-entry.js';

/** Something about an entry that a person should look at. `code` is kebab-case; `message` one plain sentence without amounts. */
export interface MappingNote {
  readonly code: string;
  readonly message: string;
}

/** A ledger entry with the ids of the received records behind it, the main one first. */
export interface MappedEntry {
  readonly entry: LedgerEntry;
  readonly sources: readonly string[];
  readonly notes: readonly MappingNote[];
}
