import { AttemptFailure, cancelled } from './failures.js';

export interface RetryTools {
  /** From 0 to 1. */
  readonly random: () => number;
  /** Resolves after the time, rejects with `AppError('cancelled')` when the signal ends it. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
}

const ATTEMPTS = 5;
const FIRST_DELAY = 400;
const LONGEST_DELAY = 20_000;
/** A server that asks for more gets no further request in this run. */
const LONGEST_RETRY_AFTER = 120_000;

/** Half fixed, half random, doubling: many clients that failed together do not come back together. Milliseconds. */
export function backoff(failures: number, random: () => number): number {
  const full = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** failures);
  return full / 2 + (full / 2) * random();
}

/** Runs an attempt until it succeeds, up to five times. Throws the last failure's `AppError`. `stopOn` failures are thrown as they are. */
export async function withRetry<T>(
  run: () => Promise<T>,
  tools: RetryTools,
  signal?: AbortSignal,
  stopOn: (failure: AttemptFailure) => boolean = () => false,
): Promise<T> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await run();
    } catch (thrown) {
      if (!(thrown instanceof AttemptFailure)) throw thrown;
      if (stopOn(thrown)) throw thrown;
      const asked = thrown.retryAfter ?? 0;
      if (thrown.kind === 'final' || failures + 1 >= ATTEMPTS || asked > LONGEST_RETRY_AFTER) throw thrown.error;
      await tools.wait(Math.max(asked, backoff(failures, tools.random)), signal);
    }
  }
}

/** `Retry-After` as milliseconds from now: seconds or an HTTP date; `null` when absent or unreadable. */
export function readRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = /^[A-Za-z]{3},/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

export function waitFor(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(cancelled());
      return;
    }
    const stop = (): void => {
      clearTimeout(timer);
      reject(cancelled());
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
