import type { Decision, HistoryState } from '../../core/contract/groups/decisions.js';
import { AppError } from '../../core/domain/app-error.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';
import type { WritableDb } from '../store/database.js';
import {
  decisionsOf,
  decisionSteps,
  historyState,
  isInForce,
  nextDecisionIds,
  redoableStep,
  saveDecisionEvent,
  saveDecisions,
  undoableStep,
  type Step,
} from '../store/decisions.js';
import { arrivalOf } from '../store/entries.js';
import type { Store } from '../store/open-store.js';
import { changeLedger, type LedgerChange } from './derive-ledger.js';

/**
 * Takes decisions as one step, and makes the ledger anew with them: both or neither. `now` is asked when the decisions are taken.
 * @throws AppError `bad-input`, with what to do, when one of them cannot take effect
 */
export async function takeDecisions(store: Store, asked: readonly Decision[], now: () => Date): Promise<HistoryState> {
  await changeLedger(store, (db) => taking(db, asked, now().getTime()));
  return historyState(store.db);
}

/** Undoes a step: the last one in force, or the named one. @throws AppError `conflict` when there is no such step */
export async function undoStep(store: Store, named: string | undefined, now: () => Date): Promise<HistoryState> {
  await changeLedger(store, (db) => {
    const steps = decisionSteps(db);
    const found = named === undefined ? undoableStep(steps) : steps.find(({ step }) => String(step) === named);
    if (found === undefined || found === null || !isInForce(found))
      throw new AppError('conflict', STORE_WORDS['nothing-to-undo']);
    const left = steps.filter((step) => isInForce(step) && step !== found);
    return moving(db, left, () => saveDecisionEvent(db, found.step, 'undone', now().getTime()));
  });
  return historyState(store.db);
}

/** Does the step again that was undone last. @throws AppError `conflict` when there is none, or another was taken since */
export async function redoStep(store: Store, now: () => Date): Promise<HistoryState> {
  await changeLedger(store, (db) => {
    const at = now().getTime();
    const steps = decisionSteps(db);
    const found = redoableStep(steps);
    if (found === null) throw new AppError('conflict', STORE_WORDS['nothing-to-redo']);
    const again: Step = { ...found, last: { ...found.last, id: Number.MAX_SAFE_INTEGER, what: 'redone', at } };
    return moving(db, [...steps.filter(isInForce), again], () => saveDecisionEvent(db, found.step, 'redone', at));
  });
  return historyState(store.db);
}

function moving(db: WritableDb, steps: readonly Step[], save: () => void): LedgerChange {
  return { decisions: decisionsOf(db, steps), check: () => undefined, save };
}

function taking(db: WritableDb, asked: readonly Decision[], at: number): LedgerChange {
  const ids = nextDecisionIds(db);
  const wanted = asked.flatMap((decision) => spelledOut(db, decision));
  const taken = wanted.map((decision, index) => ({
    id: ids.decision + index,
    at: new Date(at).toISOString(),
    decision,
    about: null,
  }));
  return {
    decisions: [...decisionsOf(db, decisionSteps(db).filter(isInForce)), ...taken],
    check: ({ conflicts }) => {
      const fault = taken.flatMap(({ id }) => conflicts.get(id) ?? [])[0];
      if (fault !== undefined) throw new AppError('bad-input', fault);
    },
    save: ({ abouts }) => {
      const about = (id: number): string | null => abouts.get(id) ?? null;
      saveDecisions(
        db,
        ids.step,
        taken.map(({ id, decision }) => ({ id, decision, about: about(id) })),
      );
      saveDecisionEvent(db, ids.step, 'done', at);
    },
  };
}

/**
 * Decisions about a transfer that Lotbook joined by itself name both its ends from now on: leaving it out joins it for good, so that its
 * deposit does not come up alone; taking it apart may name any of the deposit's records.
 */
function spelledOut(db: WritableDb, decision: Decision): readonly Decision[] {
  if (decision.kind !== 'ignore' && decision.kind !== 'unpair') return [decision];
  const out = decision.kind === 'ignore' ? decision.target : decision.out;
  const arrival = arrivalOf(db, out);
  if (arrival === null) return [decision];
  if (decision.kind === 'unpair') return [{ ...decision, in: arrival }];
  return [{ kind: 'pair', out, in: arrival }, decision];
}
