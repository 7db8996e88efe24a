import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/domain/app-error.js';
import { AttemptFailure } from './failures.js';
import { backoff, readRetryAfter, waitFor, withRetry } from './retry.js';

const error = new AppError('server-error', 'Try again later.');
/** Fails with the given kinds in turn, then succeeds; tells what was waited. */
async function run(kinds: readonly AttemptFailure['kind'][], retryAfter: number | null = null) {
  const waits: number[] = [];
  const tools = { random: () => 1, wait: (ms: number) => Promise.resolve(void waits.push(ms)) };
  let calls = 0;
  const outcome = await withRetry(() => {
    const kind = kinds[calls];
    calls += 1;
    return kind === undefined ? Promise.resolve('done') : Promise.reject(new AttemptFailure(kind, error, retryAfter));
  }, tools).catch((thrown: unknown) => thrown);
  return { outcome, calls, waits };
}

describe('withRetry', () => {
  it('waits longer each time and gives up after five attempts', async () => {
    expect(await run(['busy', 'unreachable', 'timeout', 'broken', 'dropped', 'busy'])).toEqual({
      outcome: error,
      calls: 5,
      waits: [400, 800, 1600, 3200],
    });
  });
  it('ends with the first success', async () => {
    expect(await run(['busy'])).toMatchObject({ outcome: 'done', calls: 2 });
  });
  it('does not repeat what cannot get better', async () => {
    expect(await run(['final'])).toEqual({ outcome: error, calls: 1, waits: [] });
  });
  it('waits as long as the server asks, but not for minutes', async () => {
    expect((await run(['busy'], 60_000)).waits).toEqual([60_000]);
    expect(await run(['busy'], 120_001)).toEqual({ outcome: error, calls: 1, waits: [] });
  });
  it('hands over other errors as they are', async () => {
    const bug = new TypeError('bug');
    await expect(withRetry(() => Promise.reject(bug), { random: () => 0, wait: () => Promise.resolve() })).rejects.toBe(
      bug,
    );
  });
});

describe('backoff', () => {
  it('is half fixed, half random, and bounded', () => {
    expect(backoff(0, () => 0)).toBe(200);
    expect(backoff(0, () => 1)).toBe(400);
    expect(backoff(30, () => 1)).toBe(20_000);
  });
});

describe('readRetryAfter', () => {
  const now = Date.UTC(2026, 0, 1);
  it.each([
    ['7', 7000],
    [' 0 ', 0],
    ['Thu, 01 Jan 2026 00:00:05 GMT', 5000],
    ['Wed, 31 Dec 2025 23:59:00 GMT', 0],
    ['soon', null],
    ['-1', null],
    ['', null],
    [null, null],
  ])('reads %j as %j', (header, expected) => {
    expect(readRetryAfter(header, now)).toBe(expected);
  });
});

describe('waitFor', () => {
  it('ends with the signal', async () => {
    const controller = new AbortController();
    const waiting = waitFor(1_000_000, controller.signal);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    await expect(waitFor(0, controller.signal)).rejects.toMatchObject({ code: 'cancelled' });
    await expect(waitFor(0)).resolves.toBeUndefined();
  });
});
