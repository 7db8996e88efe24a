import { eachInSteps, sortedInSteps, type Steps } from '../domain/steps.js';
import { readTransactionHash } from '../domain/transaction-hash.js';
import { isCancellation } from './classify.js';
import { byTime, filteredInSteps, groupByInSteps, type Gathered, type Gathering } from './gathered.js';
import type { NoteCode } from './notes.js';
import type { VezgoRecord } from './read-record.js';

/**
 * A cancellation moves no balance. Where it names the movement it takes back (same reference or hash, asset and amount, opposite
 * direction), that movement never happened either: both leave, one for one.
 */
export function* dropCancelled(items: readonly Gathered[]): Steps<Gathering> {
  const cancellations = yield* filteredInSteps(items, ({ record }) => isCancellation(record));
  if (cancellations.length === 0) return { kept: items, refused: [] };
  const movements = yield* filteredInSteps(items, ({ record }) => !isCancellation(record) && isMovement(record));
  const latestFirst = yield* sortedInSteps(movements, (a, b) => byTime(b.record, a.record));
  const byName = yield* groupByInSteps(
    latestFirst.flatMap((item) => namesOf(item.record, false).map((name) => ({ name, item }))),
    ({ name }) => name,
  );
  const dropped = new Map<Gathered, NoteCode>();
  yield* eachInSteps(cancellations, (cancellation) => {
    const original = takeOriginal(cancellation.record, byName, dropped);
    if (original !== undefined) dropped.set(original, 'cancelled');
    dropped.set(cancellation, original === undefined ? unmatchedCode(cancellation.record) : 'cancelled');
  });
  const refused = [...dropped].flatMap(([{ record, copies }, code]) =>
    [record.id, ...copies].map((id) => ({ id, code })),
  );
  return { kept: items.filter((item) => !dropped.has(item)), refused };
}

/** A cancellation never moved anything. A rollback did, so a person has to say what it took back. */
function unmatchedCode({ origin }: VezgoRecord): NoteCode {
  return origin?.startsWith('ROLLBACK_') === true ? 'rollback' : 'cancelled';
}

/** Takes names off the end of a queue, which holds the earliest movement, until one is not dropped yet. */
function takeOriginal(
  cancellation: VezgoRecord,
  byName: ReadonlyMap<string, { readonly item: Gathered }[]>,
  dropped: ReadonlyMap<Gathered, NoteCode>,
): Gathered | undefined {
  for (const name of namesOf(cancellation, true)) {
    const queue = byName.get(name) ?? [];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (!dropped.has(next.item)) return next.item;
    }
  }
  return undefined;
}

function isMovement({ type }: VezgoRecord): boolean {
  return type === 'deposit' || type === 'withdrawal';
}

/** What a cancellation and its original have in common, seen from the original's direction. */
function namesOf({ parts: [part, ...more], references, hash }: VezgoRecord, opposite: boolean): readonly string[] {
  if (part === undefined || more.length > 0) return [];
  const sent = (part.direction === 'sent') !== opposite;
  const chain = readTransactionHash(hash)?.transaction;
  const names = chain === undefined ? references : [...references, chain];
  return names.map((name) => `${sent ? 'sent' : 'received'} ${part.asset} ${part.amount} ${name}`);
}
