import type { DecisionKind } from '../contract/groups/decisions.js';
import type { MappedEntry } from '../domain/mapped-entry.js';
import { eachInSteps, finish, type Steps } from '../domain/steps.js';
import { matchTransfersSteps, type MatchedEntry } from '../transfers/match-transfers.js';
import type { DecidedEntry, DecidedLedger, DecisionInForce, UnmappedRecord } from './decided-ledger.js';
import { recordKey, type Desk } from './desk.js';
import { finishEntries, type Matched } from './finish-entries.js';
import { leaveOut } from './leave-out.js';
import { makeEntries } from './make-entries.js';
import { reshapeEntries } from './reshape-entries.js';
import { lastWords, namedIn } from './said.js';
import { wordOnPairs } from './word-on-pairs.js';

/** Counted up whenever the same decisions would make another ledger, so that stored ledgers are derived anew. */
export const DECISIONS_VERSION = 2;

export interface MappedLedger {
  /** Of all accounts, ids unique. */
  readonly entries: readonly MappedEntry[];
  readonly review: readonly UnmappedRecord[];
  /** ISO 4217 code of every value. */
  readonly currency: string;
}

/**
 * The ledger after the person's decisions, transfers matched. Pure: decisions about different things may come in any order, of several
 * about one thing the last one given counts. A decision that cannot take effect is told in `conflicts` and changes nothing. First
 * records become entries and entries change their kind and worth, then entries are left out, then transfers are matched, then comes what
 * is said about the entry as it is shown: fees, cost, lots, notes.
 */
export function applyDecisions(ledger: MappedLedger, decisions: readonly DecisionInForce[]): DecidedLedger {
  return finish(applyDecisionsSteps(ledger, decisions));
}

/** The same in steps, for a caller that has other things to do meanwhile. */
export function* applyDecisionsSteps(
  ledger: MappedLedger,
  decisions: readonly DecisionInForce[],
): Steps<DecidedLedger> {
  const said = lastWords(decisions);
  const desk = yield* openDesk(ledger, decisions);
  makeEntries(desk, said, (id) => desk.mapped.has(id));
  yield;
  reshapeEntries(desk, said);
  yield;
  leaveOut(desk, said);
  const matching = yield* matchTransfersSteps(yield* shapedEntries(desk, ledger.entries), wordOnPairs(desk, said));
  const matched = yield* indexMatched(desk, matching.entries);
  const remarks = finishEntries(desk, matched, said);
  const { entries, ignored } = yield* dividedEntries(desk, matching.entries, (entry) => ({
    ...(matched.byId.get(entry.entry.id) ?? entry),
    decided: kindsOf(desk, entry),
    remark: remarks.get(entry.entry.id) ?? null,
  }));
  const settled = new Set(said.basis.filter(({ id }) => desk.abouts.has(id)).map(({ decision }) => decision.target));
  return {
    entries,
    ignored,
    review: [...desk.review.values()],
    conflicts: desk.conflicts,
    proposals: matching.proposals.filter((pair) => !settled.has(pair.in)),
    abouts: desk.abouts,
  };
}

function* openDesk(ledger: MappedLedger, decisions: readonly DecisionInForce[]): Steps<Desk> {
  const named = new Set(decisions.flatMap(({ decision }) => namedIn(decision)));
  const mapped = new Map<string, MappedEntry>();
  const review = new Map<string, UnmappedRecord>();
  if (named.size > 0) {
    yield* eachInSteps(ledger.entries, (one) => {
      if (named.has(one.entry.id)) mapped.set(one.entry.id, one);
    });
  }
  yield* eachInSteps(ledger.review, (one) => review.set(recordKey(one.accountId, one.record), one));
  return {
    currency: ledger.currency,
    mapped,
    review,
    changed: new Map(),
    made: new Map(),
    leftOut: new Set(),
    decided: new Map(),
    conflicts: new Map(),
    abouts: new Map(),
  };
}

/** All entries as the decisions so far shaped them, those that the person made at the end. */
function* shapedEntries(desk: Desk, mapped: readonly MappedEntry[]): Steps<readonly MappedEntry[]> {
  const shaped: MappedEntry[] = [];
  yield* eachInSteps(mapped, (one) => shaped.push(desk.changed.get(one.entry.id) ?? one));
  for (const made of desk.made.values()) for (const one of made) shaped.push(desk.changed.get(one.entry.id) ?? one);
  return shaped;
}

function* indexMatched(desk: Desk, entries: readonly MatchedEntry[]): Steps<Matched> {
  const byId = new Map<string, MatchedEntry>();
  const transferOf = new Map<string, string>();
  if (desk.mapped.size > 0) {
    yield* eachInSteps(entries, (one) => {
      if (desk.mapped.has(one.entry.id)) byId.set(one.entry.id, one);
      if (one.arrival !== undefined) transferOf.set(one.arrival, one.entry.id);
    });
  }
  return { byId, transferOf };
}

const NONE: readonly DecisionKind[] = [];

function kindsOf({ decided }: Desk, { entry, arrival }: MatchedEntry): readonly DecisionKind[] {
  const own = decided.get(entry.id);
  const arrived = arrival === undefined ? undefined : decided.get(arrival);
  return own === undefined && arrived === undefined ? NONE : [...new Set([...(own ?? []), ...(arrived ?? [])])].sort();
}

function* dividedEntries(
  { leftOut }: Desk,
  matched: readonly MatchedEntry[],
  decide: (entry: MatchedEntry) => DecidedEntry,
): Steps<Pick<DecidedLedger, 'entries' | 'ignored'>> {
  const entries: DecidedEntry[] = [];
  const ignored: DecidedEntry[] = [];
  yield* eachInSteps(matched, (one) => {
    const out = leftOut.has(one.entry.id) || (one.arrival !== undefined && leftOut.has(one.arrival));
    (out ? ignored : entries).push(decide(one));
  });
  return { entries, ignored };
}
