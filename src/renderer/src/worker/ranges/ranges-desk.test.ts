import { expect, it } from 'vitest';
import type { LedgerRow } from '../../../../core/contract/ledger-port.js';
import { rememberingCompute } from '../book/computations.js';
import { openBook } from '../book/open-book.js';
import type { BookOptions } from '../protocol.js';
import { createRangesDesk } from './ranges-desk.js';

const US: BookOptions = { rules: 'us', timezone: 'UTC', currency: 'USD' };
const ROWS: readonly LedgerRow[] = [
  {
    entry: {
      id: 'd',
      time: '2025-01-01T12:00:00Z',
      account: 'ex',
      kind: 'deposit',
      in: { asset: 'BTC', amount: '1', value: '60' },
    },
    notes: [],
  },
  {
    entry: {
      id: 's',
      time: '2025-02-01T12:00:00Z',
      account: 'ex',
      kind: 'trade',
      out: { asset: 'BTC', amount: '1' },
      in: { asset: 'USD', amount: '90' },
    },
    notes: [],
  },
];
/** 90 − 60, and 90 − 0. */
const RANGES = [{ year: '2025', low: '30', high: '90', unvalued: 0 }];

const computed = () =>
  openBook(
    { rows: ROWS, currency: 'USD', accounts: {} },
    {
      seriesOf: () => Promise.reject(new Error('Everything is in dollars.')),
      onComputing: () => undefined,
      onComputed: () => undefined,
      compute: rememberingCompute(),
    },
  ).computed(US);

it('goes on where the last question ended, and knows the answer from then on', async () => {
  // Each step takes longer than a question may: two entries, and the end.
  let now = 0;
  const { goOn } = createRangesDesk(() => (now += 20));
  const ours = await computed();
  expect([goOn(ours, US), goOn(ours, US), goOn(ours, US)]).toEqual([null, null, RANGES]);
  const before = now;
  expect(goOn(ours, US)).toEqual(RANGES);
  expect(now).toBe(before);
  expect(goOn(await computed(), US)).toBeNull();
});

it('answers at once what takes no time', async () => {
  const { goOn } = createRangesDesk(() => 0);
  expect(goOn(await computed(), US)).toEqual(RANGES);
});
