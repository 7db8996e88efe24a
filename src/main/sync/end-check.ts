import { AppError } from '../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';
import type { WritableDb } from '../store/database.js';
import { cancelCheck, finishCheck, unmetRecords } from '../store/upstream.js';
import type { VezgoClient } from '../vezgo/client.js';

export interface CheckDeps {
  readonly db: WritableDb;
  readonly client: VezgoClient;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/** Of the records that a list left out, this many are asked for one by one: enough to tell a gap in the list from records that are gone. */
const SAMPLES = 3;

/**
 * Ends the full check of an account, whose list was read to its end: what was not in it is gone at Vezgo. Answers how many records that
 * are.
 * @throws AppError `bad-response` when one of them is there after all: then the list was not whole, and the check has to be done again
 */
export async function endCheck({ db, client, now, signal }: CheckDeps, accountId: string): Promise<number> {
  for (const id of unmetRecords(db, accountId, SAMPLES)) {
    if (await isThere(client, accountId, id, signal)) {
      cancelCheck(db, accountId);
      throw new AppError('bad-response', VEZGO_WORDS['left-out']);
    }
  }
  signal.throwIfAborted();
  return finishCheck(db, accountId, now().getTime());
}

async function isThere(client: VezgoClient, accountId: string, id: string, signal: AbortSignal): Promise<boolean> {
  try {
    await client.transaction(accountId, id, signal);
    return true;
  } catch (error) {
    if (error instanceof AppError && (error.code === 'not-found' || error.code === 'bad-input')) return false;
    throw error;
  }
}
