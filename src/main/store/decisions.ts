import { z } from 'zod';
import { decision, type Decision, type DecisionView, type HistoryState } from '../../core/contract/groups/decisions.js';
import type { LeaveInForce } from '../../core/contract/ledger-port.js';
import type { DecisionInForce } from '../../core/decisions/decided-ledger.js';
import type { ReadableDb, WritableDb } from './database.js';
import { ledgerState } from './ledger-state.js';
import { readAll, readFirst, writer } from './query.js';

const eventRow = z.strictObject({
  id: z.int(),
  step: z.int(),
  what: z.enum(['done', 'undone', 'redone']),
  at: z.int(),
});
const decisionRow = z.strictObject({
  id: z.int(),
  step: z.int(),
  json: z.string(),
  about: z.string().nullable(),
});
const conflictRow = z.strictObject({ decision: z.int(), message: z.string() });
const numberRow = z.strictObject({ number: z.int().nullable() });

/** Decisions taken together, and undone together. Instants in milliseconds since 1970. */
export interface Step {
  readonly step: number;
  readonly doneAt: number;
  /** The last thing that happened to it, see `decision_events`. */
  readonly last: z.infer<typeof eventRow>;
}

/** Every step, in the order in which they were taken. */
export function decisionSteps(db: ReadableDb): readonly Step[] {
  const steps = new Map<number, Step>();
  for (const event of readAll(db, eventRow, 'SELECT id, step, what, at FROM decision_events ORDER BY id')) {
    steps.set(event.step, { step: event.step, doneAt: steps.get(event.step)?.doneAt ?? event.at, last: event });
  }
  return [...steps.values()];
}

/** Grows with everything that happens to a decision. */
export function lastDecisionEvent(db: ReadableDb): number {
  return readFirst(db, numberRow, 'SELECT MAX(id) AS number FROM decision_events')?.number ?? 0;
}

/** The ids that the next step and its first decision get. */
export function nextDecisionIds(db: ReadableDb): { readonly step: number; readonly decision: number } {
  const step = readFirst(db, numberRow, 'SELECT MAX(step) AS number FROM decisions')?.number ?? 0;
  const last = readFirst(db, numberRow, 'SELECT MAX(id) AS number FROM decisions')?.number ?? 0;
  return { step: step + 1, decision: last + 1 };
}

function storedDecisions(db: ReadableDb): z.infer<typeof decisionRow>[] {
  return readAll(db, decisionRow, 'SELECT id, step, json, about FROM decisions ORDER BY id');
}

/** The decisions of those steps, in the order in which the steps came into force, then of their ids. */
export function decisionsOf(db: ReadableDb, steps: readonly Step[]): readonly DecisionInForce[] {
  const byStep = new Map(steps.map((step) => [step.step, step]));
  const found = storedDecisions(db).flatMap((row) => {
    const step = byStep.get(row.step);
    return step === undefined ? [] : [{ row, step }];
  });
  return found
    .sort((a, b) => a.step.last.id - b.step.last.id || a.row.id - b.row.id)
    .map(({ row, step }) => ({
      id: row.id,
      at: new Date(step.last.at).toISOString(),
      decision: decision.parse(JSON.parse(row.json)),
      about: row.about,
    }));
}

export function isInForce({ last }: Step): boolean {
  return last.what !== 'undone';
}

/** What undo takes back: the step that came into force last. */
export function undoableStep(steps: readonly Step[]): Step | null {
  return latest(steps.filter(isInForce));
}

/** What redo does again: the step undone last, unless another was taken since. */
export function redoableStep(steps: readonly Step[]): Step | null {
  const newest = Math.max(0, ...steps.filter(({ last }) => last.what === 'done').map(({ last }) => last.id));
  return latest(steps.filter((step) => !isInForce(step) && step.last.id > newest));
}

function latest(steps: readonly Step[]): Step | null {
  return steps.reduce<Step | null>(
    (found, step) => (found === null || step.last.id > found.last.id ? step : found),
    null,
  );
}

