import type { Proposal } from '../../core/contract/groups/decisions.js';
import { applyDecisionsSteps, DECISIONS_VERSION } from '../../core/decisions/apply-decisions.js';
import type { DecidedLedger, DecisionInForce } from '../../core/decisions/decided-ledger.js';
import { duplicateCandidates } from '../../core/decisions/duplicate-candidates.js';
import { proposeDuplicates, type DuplicateProposal } from '../../core/decisions/propose-duplicates.js';
import { AppError } from '../../core/domain/app-error.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';
import type { Steps } from '../../core/domain/steps.js';
import { batchesOf } from '../imports/batches.js';
import { STORED_MAPPING_VERSION } from '../imports/map-stored.js';
import { paced, runPaced, type Pace } from '../turns/pace.js';
import { inTransaction, type ReadableDb, type WritableDb } from '../store/database.js';
import { decisionsOf, decisionSteps, isInForce, lastDecisionEvent, rememberAbouts } from '../store/decisions.js';
import { replacedAccounts } from '../store/accounts.js';
import { fileAccounts, settleImports } from '../store/imports.js';
import { ledgerState } from '../store/ledger-state.js';
import { readRevision } from '../store/meta.js';
import { settleRemoval } from '../store/removed-accounts.js';
import type { Store } from '../store/open-store.js';
import { clearStaged, enforceStaged, stageLedger } from '../store/stage-ledger.js';
import { LEDGER_CURRENCY } from './export-ledger.js';
import { inTurn } from './in-turn.js';
import { mapAccounts, type MappedAccounts } from './map-accounts.js';

/** What a ledger is derived with, and what comes into the store together with it. */
export interface LedgerChange {
  readonly decisions: readonly DecisionInForce[];
  /** Looks at the new ledger before anything is written: throws to leave all as it is. */
  readonly check: (ledger: DecidedLedger) => void;
  /** Part of the transaction that puts the ledger in force. */
  readonly save: (ledger: DecidedLedger) => void;
}

/**
 * Derives the ledger when the stored one does not belong to the stored records, decisions and rules of this version: after an update, or
 * when an earlier run was killed before it. To be called after opening a store and after every change of its records. Answers whether it
 * did. Never holds anything else up for long; what is asked for meanwhile waits its turn. When `signal` ends it, at once, the ledger in
 * force stays, and the next one to ask derives.
 * @throws AppError `cancelled` when the store is closed meanwhile or `signal` ends it
 */
export function ensureLedger(store: Store, signal?: AbortSignal): Promise<boolean> {
  const { db } = store;
  const done = inTurnWhileOpen(db, async () => {
    const pace = paced(signal);
    await pace();
    await settleOnce(db, pace);
    if (isCurrent(db)) return false;
    await derive(db, presentDecisions(db), pace);
    return true;
  });
  return signal === undefined ? done : orAborted(done, signal);
}

/** Does not wait for work that is before it in turn, nor for its next rest. */
function orAborted<T>(done: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new AppError('cancelled', STORE_WORDS['ledger-stays']));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    done.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

const settled = new WeakSet<WritableDb>();

/** What an earlier run left of a removal and of its imports. Once: those found later are under way, and settling would take their rows away. */
async function settleOnce(db: WritableDb, pace: Pace): Promise<void> {
  if (settled.has(db)) return;
  await runPaced(settleRemoval(db), whileOpen(db, pace));
  await runPaced(settleImports(db), whileOpen(db, pace));
  settled.add(db);
}

/** Makes the ledger anew from everything, whether it has to be or not. */
export function deriveLedger(store: Store): Promise<void> {
  return inTurnWhileOpen(store.db, () => {
    kept.delete(store.db);
    return derive(store.db, presentDecisions(store.db));
  });
}

/** Makes the ledger anew with what `change` brings; both come into force in one transaction. `change` is asked when it is its turn. */
export function changeLedger(store: Store, change: (db: WritableDb) => LedgerChange): Promise<void> {
  return inTurnWhileOpen(store.db, () => derive(store.db, change(store.db)));
}

/** What fails because the store was closed under it is no bug: the ledger in force is whole, and the next opening makes the rest. */
function inTurnWhileOpen<T>(db: WritableDb, work: () => Promise<T>): Promise<T> {
  return inTurn(db, async () => {
    try {
      return await work();
    } catch (error) {
      if (db.open) throw error;
      throw new AppError('cancelled', STORE_WORDS['closed-deriving'], {
        cause: error,
      });
    }
  });
}

