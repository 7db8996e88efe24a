import { z } from 'zod';
import type { LedgerEntry } from '../../core/domain/ledger-entry.js';
import { inTransaction, type WritableDb } from './database.js';
import { saveDerivation, type Derivation } from './meta.js';
import { readAll, writer } from './query.js';

interface Note {
  readonly code: string;
  readonly message: string;
}

/** A derived entry; `sources` are record ids, the main one first. */
export interface DerivedEntry {
  readonly entry: LedgerEntry;
  readonly sources: readonly string[];
  readonly notes: readonly Note[];
}

/** A record that made no entry. */
export interface ReviewRecord extends Note {
  readonly accountId: string;
  readonly record: string;
}

export interface DerivedLedger {
  readonly entries: readonly DerivedEntry[];
  readonly review: readonly ReviewRecord[];
  readonly derivation: Derivation;
}

/** Puts a newly derived ledger in the place of the stored one, in one transaction: readers see the old one or the new one. */
export function replaceLedger(db: WritableDb, { entries, review, derivation }: DerivedLedger): void {
  inTransaction(db, () => {
    // From the leaves up: emptying a table whole is quick, cascading from each of a hundred thousand entries is not.
    db.exec('DELETE FROM review; DELETE FROM entry_notes; DELETE FROM entry_sources; DELETE FROM ledger_entries');
    const sequenceOf = recordSequences(db);
    insertEntries(db, entries, sequenceOf);
    insertReview(db, review, sequenceOf);
    saveDerivation(db, derivation);
  });
}

const recordRow = z.strictObject({ sequence: z.int(), account_id: z.string(), id: z.string() });
type SequenceOf = (recordId: string, accountIds: readonly string[]) => number;

/** Record ids are unique at Vezgo; should two accounts ever carry the same one, the entry's own accounts decide. */
function recordSequences(db: WritableDb): SequenceOf {
  const byId = new Map<string, z.infer<typeof recordRow>[]>();
  for (const record of readAll(db, recordRow, 'SELECT sequence, account_id, id FROM records')) {
    const known = byId.get(record.id);
    if (known) known.push(record);
    else byId.set(record.id, [record]);
  }
  return (recordId, accountIds) => {
    const candidates = byId.get(recordId) ?? [];
    const record = candidates.find(({ account_id: account }) => accountIds.includes(account)) ?? candidates[0];
    if (record === undefined) throw new Error('The mapping names a record that is not in the store.');
    return record.sequence;
  };
}

function insertEntries(db: WritableDb, entries: readonly DerivedEntry[], sequenceOf: SequenceOf): void {
  const insertEntry = writer(
    db,
    'INSERT INTO ledger_entries (time, id, account, kind, json) VALUES (:time, :id, :account, :kind, :json)',
  );
  const insertSource = writer(
    db,
    'INSERT INTO entry_sources (entry_id, position, record) VALUES (:entryId, :position, :record)',
  );
  const insertNote = writer(
    db,
    'INSERT INTO entry_notes (entry_id, position, code, message) VALUES (:entryId, :position, :code, :message)',
  );
  for (const { entry, sources, notes } of entries) {
    const { id: entryId, account, kind } = entry;
    insertEntry({ time: Date.parse(entry.time), id: entryId, account, kind, json: JSON.stringify(entry) });
    const accounts = entry.kind === 'transfer' ? [account, entry.to] : [account];
    for (const [position, source] of sources.entries()) {
      insertSource({ entryId, position, record: sequenceOf(source, accounts) });
    }
    for (const [position, { code, message }] of notes.entries()) insertNote({ entryId, position, code, message });
  }
}

function insertReview(db: WritableDb, review: readonly ReviewRecord[], sequenceOf: SequenceOf): void {
  const insert = writer(
    db,
    'INSERT INTO review (record, position, code, message) VALUES (:record, :position, :code, :message)',
  );
  for (const [position, { accountId, record, code, message }] of review.entries()) {
    insert({ record: sequenceOf(record, [accountId]), position, code, message });
  }
}
