import { AppError } from '../../core/domain/app-error.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';

/** Longest stretch of work without letting anything else run, in milliseconds. */
const STRETCH_MS = 5;

const waiting: (() => void)[] = [];

/**
 * The next turn of the event loop that no other long work has: each turn goes to one of those who wait, in the order in which they
 * came. What arrived from windows, menus and the network comes before it.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(giveTurn);
  });
}

function giveTurn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(giveTurn);
}

/** Called between steps of long work: rests when it is time, and ends the work when `signal` says so. */
export type Pace = () => Promise<void>;

/**
 * Without a signal the work is not to be cancelled.
 * @throws AppError `cancelled`, out of the returned function
 */
export function paced(signal?: AbortSignal, clock: () => number = () => performance.now()): Pace {
  let since = clock();
  return async () => {
    if (signal?.aborted) throw new AppError('cancelled', STORE_WORDS['nothing-changed']);
    if (clock() - since < STRETCH_MS) return;
    await nextTurn();
    since = clock();
  };
}

/** Runs a generator to its end, with rests between its steps. */
export async function runPaced<T>(steps: Generator<void, T>, pace: Pace): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pace();
  }
}
