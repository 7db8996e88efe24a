import { firstFrom } from '../domain/first-from.js';
import { eachInSteps, finish, type Steps } from '../domain/steps.js';
import type { NoteCode } from './notes.js';
import type { VezgoRecord } from './read-record.js';

/** A record with what other records add to it, before it becomes an entry. */
export interface Gathered {
  readonly record: VezgoRecord;
  /** Ids of its other copies. */
  readonly copies: readonly string[];
  /** Fee records folded into it. */
  readonly feeRecords: readonly VezgoRecord[];
  readonly remarks: readonly NoteCode[];
}

export interface Refused {
  readonly id: string;
  readonly code: NoteCode;
}

export interface Gathering {
  readonly kept: readonly Gathered[];
  readonly refused: readonly Refused[];
}

const NONE: readonly never[] = [];

export function alone(record: VezgoRecord): Gathered {
  return { record, copies: NONE, feeRecords: NONE, remarks: NONE };
}

/** By time, then id: the one order in which records are looked at, whatever order they came in. */
export function byTime(a: VezgoRecord, b: VezgoRecord): number {
  return a.instant - b.instant || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** The record nearest to an instant among records sorted by time; of two at one distance the earlier, of equals the first. */
export function nearestInTime(sorted: readonly VezgoRecord[], instant: number): VezgoRecord | undefined {
  const after = firstFrom(sorted, instant);
  const before = sorted[after - 1];
  const later = sorted[after];
  if (before === undefined) return later;
  if (later !== undefined && later.instant - instant < instant - before.instant) return later;
  return sorted[firstFrom(sorted, before.instant)];
}

/** Groups in order of first appearance; items with key `null` are left out. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): ReadonlyMap<string, T[]> {
  return finish(groupByInSteps(items, keyOf));
}

export function* groupByInSteps<T>(
  items: readonly T[],
  keyOf: (item: T) => string | null,
): Steps<ReadonlyMap<string, T[]>> {
  const groups = new Map<string, T[]>();
  yield* eachInSteps(items, (item) => {
    const key = keyOf(item);
    if (key === null) return;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  });
  return groups;
}

/** Those of which `test` is true, in the order given. */
export function* filteredInSteps<T>(items: readonly T[], test: (item: T) => boolean): Steps<T[]> {
  const found: T[] = [];
  yield* eachInSteps(items, (item) => {
    if (test(item)) found.push(item);
  });
  return found;
}
