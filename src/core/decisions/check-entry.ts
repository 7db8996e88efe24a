import { LEDGER_FORMAT, type LedgerEntry } from '../domain/ledger-entry.js';
import { tell } from '../domain/sentence.js';
import { readLedger } from '../imports/ledger-file.js';
import { DECISION_FAULTS, type DecisionFault } from './decision-words.js';

export type EntryCheck =
  | { readonly ok: true; readonly entry: LedgerEntry }
  | { readonly ok: false; readonly fault: DecisionFault };

/** Whether this is an entry that the ledger can hold: the same rules as for a ledger file. `remedy`: what a person can do where not. */
export function checkEntry(candidate: object, currency: string, remedy: 'correct' | 'complete'): EntryCheck {
  const reading = readLedger(JSON.stringify({ format: LEDGER_FORMAT, currency, entries: [candidate] }));
  if (!reading.ok) {
    const { field = null, message: fault = 'cannot be read' } = reading.faults[0] ?? {};
    return { ok: false, fault: tell(DECISION_FAULTS[`field-to-${remedy}`], { field: field ?? 'entry', fault }) };
  }
  const unknown = reading.issues.find(({ code }) => code === 'unknown-field');
  const [entry] = reading.ledger.entries;
  if (entry === undefined || unknown !== undefined) return { ok: false, fault: DECISION_FAULTS['strange-field'] };
  return { ok: true, entry };
}
