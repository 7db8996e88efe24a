import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../core/domain/app-error.js';

/** Longest stretch of work without letting anything else run, in milliseconds. */
const STRETCH_MS = 12;

/** Called between steps of long work: rests when it is time, and ends the work when `signal` says so. */
export type Pace = () => Promise<void>;

/** @throws AppError `cancelled`, out of the returned function */
export function paced(signal: AbortSignal, clock: () => number = () => performance.now()): Pace {
  let since = clock();
  return async () => {
    if (signal.aborted) throw new AppError('cancelled', 'Cancelled: nothing was changed.');
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
