import { matchTransfers } from '../../core/transfers/match-transfers.js';
import type { MappedEntry } from '../../core/vezgo/map-account.js';
import { storedMapper, STORED_MAPPING_VERSION } from '../imports/map-stored.js';
import { accountIds } from '../store/accounts.js';
import { settleImports } from '../store/imports.js';
import { readDerivation, readRevision } from '../store/meta.js';
import type { Store } from '../store/open-store.js';
import { accountRecords } from '../store/records.js';
import { replaceLedger, type ReviewRecord } from '../store/replace-ledger.js';
import type { ReadableDb } from '../store/database.js';

/** Makes the ledger anew from all stored records and puts it in the place of the old one. Answers the numbers of entries and of records for review. */
export function deriveLedger({ db }: Store): { readonly entries: number; readonly review: number } {
  const mapped: MappedEntry[] = [];
  const taken = new Set<string>();
  const review: ReviewRecord[] = [];
  const map = storedMapper(db);
  for (const accountId of accountIds(db)) {
    const mapping = map(accountId, accountRecords(db, accountId));
    for (const entry of mapping.entries) mapped.push(withFreeId(entry, taken));
    for (const note of mapping.review) review.push({ accountId, ...note });
  }
  const { entries } = matchTransfers(mapped);
  const derivation = { mappingVersion: STORED_MAPPING_VERSION, revision: readRevision(db) };
  replaceLedger(db, { entries, review, derivation });
  return { entries: entries.length, review: review.length };
}

/** Entry ids come from record ids, which are unique at Vezgo. Should a server ever send one id for two accounts, both entries stay. */
function withFreeId(mapped: MappedEntry, taken: Set<string>): MappedEntry {
  const { entry } = mapped;
  let { id } = entry;
  while (taken.has(id)) id = `${entry.account}/${id}`;
  taken.add(id);
  return id === entry.id ? mapped : { ...mapped, entry: { ...entry, id } };
}

/**
 * Derives the ledger when the stored one does not belong to the stored records and the mapping of this version: after an update, or
 * when an earlier run was killed between the two. To be called after opening a store. Answers whether it did.
 */
export function ensureLedger(store: Store): boolean {
  settleImports(store.db);
  if (isCurrent(store.db)) return false;
  deriveLedger(store);
  return true;
}

function isCurrent(db: ReadableDb): boolean {
  const derivation = readDerivation(db);
  const revision = readRevision(db);
  if (derivation === null) return revision === 0;
  return derivation.mappingVersion === STORED_MAPPING_VERSION && derivation.revision === revision;
}
