import type { MappedEntry } from '../domain/mapped-entry.js';
import { eachInSteps, type Steps } from '../domain/steps.js';
import type { DecidedLedger } from './decided-ledger.js';

/**
 * What is looked through for events told twice: entries as the mapping made them, for a synced deposit that became part of a transfer is
 * still what a file may tell again; without those left out, and with those that the person made.
 */
export function* duplicateCandidates(
  mapped: readonly MappedEntry[],
  { entries, ignored }: Pick<DecidedLedger, 'entries' | 'ignored'>,
): Steps<readonly MappedEntry[]> {
  const out = new Set(
    ignored.flatMap(({ entry, arrival }) => (arrival === undefined ? [entry.id] : [entry.id, arrival])),
  );
  const candidates: MappedEntry[] = [];
  yield* eachInSteps(mapped, (one) => {
    if (!out.has(one.entry.id)) candidates.push(one);
  });
  yield* eachInSteps(entries, (one) => {
    if (one.decided.includes('add') || one.decided.includes('complete')) candidates.push(one);
  });
  return candidates;
}
