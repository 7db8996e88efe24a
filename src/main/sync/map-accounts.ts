import { createHash } from 'node:crypto';
import type { UnmappedRecord } from '../../core/decisions/decided-ledger.js';
import { needsDecision } from '../../core/decisions/needs-decision.js';
import { eachInSteps, type Steps } from '../../core/domain/steps.js';
import type { MappedEntry } from '../../core/domain/mapped-entry.js';
import { rowTime } from '../../core/imports/row-time.js';
import { recordTime } from '../../core/vezgo/record-time.js';
import { storedMapper } from '../imports/map-stored.js';
import { accountIds } from '../store/accounts.js';
import type { ReadableDb } from '../store/database.js';
import { recordText } from '../store/records.js';

export interface MappedAccounts {
  /** Ids are unique over all accounts. */
  readonly entries: readonly MappedEntry[];
  readonly review: readonly UnmappedRecord[];
}

/** Maps every stored record of every account. */
export function* mapAccounts(db: ReadableDb): Steps<MappedAccounts> {
  const entries: MappedEntry[] = [];
  const review: UnmappedRecord[] = [];
  const taken = new Set<string>();
  const map = storedMapper(db);
  for (const accountId of accountIds(db)) {
    const mapping = yield* map(accountId);
    yield* eachInSteps(mapping.entries, (entry) => entries.push(withFreeId(entry, taken)));
    yield* eachInSteps(mapping.review, ({ record, code, message }) => {
      const json = recordText(db, accountId, record) ?? '';
      const content = createHash('sha256').update(json).digest('hex');
      const found = { accountId, record, code, message, content };
      review.push({ ...found, time: recordTime(json) ?? rowTime(json), needsDecision: needsDecision(code) });
    });
  }
  return { entries, review };
}

/** Entry ids come from record ids, which are unique at Vezgo. Should a server ever send one id for two accounts, both entries stay. */
function withFreeId(mapped: MappedEntry, taken: Set<string>): MappedEntry {
  const { entry } = mapped;
  let { id } = entry;
  while (taken.has(id)) id = `${entry.account}/${id}`;
  taken.add(id);
  return id === entry.id ? mapped : { ...mapped, entry: { ...entry, id } };
}