function presentDecisions(db: ReadableDb): LedgerChange {
  const decisions = decisionsOf(db, decisionSteps(db).filter(isInForce));
  return { decisions, check: () => undefined, save: () => undefined };
}

async function derive(db: WritableDb, change: LedgerChange, pace = paced()): Promise<void> {
  await runPaced(deriveSteps(db, change), whileOpen(db, pace));
}

function whileOpen(db: WritableDb, pace: Pace): Pace {
  return async () => {
    await pace();
    if (!db.open) throw new Error('The store was closed.');
  };
}

function* deriveSteps(db: WritableDb, { decisions, check, save }: LedgerChange): Steps<void> {
  // Records that come while this runs may be in or out of it: the next one to ask finds the older revision and derives again.
  const revision = readRevision(db);
  const mapped = yield* mapAll(db, revision);
  const ledger = yield* applyDecisionsSteps({ ...mapped, currency: LEDGER_CURRENCY }, decisions);
  check(ledger);
  const derived = { ...ledger, proposals: yield* proposalsOf(db, mapped, ledger, decisions) };
  const generation = yield* stageLedger(db, derived);
  inTransaction(db, () => {
    save(ledger);
    rememberAbouts(db, decisions, ledger.abouts);
    enforceStaged(db, generation, inputsAt(db, revision), derived);
  });
  yield* clearStaged(db);
}

function* proposalsOf(
  db: ReadableDb,
  mapped: MappedAccounts,
  ledger: DecidedLedger,
  decisions: readonly DecisionInForce[],
): Steps<readonly Proposal[]> {
  const { proposals } = ledger;
  const duplicates = yield* duplicatesOf(db, mapped, ledger, decisions);
  return [
    ...proposals.map(({ out, in: into, reason }): Proposal => ({ kind: 'pairing', a: out, b: into, reason })),
    ...duplicates.map(({ keep, drop, reason }): Proposal => ({ kind: 'duplicate', a: keep, b: drop, reason })),
  ];
}

function* duplicatesOf(
  db: ReadableDb,
  mapped: MappedAccounts,
  ledger: DecidedLedger,
  decisions: readonly DecisionInForce[],
): Steps<readonly DuplicateProposal[]> {
  if (fileAccounts(db).length === 0 && replacedAccounts(db).length === 0) return [];
  const accountOf = new Map(ledger.ignored.map(({ entry }) => [entry.id, entry.account]));
  const distinct: [string, string][] = [];
  const found: [string, string][] = [];
  for (const { decision } of decisions) {
    if (decision.kind === 'distinct') distinct.push([decision.a, decision.b]);
    if (decision.kind === 'duplicate') found.push([decision.keep, accountOf.get(decision.drop) ?? '']);
  }
  const candidates = yield* duplicateCandidates(mapped.entries, ledger);
  return yield* proposeDuplicates(candidates, { batchOf: yield* batchesOf(db), distinct, found });
}

/** Kept up to so many entries, so that a decision need not map everything again: at half a kilobyte each, 700 MB at most. */
const MOST_KEPT = 1_500_000;
const kept = new WeakMap<WritableDb, { readonly revision: number; readonly mapped: MappedAccounts }>();

function* mapAll(db: WritableDb, revision: number): Steps<MappedAccounts> {
  const known = keptAt(db, revision);
  if (known !== null) return known;
  const mapped = yield* mapAccounts(db);
  // Records that came meanwhile were mapped in part only.
  if (mapped.entries.length <= MOST_KEPT && readRevision(db) === revision) kept.set(db, { revision, mapped });
  return mapped;
}

/** What is kept of that revision. Of another nothing stays, here either: the memory is needed for mapping anew. */
function keptAt(db: WritableDb, revision: number): MappedAccounts | null {
  const known = kept.get(db);
  if (known?.revision === revision) return known.mapped;
  kept.delete(db);
  return null;
}

/** What the ledger rests on: the rules of this version, the records and the decisions. */
function inputsAt(db: ReadableDb, revision: number): string {
  const parts = {
    mapping: STORED_MAPPING_VERSION,
    deciding: DECISIONS_VERSION,
    revision,
    event: lastDecisionEvent(db),
  };
  return JSON.stringify(parts);
}

function isCurrent(db: ReadableDb): boolean {
  const { inputs } = ledgerState(db);
  const revision = readRevision(db);
  if (inputs === '') return revision === 0 && lastDecisionEvent(db) === 0;
  return inputs === inputsAt(db, revision);
}
