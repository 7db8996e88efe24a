import { expect, it } from 'vitest';
import type { BasisRange } from '../../../core/engine/basis-range.js';
import { newestRanges } from './newest-ranges.js';
import type { BookOptions } from './protocol.js';

const US: BookOptions = { rules: 'us' };

function started() {
  const runs: { readonly signal: AbortSignal; readonly fail: (error: Error) => void }[] = [];
  let version = 1;
  const ask = newestRanges(
    () => version,
    (_, signal) => new Promise<readonly BasisRange[]>((_done, fail) => runs.push({ signal, fail })),
  );
  return { ask, runs, anotherLedger: () => (version += 1) };
}

it('works once for one ledger and its options', () => {
  const { ask, runs } = started();
  expect(ask({ ...US })).toBe(ask({ ...US }));
  expect(runs).toHaveLength(1);
});

it('ends the work on what nobody asks about any more', () => {
  const { ask, runs, anotherLedger } = started();
  void ask(US);
  void ask({ ...US, method: 'hifo' });
  expect(runs.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  anotherLedger();
  void ask({ ...US, method: 'hifo' });
  expect(runs.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
});

it('tries again what failed', async () => {
  const { ask, runs } = started();
  const first = ask(US);
  runs[0]?.fail(new Error('broken'));
  await expect(first).rejects.toThrow('broken');
  expect(ask(US)).not.toBe(first);
  expect(runs).toHaveLength(2);
});
