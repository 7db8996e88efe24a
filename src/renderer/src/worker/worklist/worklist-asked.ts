import type { DecisionView, Proposal } from '../../../../core/contract/groups/decisions.js';
import { fileNoteWords } from '../../../../core/imports/file-notes.js';
import { pairingNoteWords } from '../../../../core/transfers/match-transfers.js';
import { noteWords } from '../../../../core/vezgo/notes.js';
import { recordSides } from '../../../../core/vezgo/record-sides.js';
import type { Book, Computed } from '../book/open-book.js';
import { openNotes } from '../rows/open-notes.js';
import { entryFacts, movedValue, workItem } from './worklist-item.js';
import type { WorkEffect, WorkItem, WorklistInput } from './worklist-protocol.js';

/** Nothing can be said about money, for want of an entry. */
const UNTOLD: WorkEffect = { what: 'value', amount: null, year: null };

/** What mapping, pairing and the person's own decisions left to ask about. */
export function askedItems(book: Book, computed: Computed, input: WorklistInput): readonly WorkItem[] {
  return [
    ...recordItems(input),
    ...noteItems(book, computed),
    ...input.proposals.map((proposal) => proposalItem(book, computed, proposal)),
    ...input.conflicts.flatMap(conflictItem),
  ];
}

/** Received records that made no entry and need a decision; one of several doubts is asked about once, with all of them. */
function recordItems({ review }: WorklistInput): readonly WorkItem[] {
  const records = new Map<string, WorkItem>();
  for (const { record, accountId, code, message, time, needsDecision, json } of review) {
    if (!needsDecision) continue;
    const id = `needs-decision ${accountId} ${record}`;
    const known = records.get(id);
    const told = {
      id,
      cause: 'needs-decision',
      code,
      messages: [message],
      time,
      account: accountId,
      record,
      sides: recordSides(record, json),
      effect: UNTOLD,
    } as const;
    records.set(id, known === undefined ? workItem(told) : { ...known, messages: [...known.messages, message] });
  }
  return [...records.values()];
}

/** Entries that the mapping made with a doubt that nobody looked at yet. */
function noteItems(book: Book, computed: Computed): readonly WorkItem[] {
  return book.index.rows.flatMap((row) => {
    const { entry } = row;
    const notes = openNotes(row);
    const [code] = notes;
    if (code === undefined) return [];
    const facts = entryFacts(book, entry.id);
    const effect = movedValue(computed, entry.id);
    return [
      workItem({ ...facts, id: `incomplete ${entry.id}`, cause: 'incomplete', code, messages: wordsOf(notes), effect }),
    ];
  });
}

/** Each doubt in the words of who had it. */
function wordsOf(notes: readonly string[]): readonly string[] {
  return notes
    .flatMap((code) => noteWords(code) ?? fileNoteWords(code) ?? pairingNoteWords(code) ?? [])
    .filter((words, at, all) => all.indexOf(words) === at);
}

function proposalItem(book: Book, computed: Computed, proposal: Proposal): WorkItem {
  const { kind, a, b, reason } = proposal;
  return workItem({
    ...entryFacts(book, a),
    id: `${kind} ${a} ${b}`,
    cause: kind === 'pairing' ? 'pairings' : 'duplicates',
    code: kind,
    messages: [reason],
    entryIds: [a, b],
    proposal,
    effect: movedValue(computed, a),
  });
}

function conflictItem({ id, step, at, decision, conflict, undoneAt }: DecisionView): readonly WorkItem[] {
  if (conflict === null || undoneAt !== null) return [];
  const target = 'target' in decision ? [decision.target] : [];
  return [
    workItem({
      id: `conflict ${id}`,
      cause: 'conflicts',
      code: decision.kind,
      messages: [conflict],
      time: at,
      entryIds: target,
      step,
      effect: UNTOLD,
    }),
  ];
}
