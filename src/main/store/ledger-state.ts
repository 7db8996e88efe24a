import { z } from 'zod';
import type { ReadableDb, WritableDb } from './database.js';
import { readFirst, writer } from './query.js';

const stateRow = z.strictObject({
  generation: z.int(),
  inputs: z.string(),
  entries: z.int(),
  ignored: z.int(),
  staging: z.int(),
});

/** Which ledger is in force, what it was derived from, and how many entries count and are left out. */
export type LedgerState = Readonly<z.infer<typeof stateRow>>;

export function ledgerState(db: ReadableDb): LedgerState {
  const state = readFirst(db, stateRow, 'SELECT generation, inputs, entries, ignored, staging FROM ledger_state');
  if (state === null) throw new Error('The store has no ledger state.');
  return state;
}

/** Puts a staged generation in force: from now on only rows of earlier ones may be in the way. */
export function saveLedgerState(db: WritableDb, state: Omit<LedgerState, 'staging'>): void {
  writer(
    db,
    'UPDATE ledger_state SET generation = :generation, inputs = :inputs, entries = :entries, ignored = :ignored, staging = 2',
  )(state);
}

/** From now on rows of the next generation may be there. */
export function markStaging(db: WritableDb): void {
  writer(db, 'UPDATE ledger_state SET staging = 1')({});
}

export function markClean(db: WritableDb): void {
  writer(db, 'UPDATE ledger_state SET staging = 0')({});
}
