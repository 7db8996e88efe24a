import { eachInSteps, sortedInSteps, type Steps } from '../domain/steps.js';
import { readTransactionHash } from '../domain/transaction-hash.js';
import { classify, isCancellation } from './classify.js';
import {
  alone,
  byTime,
  filteredInSteps,
  groupByInSteps,
  nearestInTime,
  type Gathered,
  type Gathering,
  type Refused,
} from './gathered.js';
import type { NoteCode } from './notes.js';
import type { VezgoRecord } from './read-record.js';
import { completionOf, isHistoryCopy, type Completion } from './status.js';

/** How far apart a journal line and a history copy without a hash may lie and still look like one movement, in milliseconds. */
const HASHLESS_WINDOW = 48 * 3_600_000;

const UNFINISHED: ReadonlySet<Completion | null> = new Set<Completion>(['pending', 'failed', 'cancelled']);

interface Pairing {
  /** Journal record → its history copy. */
  readonly copyOf: Map<VezgoRecord, VezgoRecord>;
  readonly paired: Set<VezgoRecord>;
}

/**
 * Joins the two copies in which Crypto.com movements arrive: one line of the journal and one of the deposit or withdrawal history.
 * One journal copy takes one history copy of the same chain transaction, direction, asset and amount, so two outputs of one chain
 * transaction stay two movements. A history copy left over counts when it is completed and no journal copy could be its own.
 */
export function* pairCopies(records: readonly VezgoRecord[]): Steps<Gathering> {
  const sorted = yield* sortedInSteps(records, byTime);
  const copies = yield* filteredInSteps(sorted, isHistoryCopy);
  const journal = yield* filteredInSteps(sorted, (record) => !isHistoryCopy(record));
  const movements = yield* filteredInSteps(journal, booksMovement);
  const pairing = yield* pairByHash(movements, copies);
  const refused: Refused[] = [];
  const kept: Gathered[] = [];
  yield* eachInSteps(journal, (record) => kept.push(withCopy(record, pairing.copyOf.get(record))));
  const spare = yield* spareJournal(movements, pairing);
  yield* eachInSteps(copies, (copy) => {
    if (pairing.paired.has(copy)) return;
    const code = refusalOf(copy, spare);
    if (code === null) kept.push(alone(copy));
    else refused.push({ id: copy.id, code });
  });
  return { kept: yield* sortedInSteps(kept, (a, b) => byTime(a.record, b.record)), refused };
}

/** A fee or a cancellation may name the movement's hash, and is no copy of it. */
function booksMovement(record: VezgoRecord): boolean {
  const { kind } = classify(record);
  return kind !== 'fee' && kind !== 'trade' && kind !== 'staking' && !isCancellation(record);
}

/** The journal line, and from its copy what the line lacks: the value of its part, and the fee, which the history knows better. */
function withCopy(line: VezgoRecord, copy: VezgoRecord | undefined): Gathered {
  if (copy === undefined) return alone(line);
  const remarks: NoteCode[] =
    completionOf(copy) === 'completed' || completionOf(copy) === null ? [] : ['copy-not-completed'];
  const borrowsFees = line.fees.length === 0 && copy.fees.length > 0;
  if (borrowsFees) remarks.push('fee-of-copy');
  const parts = line.parts.map((part, index) => ({ ...part, value: part.value ?? copy.parts[index]?.value ?? null }));
  return { ...alone({ ...line, parts, fees: borrowsFees ? copy.fees : line.fees }), copies: [copy.id], remarks };
}

/** Direction, asset and chain transaction of each part; none for what has no hash. */
function chainKeys({ hash, parts }: VezgoRecord): readonly string[] {
  const chain = readTransactionHash(hash);
  return chain === null ? [] : parts.map(({ direction, asset }) => `${direction} ${asset} ${chain.transaction}`);
}

/** The one such key; `null` for what has no hash or not exactly one part. */
function chainKey(record: VezgoRecord): string | null {
  const [key, ...more] = chainKeys(record);
  return key === undefined || more.length > 0 ? null : key;
}

function outputOf(record: VezgoRecord): string | null {
  return readTransactionHash(record.hash)?.output ?? null;
}

function* pairByHash(journal: readonly VezgoRecord[], copies: readonly VezgoRecord[]): Steps<Pairing> {
  const pairing: Pairing = { copyOf: new Map(), paired: new Set() };
  const withAmount = (record: VezgoRecord): string | null => {
    const key = chainKey(record);
    return key === null ? null : `${key} ${record.parts[0]?.amount ?? ''}`;
  };
  const journalGroups = yield* groupByInSteps(journal, withAmount);
  yield* eachInSteps(yield* groupByInSteps(copies, withAmount), ([key, group]) => {
    const lines = takeByOutput(journalGroups.get(key) ?? []);
    // A completed copy takes its line before one that failed and was tried again.
    const completed = (copy: VezgoRecord): boolean => completionOf(copy) === 'completed';
    pairGroup(pairing, lines, group.filter(completed));
    pairGroup(
      pairing,
      lines,
      group.filter((copy) => !completed(copy)),
    );
  });
  return pairing;
}

