import type { DecisionKind } from '../contract/groups/decisions.js';
import type { LedgerEntry } from '../domain/ledger-entry.js';
import type { MappedEntry } from '../domain/mapped-entry.js';
import { withoutAnswered } from './answered-notes.js';
import type { DecisionInForce, UnmappedRecord } from './decided-ledger.js';
import { DECISION_FAULTS, type DecisionFault } from './decision-words.js';

/** What decisions are worked on with: the entries that they name, and what came of each decision. */
export interface Desk {
  readonly currency: string;
  /** Entries as the mapping made them. Of those that decisions name; the person's own are among them. */
  readonly mapped: Map<string, MappedEntry>;
  /** The same after the decisions so far; one that is not here is as it was mapped. */
  readonly changed: Map<string, MappedEntry>;
  /** Entries that decisions made: of records, by hand, and of fees that lost their entry. By the id that they stand behind. */
  readonly made: Map<string, readonly MappedEntry[]>;
  /** Records that made no entry, by `recordKey`. */
  readonly review: Map<string, UnmappedRecord>;
  readonly leftOut: Set<string>;
  readonly decided: Map<string, Set<DecisionKind>>;
  readonly conflicts: Map<number, DecisionFault>;
  readonly abouts: Map<number, string>;
}

export function recordKey(account: string, record: string): string {
  return JSON.stringify([account, record]);
}

export function current(desk: Desk, id: string): MappedEntry | undefined {
  return desk.changed.get(id) ?? desk.mapped.get(id);
}

export function refuse(desk: Desk, { id }: Pick<DecisionInForce, 'id'>, fault: DecisionFault): void {
  desk.conflicts.set(id, fault);
  desk.abouts.delete(id);
}

/** Whether a decision still is about what it was about; where it is not, that is told. */
export function holds(desk: Desk, said: Pick<DecisionInForce, 'id' | 'about'>, about: string): boolean {
  if (said.about !== null && said.about !== about) {
    refuse(desk, said, DECISION_FAULTS.changed);
    return false;
  }
  desk.abouts.set(said.id, about);
  return true;
}

export function markDecided(desk: Desk, entryId: string, kind: DecisionKind): void {
  const kinds = desk.decided.get(entryId);
  if (kinds === undefined) desk.decided.set(entryId, new Set([kind]));
  else kinds.add(kind);
}

/** The entry with another content, and without the doubts that a decision of this kind answers. */
export function answered(mapped: MappedEntry, entry: LedgerEntry, kind: DecisionKind): MappedEntry {
  return { ...mapped, entry, notes: withoutAnswered(mapped.notes, kind) };
}
