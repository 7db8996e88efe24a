import { compareText } from '../domain/entry-order.js';
import type { LedgerEntry } from '../domain/ledger-entry.js';
import type { MappedEntry } from '../domain/mapped-entry.js';
import { eachInSteps, sortedInSteps, type Steps } from '../domain/steps.js';
import { readTransactionHash } from '../domain/transaction-hash.js';
import { DUPLICATE_REASONS, type DuplicateReason } from './decision-words.js';
import { unitsOf } from './legs-of-entry.js';

/** Files round times to a second or a minute; two sources tell one event within this. Milliseconds. */
const WINDOW_MS = 2 * 60_000;

/** Two entries that may be one event. `keep`: the one that was synced. */
export interface DuplicateProposal {
  readonly keep: string;
  readonly drop: string;
  readonly reason: DuplicateReason;
}

interface Candidate {
  readonly id: string;
  readonly account: string;
  readonly instant: number;
  readonly hash: string | null;
  readonly batch: string | null;
}

export interface DuplicateWord {
  /** What brought an entry: `null` for a sync, else its import, in the order of text as they came. */
  readonly batchOf: (mapped: MappedEntry) => string | null;
  /** Pairs that the person called two. */
  readonly distinct: readonly (readonly [string, string])[];
  /** Entries of which the person found a copy, each with the account of that copy: one event is told once by an account. */
  readonly found: readonly (readonly [string, string])[];
}

/**
 * Entries of files that look like synced ones: same kind and units within two minutes, or the same chain transaction; and those that look
 * like an entry of an earlier import at the same second, as when a table was exported again in another language. One for one in the order
 * of time, so two trades of one minute stay two. Each is in at most one proposal. Pure; nothing is dropped.
 */
export function* proposeDuplicates(
  entries: readonly MappedEntry[],
  { batchOf, distinct, found }: DuplicateWord,
): Steps<readonly DuplicateProposal[]> {
  const groups = new Map<string, { readonly synced: Candidate[]; readonly filed: Candidate[] }>();
  const sorted = yield* sortedInSteps(entries, (a, b) => Date.parse(a.entry.time) - Date.parse(b.entry.time));
  yield* eachInSteps(sorted, (mapped) => {
    const { entry } = mapped;
    const batch = batchOf(mapped);
    const key = `${entry.kind} ${unitsOf(entry)}`;
    const group = groups.get(key) ?? { synced: [], filed: [] };
    groups.set(key, group);
    (batch === null ? group.synced : group.filed).push(candidateOf(entry, batch));
  });
  const apart = new Set(distinct.flatMap(([a, b]) => [pairKey(a, b), pairKey(b, a)]));
  const copied = new Set(found.map(([id, account]) => pairKey(id, account)));
  const may = (a: Candidate, b: Candidate): boolean =>
    !apart.has(pairKey(a.id, b.id)) && !copied.has(pairKey(a.id, b.account));
  const proposals: DuplicateProposal[] = [];
  yield* eachInSteps(groups.values(), ({ synced, filed }) => {
    const told = synced.length > 0 && filed.length > 0 ? pairUp(synced, filed, may) : [];
    const copies = new Set(told.map(({ drop }) => drop));
    const left = filed.filter(({ id }) => !copies.has(id));
    proposals.push(...told, ...pairImports(left, may));
  });
  return proposals;
}

function candidateOf(entry: LedgerEntry, batch: string | null): Candidate {
  const hash = 'hash' in entry ? (readTransactionHash(entry.hash)?.transaction ?? null) : null;
  return { id: entry.id, account: entry.account, instant: Date.parse(entry.time), hash, batch };
}

const pairKey = (a: string, b: string): string => JSON.stringify([a, b]);

/** By hash first, which tells more than the clock; then the earliest with the earliest. Both sorted by time. */
function pairUp(
  synced: readonly Candidate[],
  filed: readonly Candidate[],
  may: (a: Candidate, b: Candidate) => boolean,
): readonly DuplicateProposal[] {
  const taken = new Set<Candidate>();
  const proposals: DuplicateProposal[] = [];
  const join = (keep: Candidate, drop: Candidate, reason: DuplicateReason): void => {
    taken.add(keep).add(drop);
    proposals.push({ keep: keep.id, drop: drop.id, reason });
  };
  const byHash = new Map(synced.flatMap((one) => (one.hash === null ? [] : [[one.hash, one]])));
  for (const drop of filed) {
    const keep = drop.hash === null ? undefined : byHash.get(drop.hash);
    if (keep !== undefined && !taken.has(keep) && may(keep, drop)) join(keep, drop, DUPLICATE_REASONS['same-hash']);
  }
  let from = 0;
  for (const drop of filed) {
    if (taken.has(drop)) continue;
    while ((synced[from]?.instant ?? Infinity) < drop.instant - WINDOW_MS) from += 1;
    const keep = firstFree(synced, from, drop, (one) => !taken.has(one) && may(one, drop));
    if (keep !== undefined) join(keep, drop, DUPLICATE_REASONS['same-time']);
  }
  return proposals;
}

function firstFree(
  synced: readonly Candidate[],
  from: number,
  { instant, hash }: Candidate,
  free: (candidate: Candidate) => boolean,
): Candidate | undefined {
  for (let i = from; ; i += 1) {
    const found = synced[i];
    if (found === undefined || found.instant > instant + WINDOW_MS) return undefined;
    const otherChain = hash !== null && found.hash !== null && hash !== found.hash;
    if (!otherChain && free(found)) return found;
  }
}

/** What a later import tells at the very second at which an earlier one does, one for one; the earlier is kept. */
function pairImports(
  filed: readonly Candidate[],
  may: (a: Candidate, b: Candidate) => boolean,
): readonly DuplicateProposal[] {
  const [first] = filed;
  if (first === undefined || filed.every(({ batch }) => batch === first.batch)) return [];
  const seconds = new Map<number, Candidate[]>();
  for (const one of filed) {
    const second = Math.floor(one.instant / 1000);
    seconds.set(second, [...(seconds.get(second) ?? []), one]);
  }
  return [...seconds.values()].flatMap((moment) => pairMoment(moment, may));
}

function pairMoment(
  moment: readonly Candidate[],
  may: (a: Candidate, b: Candidate) => boolean,
): readonly DuplicateProposal[] {
  const inOrder = [...moment].sort((a, b) => compareText(a.batch ?? '', b.batch ?? '') || compareText(a.id, b.id));
  const [earliest] = inOrder;
  const kept = inOrder.filter(({ batch }) => batch === earliest?.batch);
  const taken = new Map<string, number>();
  return inOrder.flatMap((drop): readonly DuplicateProposal[] => {
    if (drop.batch === earliest?.batch) return [];
    const place = taken.get(drop.batch ?? '') ?? 0;
    taken.set(drop.batch ?? '', place + 1);
    const keep = kept[place];
    if (keep === undefined || !may(keep, drop)) return [];
    const reason = DUPLICATE_REASONS['same-second'];
    return [{ keep: keep.id, drop: drop.id, reason }];
  });
}
