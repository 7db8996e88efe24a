import { LEDGER_FORMAT, type LedgerEntry } from '../domain/ledger-entry.js';
import { readLedger } from '../imports/ledger-file.js';

export type EntryCheck =
  | { readonly ok: true; readonly entry: LedgerEntry }
  | { readonly ok: false; readonly fault: string };

/** Whether this is an entry that the ledger can hold: the same rules as for a ledger file. */
export function checkEntry(candidate: object, currency: string): EntryCheck {
  const reading = readLedger(JSON.stringify({ format: LEDGER_FORMAT, currency, entries: [candidate] }));
  if (!reading.ok) {
    const [first] = reading.faults;
    return { ok: false, fault: `The ${first?.field ?? 'entry'} ${first?.message ?? 'cannot be read'}.` };
  }
  const unknown = reading.issues.find(({ code }) => code === 'unknown-field');
  const [entry] = reading.ledger.entries;
  if (entry === undefined || unknown !== undefined)
    return { ok: false, fault: 'It has a field that an entry of this kind does not have. Leave it out.' };
  return { ok: true, entry };
}