/** The journal lines of one chain transaction and amount that still wait for their copy, by the output they name. */
interface WaitingLines {
  take(output: string | null): VezgoRecord | undefined;
  takeAny(): VezgoRecord | undefined;
}

function takeByOutput(lines: readonly VezgoRecord[]): WaitingLines {
  const queues = new Map<string | null, VezgoRecord[]>();
  // Lines come off the end of a queue, the earliest first.
  for (const line of [...lines].sort((a, b) => byTime(b, a))) {
    const queue = queues.get(outputOf(line));
    if (queue === undefined) queues.set(outputOf(line), [line]);
    else queue.push(line);
  }
  const take = (output: string | null): VezgoRecord | undefined => {
    const queue = queues.get(output);
    const line = queue?.pop();
    if (queue?.length === 0) queues.delete(output);
    return line;
  };
  return {
    take,
    takeAny() {
      const [output] = queues.keys();
      return output === undefined ? undefined : take(output);
    },
  };
}

/** Equal outputs first, then a copy that names its output with a line that names none, then the copies that name none. */
function pairGroup({ copyOf, paired }: Pairing, lines: WaitingLines, copies: readonly VezgoRecord[]): void {
  const join = (copy: VezgoRecord, line: VezgoRecord | undefined): void => {
    if (line === undefined) return;
    copyOf.set(line, copy);
    paired.add(copy);
  };
  const named = copies.filter((copy) => outputOf(copy) !== null);
  for (const copy of named) join(copy, lines.take(outputOf(copy)));
  for (const copy of named) if (!paired.has(copy)) join(copy, lines.take(null));
  for (const copy of copies) if (outputOf(copy) === null) join(copy, lines.takeAny());
}

/** Journal lines that no copy took, or only one that never completed: a completed copy may still be theirs. */
interface SpareJournal {
  /** Outputs they name, by each of their `chainKeys`. */
  readonly byChain: ReadonlyMap<string, ReadonlySet<string | null>>;
  /** By `amountKey`, in order of time; a line that explains a copy is taken out. */
  readonly hashed: ReadonlyMap<string, VezgoRecord[]>;
  readonly hashless: ReadonlyMap<string, VezgoRecord[]>;
}

function* spareJournal(lines: readonly VezgoRecord[], { copyOf }: Pairing): Steps<SpareJournal> {
  const spare = yield* filteredInSteps(lines, (record) => {
    const copy = copyOf.get(record);
    return copy === undefined || UNFINISHED.has(completionOf(copy));
  });
  const byChain = new Map<string, Set<string | null>>();
  yield* eachInSteps(spare, (record) => {
    for (const key of chainKeys(record)) byChain.set(key, (byChain.get(key) ?? new Set()).add(outputOf(record)));
  });
  const movements = yield* filteredInSteps(spare, isMovement);
  const hashed = yield* filteredInSteps(movements, (record) => chainKey(record) !== null);
  const hashless = yield* filteredInSteps(movements, (record) => chainKey(record) === null);
  return {
    byChain,
    hashed: yield* groupByInSteps(hashed, amountKey),
    hashless: yield* groupByInSteps(hashless, amountKey),
  };
}

function isMovement({ type }: VezgoRecord): boolean {
  return type === 'deposit' || type === 'withdrawal';
}

function amountKey({ parts: [part, ...more] }: VezgoRecord): string | null {
  return part === undefined || more.length > 0 ? null : `${part.direction} ${part.asset} ${part.amount}`;
}

/** Why a history copy without its journal copy must not count; `null` when it counts. */
function refusalOf(copy: VezgoRecord, spare: SpareJournal): NoteCode | null {
  const completion = completionOf(copy);
  if (completion === null || completion === 'unknown') return 'unknown-status';
  if (completion !== 'completed') return completion;
  return bookedOnChain(copy, spare) || bookedNearby(copy, spare) ? 'copies-disagree' : null;
}

function bookedOnChain(copy: VezgoRecord, { byChain }: SpareJournal): boolean {
  const output = outputOf(copy);
  return chainKeys(copy).some((key) => {
    const outputs = byChain.get(key);
    return outputs !== undefined && (output === null || outputs.has(null) || outputs.has(output));
  });
}

/**
 * Where the hash of either is missing, amount and time have to tell; one line explains one copy. Two different hashes are two
 * different movements.
 */
function bookedNearby(copy: VezgoRecord, { hashed, hashless }: SpareJournal): boolean {
  const key = amountKey(copy) ?? '';
  const lanes = [hashless.get(key) ?? [], chainKey(copy) === null ? (hashed.get(key) ?? []) : []];
  for (const lane of lanes) {
    const line = nearestInTime(lane, copy.instant);
    if (line === undefined || Math.abs(line.instant - copy.instant) > HASHLESS_WINDOW) continue;
    lane.splice(lane.indexOf(line), 1);
    return true;
  }
  return false;
}
