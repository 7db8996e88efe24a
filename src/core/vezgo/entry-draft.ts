import type { LedgerEntry } from '../domain/ledger-entry.js';
import type { NoteCode } from './notes.js';

/** What an entry needs besides `id`, `time` and `account`. */
export type EntryBody = LedgerEntry extends infer Entry
  ? Entry extends LedgerEntry
    ? Omit<Entry, 'id' | 'time' | 'account'>
    : never
  : never;

export interface EntryDraft {
  readonly body: EntryBody;
  readonly remarks: readonly NoteCode[];
}

/** Entries of a record, its main one first; or why there is none. */
export type Mapping =
  | { readonly ok: true; readonly drafts: readonly [EntryDraft, ...EntryDraft[]] }
  | { readonly ok: false; readonly code: NoteCode };

export function refuse(code: NoteCode): Mapping {
  return { ok: false, code };
}
