import type { EntryBody } from '../contract/groups/decisions.js';
import type { MappedEntry } from '../domain/mapped-entry.js';
import { checkEntry } from './check-entry.js';
import { DECISION_FAULTS } from './decision-words.js';
import { holds, markDecided, recordKey, refuse, type Desk } from './desk.js';
import type { Said, SaidOf } from './said.js';

/** The id of an entry that was added by hand. */
export function addedId(decisionId: number): string {
  return `added/${decisionId}`;
}

/** Entries that the person made: of records that made none, and by hand. `taken`: whether an id is in use. */
export function makeEntries(desk: Desk, { complete, add }: SaidOf, taken: (id: string) => boolean): void {
  for (const one of complete) completeRecord(desk, one, taken);
  for (const one of add) {
    const { account, time, body } = one.decision;
    make(desk, one, { id: addedId(one.id), time, account, body, sources: [] });
  }
}

function completeRecord(desk: Desk, said: Said<'complete'>, taken: (id: string) => boolean): void {
  const { account, record, body } = said.decision;
  const found = desk.review.get(recordKey(account, record));
  if (found === undefined) {
    const fault = taken(record) ? DECISION_FAULTS['record-has-entry'] : DECISION_FAULTS['record-gone'];
    refuse(desk, said, fault);
    return;
  }
  const time = said.decision.time ?? found.time;
  if (time === null) return refuse(desk, said, DECISION_FAULTS['no-time']);
  if (taken(record)) return refuse(desk, said, DECISION_FAULTS['id-taken']);
  if (!holds(desk, said, found.content)) return;
  if (make(desk, said, { id: record, time, account, body, sources: [record] }))
    desk.review.delete(recordKey(account, record));
}

interface HandMade {
  readonly id: string;
  readonly time: string;
  readonly account: string;
  readonly body: EntryBody;
  readonly sources: readonly string[];
}

function make(desk: Desk, said: Said<'complete' | 'add'>, { id, time, account, body, sources }: HandMade): boolean {
  const check = checkEntry({ id, time, account, ...body }, desk.currency, 'correct');
  if (!check.ok) {
    refuse(desk, said, check.fault);
    return false;
  }
  const mapped: MappedEntry = { entry: check.entry, sources, notes: [] };
  desk.mapped.set(id, mapped);
  desk.made.set(id, [mapped]);
  markDecided(desk, id, said.decision.kind);
  return true;
}
