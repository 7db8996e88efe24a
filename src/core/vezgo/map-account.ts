import type { LedgerEntry } from '../domain/ledger-entry.js';
import type { MappedEntry, MappingNote } from '../domain/mapped-entry.js';
import { dropCancelled } from './cancel-pairs.js';
import { eachInSteps, finish, sortedInSteps, type Steps } from '../domain/steps.js';
import type { EntryDraft } from './entry-draft.js';
import { foldFees } from './fold-fees.js';
import { alone, type Gathered, type Refused } from './gathered.js';
import { mapRecord } from './map-record.js';
import { distinctNotes, note } from './notes.js';
import { pairCopies } from './pair-copies.js';
import { readRecord, type VezgoRecord } from './read-record.js';

export type { MappedEntry, MappingNote } from '../domain/mapped-entry.js';

/** Counted up whenever the same records would make other entries, so that stored ledgers are derived anew. */
export const MAPPING_VERSION = 1;

export interface RawRecord {
  readonly id: string;
  /** Exactly as received. */
  readonly json: string;
}

export interface AccountMapping {
  /** By time, then id. */
  readonly entries: readonly MappedEntry[];
  /** Records that made no entry and why, by id. */
  readonly review: readonly (MappingNote & { readonly record: string })[];
}

/**
 * Ledger entries of one account's records. Pure: the order of the records is irrelevant, the same records give the same entries.
 * Never throws: each record is a source of an entry or in `review`. An entry's id is its record's id, with `/1`, `/2`, … for
 * further entries of that record. Values are USD.
 */
export function mapAccount(accountId: string, records: readonly RawRecord[]): AccountMapping {
  return finish(mapAccountSteps(accountId, distinctRecords(records)));
}

/** The same in steps, for a caller that has other things to do meanwhile. Ids are distinct; each record is asked for once, so that they need not be there at once. */
export function* mapAccountSteps(accountId: string, records: Iterable<RawRecord>): Steps<AccountMapping> {
  const { readable, refused } = yield* readAll(records);
  const paired = yield* pairCopies(readable);
  const standing = yield* dropCancelled(paired.kept);
  const entries: MappedEntry[] = [];
  const review: Refused[] = [...refused, ...paired.refused, ...standing.refused];
  const map = (item: Gathered): void => {
    const { record, copies, feeRecords, remarks } = item;
    const mapping = mapRecord(record, feeRecords, remarks);
    if (mapping.ok) {
      const sources = [record.id, ...copies, ...feeRecords.map(({ id }) => id)];
      entries.push(...mapping.drafts.map((draft, index) => mapped(accountId, record, draft, index, sources)));
      return;
    }
    review.push(...[record.id, ...copies].map((id) => ({ id, code: mapping.code })));
    // Fees of a trade that cannot be told are fees all the same.
    for (const fee of feeRecords) map(alone(fee));
  };
  yield* eachInSteps(yield* foldFees(standing.kept), map);
  const inReview = yield* sortedInSteps(review, (a, b) => compare(a.id, b.id));
  return {
    entries: yield* sortedInSteps(
      entries,
      (a, b) => compare(a.entry.time, b.entry.time) || compare(a.entry.id, b.entry.id),
    ),
    review: inReview.map(({ id, code }) => ({ record: id, ...note(code) })),
  };
}

function* readAll(
  records: Iterable<RawRecord>,
): Steps<{ readonly readable: VezgoRecord[]; readonly refused: Refused[] }> {
  const readable: VezgoRecord[] = [];
  const refused: Refused[] = [];
  yield* eachInSteps(records, ({ id, json }) => {
    const reading = readRecord(id, json);
    if (reading.ok) readable.push(reading.record);
    else refused.push({ id, code: reading.code });
  });
  return { readable, refused };
}

/** One record for each id. Should one come twice, the choice must not depend on the order. */
function distinctRecords(records: readonly RawRecord[]): Iterable<RawRecord> {
  const byId = new Map<string, RawRecord>();
  for (const record of records) {
    const before = byId.get(record.id);
    if (before === undefined || before.json < record.json) byId.set(record.id, record);
  }
  return byId.values();
}

function mapped(
  account: string,
  record: VezgoRecord,
  draft: EntryDraft,
  index: number,
  sources: readonly string[],
): MappedEntry {
  const id = index === 0 ? record.id : `${record.id}/${index}`;
  // The body is an entry of one kind without these three fields, so together they are that entry.
  const entry = { id, time: record.time, account, ...draft.body } as LedgerEntry;
  return { entry, sources, notes: distinctNotes(draft.remarks.map(note)) };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
