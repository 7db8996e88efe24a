import type { Decision, DecisionKind } from '../contract/groups/decisions.js';
import type { Timestamp } from '../domain/ledger-entry.js';
import type { MappingNote } from '../domain/mapped-entry.js';
import type { MatchedEntry } from '../transfers/match-transfers.js';
import type { PairProposal } from '../transfers/pairing-word.js';

/** A decision of the person that was not taken back. */
export interface DecisionInForce {
  readonly id: number;
  /** When it came into force the last time: lots named by it count as identified then. */
  readonly at: Timestamp;
  readonly decision: Decision;
  /** What it was about when it was taken, see `DecidedLedger.abouts`; `null` for one that is being taken now. */
  readonly about: string | null;
}

/** A received record that made no entry. */
export interface UnmappedRecord extends MappingNote {
  readonly accountId: string;
  readonly record: string;
  /** `null` where the record has none. */
  readonly time: Timestamp | null;
  /** False for what only has to be known, and for what the person settled. */
  readonly needsDecision: boolean;
  /** Tells one content of the record from another. */
  readonly content: string;
}

/** An entry after the person's decisions. */
export interface DecidedEntry extends MatchedEntry {
  /** Kinds of the decisions in force on it, each once, in a fixed order. */
  readonly decided: readonly DecisionKind[];
  /** The person's note on it. */
  readonly remark: string | null;
}

export interface DecidedLedger {
  /** What counts. */
  readonly entries: readonly DecidedEntry[];
  /** Left out of every computation. */
  readonly ignored: readonly DecidedEntry[];
  readonly review: readonly UnmappedRecord[];
  /** Decisions that have no effect, by id, with the reason and what to do. */
  readonly conflicts: ReadonlyMap<number, string>;
  readonly proposals: readonly PairProposal[];
  /** What each decision that has an effect is about: to be kept with it, so that a later change of it is noticed. */
  readonly abouts: ReadonlyMap<number, string>;
}
