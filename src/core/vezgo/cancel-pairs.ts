import { readTransactionHash } from '../domain/transaction-hash.js';
import { isCancellation } from './classify.js';
import { byTime, groupBy, type Gathered, type Gathering } from './gathered.js';
import type { VezgoRecord } from './read-record.js';

/**
 * A cancellation moves no balance. Where it names the movement it takes back (same reference or hash, asset and amount, opposite
 * direction), that movement never happened either: both leave, one for one.
 */
export function dropCancelled(items: readonly Gathered[]): Gathering {
  const cancellations = items.filter(({ record }) => isCancellation(record));
  if (cancellations.length === 0) return { kept: items, refused: [] };
  const movements = items.filter(({ record }) => !isCancellation(record) && isMovement(record));
  const byName = groupBy(
    movements
      .sort((a, b) => byTime(b.record, a.record))
      .flatMap((item) => namesOf(item.record, false).map((name) => ({ name, item }))),
    ({ name }) => name,
  );
  const dropped = new Set<Gathered>(cancellations);
  for (const { record } of cancellations) {
    const original = namesOf(record, true)
      .map((name) => takeFirst(byName.get(name) ?? [], dropped))
      .find((item) => item !== undefined);
    if (original !== undefined) dropped.add(original);
  }
  const refused = [...dropped].flatMap(({ record, copies }) =>
    [record.id, ...copies].map((id) => ({ id, code: 'cancelled' as const })),
  );
  return { kept: items.filter((item) => !dropped.has(item)), refused };
}

/** Takes items off the end, which holds the earliest, until one is not dropped yet. */
function takeFirst(queue: { readonly item: Gathered }[], dropped: ReadonlySet<Gathered>): Gathered | undefined {
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (!dropped.has(next.item)) return next.item;
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