export function historyState(db: ReadableDb): HistoryState {
  const steps = decisionSteps(db);
  const [undo, redo] = [undoableStep(steps), redoableStep(steps)];
  return { undo: undo && summary(db, undo), redo: redo && summary(db, redo) };
}

function summary(db: ReadableDb, { step }: Step): NonNullable<HistoryState['undo']> {
  const rows = readAll(db, decisionRow, 'SELECT id, step, json, about FROM decisions WHERE step = :step', { step });
  const kinds = new Set(rows.map(({ json }) => decision.parse(JSON.parse(json)).kind));
  return { step: String(step), kinds: [...kinds].sort(), count: rows.length };
}

/** The whole history, newest first. */
export function listDecisions(db: ReadableDb): readonly DecisionView[] {
  const { generation } = ledgerState(db);
  const sql = 'SELECT decision, message FROM decision_conflicts WHERE generation = :generation';
  const conflicts = new Map(readAll(db, conflictRow, sql, { generation }).map((row) => [row.decision, row.message]));
  const steps = new Map(decisionSteps(db).map((step) => [step.step, step]));
  const views = storedDecisions(db).map((row): DecisionView => {
    const step = steps.get(row.step);
    if (step === undefined) throw new Error('A decision belongs to no step.');
    return {
      id: row.id,
      step: String(row.step),
      at: new Date(step.doneAt).toISOString(),
      undoneAt: isInForce(step) ? null : new Date(step.last.at).toISOString(),
      decision: decision.parse(JSON.parse(row.json)),
      conflict: conflicts.get(row.id) ?? null,
    };
  });
  return views.sort((a, b) => b.id - a.id);
}

/** The decisions in force that leave a question of the computation open. */
export function leavesInForce(db: ReadableDb): readonly LeaveInForce[] {
  const { generation } = ledgerState(db);
  const found = readAll(
    db,
    decisionRow,
    `SELECT id, step, json, about FROM decisions WHERE json ->> '$.kind' = 'leave'
     AND id NOT IN (SELECT decision FROM decision_conflicts WHERE generation = :generation) ORDER BY id`,
    { generation },
  );
  if (found.length === 0) return [];
  const inForce = new Map(decisionSteps(db).flatMap((step) => (isInForce(step) ? [[step.step, step]] : [])));
  return found.flatMap(({ id, step, json }): LeaveInForce[] => {
    const taken = inForce.get(step);
    const parsed = decision.parse(JSON.parse(json));
    if (taken === undefined || parsed.kind !== 'leave') return [];
    return [{ id, at: new Date(taken.doneAt).toISOString(), decision: parsed }];
  });
}

export interface NewDecision {
  readonly id: number;
  readonly decision: Decision;
  readonly about: string | null;
}

/** Keeps the decisions of a new step. Part of the caller's transaction. */
export function saveDecisions(db: WritableDb, step: number, decisions: readonly NewDecision[]): void {
  const insert = writer(db, 'INSERT INTO decisions (id, step, json, about) VALUES (:id, :step, :json, :about)');
  for (const { id, decision: one, about } of decisions) insert({ id, step, json: JSON.stringify(one), about });
}

/** What decisions of an earlier version are about, who kept nothing of it: from now on a change of it is noticed. Part of the caller's transaction. */
export function rememberAbouts(
  db: WritableDb,
  decisions: readonly Pick<DecisionInForce, 'id' | 'about'>[],
  abouts: ReadonlyMap<number, string>,
): void {
  const remember = writer(db, 'UPDATE decisions SET about = :about WHERE id = :id AND about IS NULL');
  for (const { id, about } of decisions) {
    const found = abouts.get(id);
    if (about === null && found !== undefined) remember({ id, about: found });
  }
}

/** `at`: milliseconds since 1970. Part of the caller's transaction. */
export function saveDecisionEvent(db: WritableDb, step: number, what: 'done' | 'undone' | 'redone', at: number): void {
  writer(db, 'INSERT INTO decision_events (step, what, at) VALUES (:step, :what, :at)')({ step, what, at });
}
