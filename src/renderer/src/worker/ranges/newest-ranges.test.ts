import { expect, it, vi } from 'vitest';
import type { BasisRange } from '../../../../core/engine/basis-range.js';
import { asAppError } from '../../api.js';
import { newestRanges } from './newest-ranges.js';
import type { BookOptions } from '../protocol.js';

const US: BookOptions = { rules: 'us' };
const RANGE: BasisRange = { year: '2024', low: '1', high: '2', unvalued: 0 };

/** Needs two moments of work for the first options, one for any others. */
function started() {
  let version = 1;
  let quiet: () => void = () => undefined;
  const answers: (readonly BasisRange[] | null)[] = [null, [RANGE]];
  const goOn = vi.fn<(options: BookOptions) => Promise<readonly BasisRange[] | null>>();
  goOn.mockImplementation(() => Promise.resolve(answers.length > 0 ? (answers.shift() ?? null) : []));
  const ask = newestRanges({
    version: () => version,
    goOn,
    rest: () => new Promise<void>((done) => (quiet = done)),
  });
  /** The page rests once, and what comes of it is done. */
  const rest = async (): Promise<void> => {
    quiet();
    await vi.waitFor(() => undefined);
  };
  return { ask, goOn, rest, anotherLedger: () => (version += 1) };
}
const waiting = () => new AbortController();

it('works only when the page rests, a moment each time', async () => {
  const { ask, goOn, rest } = started();
  const ranges = ask(US, waiting());
  await vi.waitFor(() => undefined);
  expect(goOn).not.toHaveBeenCalled();
  await rest();
  expect(goOn).toHaveBeenCalledOnce();
  await rest();
  expect(await ranges).toEqual([RANGE]);
});

it('keeps the newest', async () => {
  const { ask, goOn, rest } = started();
  const first = ask(US, waiting());
  await rest();
  await rest();
  expect(await ask({ ...US }, waiting())).toBe(await first);
  expect(goOn).toHaveBeenCalledTimes(2);
  const other = ask({ ...US, method: 'hifo' }, waiting());
  await rest();
  expect(await other).toEqual([]);
});

it('does nothing for who went away', async () => {
  const { ask, goOn, rest } = started();
  const end = waiting();
  const left = ask(US, end).catch(asAppError);
  end.abort();
  await rest();
  expect(await left).toMatchObject({ code: 'cancelled' });
  expect(goOn).not.toHaveBeenCalled();
});

it('takes no answer about another ledger for one about this', async () => {
  const { ask, rest, anotherLedger } = started();
  const old = ask(US, waiting()).catch(asAppError);
  await rest();
  anotherLedger();
  await rest();
  expect(await old).toMatchObject({ code: 'cancelled' });
});
