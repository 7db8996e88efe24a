import type { LedgerEntry } from '../domain/ledger-entry.js';

/** Every key that an entry, a leg, a basis or a named lot can have, in the order in which they are written. */
const KEY_ORDER =
  'id time account kind category asset amount value cash to out in fees basis cost acquired lots entry identifiedAt identifiedBy hash'.split(
    ' ',
  );

/** One entry as canonical JSON on one line: known keys only, in a fixed order, absent ones left out. */
export function entryText(entry: LedgerEntry): string {
  return JSON.stringify(entry, KEY_ORDER);
}
