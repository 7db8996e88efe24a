import { afterEach, expect, it, vi } from 'vitest';
import { ledgerOf } from '../../../test/support/random-ledger.js';
import { Dec } from '../domain/decimal.js';
import type { LedgerEntry } from '../domain/ledger-entry.js';
import type { ComputeOptions } from '../domain/tax-options.js';
import { compute } from './compute.js';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Buys and sales in turn, each with a fee, six hours apart; hardly a lot is sold whole. */
const entries = Array.from({ length: 400 }, (_, i): LedgerEntry => {
  const crypto = { asset: 'BTC', amount: `1.${((i * 7919) % 9973) + 1}` };
  const cash = { asset: 'USD', amount: `${((i * 104_729) % 8999) + 1}.37` };
  const legs = i % 2 === 0 ? { out: cash, in: crypto } : { out: crypto, in: cash };
  const time = new Date(Date.UTC(2024, 0, 1) + i * 6 * 3_600_000).toISOString();
  return { id: `e${i}`, time, account: 'one', kind: 'trade', ...legs, fees: [{ asset: 'USD', amount: '1.5' }] };
});

/** Operations of decimal.js for each row, at most: a new one on the way of every match is to be noticed. Counted, 2026-11; under hifo the unit cost is a division. */
it.each<[ComputeOptions, { readonly times: number; readonly div: number; readonly sums: number }]>([
  [
    { rules: 'generic', method: 'fifo' },
    { times: 1, div: 1, sums: 7 },
  ],
  [
    { rules: 'generic', method: 'hifo' },
    { times: 1, div: 1.5, sums: 7 },
  ],
  [{ rules: 'gb' }, { times: 1.5, div: 1.5, sums: 9 }],
  [{ rules: 'ca' }, { times: 1.8, div: 1.8, sums: 17 }],
])('%j: at most %j', (options, most) => {
  const count = (name: 'times' | 'div' | 'plus' | 'minus') => vi.spyOn(Dec.prototype, name).mock.calls;
  const [multiplied, divided, added, subtracted] = [count('times'), count('div'), count('plus'), count('minus')];
  const { length: rows } = compute(ledgerOf(entries), options).disposals;
  expect(rows).toBeGreaterThan(150);
  expect(multiplied.length / rows).toBeLessThanOrEqual(most.times);
  expect(divided.length / rows).toBeLessThanOrEqual(most.div);
  expect((added.length + subtracted.length) / rows).toBeLessThanOrEqual(most.sums);
});
