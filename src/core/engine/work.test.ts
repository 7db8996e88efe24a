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

interface Most {
  readonly times: number;
  readonly div: number;
  readonly sums: number;
  readonly compared: number;
}

/** Operations of decimal.js for each row, at most: a new one on the way of every match is to be noticed. Counted, 2026-11; under hifo the unit cost is a division. */
it.each<[ComputeOptions, Most]>([
  [
    { rules: 'generic', method: 'fifo' },
    { times: 1, div: 1, sums: 7, compared: 0 },
  ],
  [
    { rules: 'generic', method: 'hifo' },
    { times: 1, div: 1.5, sums: 7, compared: 0 },
  ],
  [{ rules: 'gb' }, { times: 1.5, div: 1.5, sums: 8.5, compared: 0.1 }],
  [{ rules: 'ca' }, { times: 1.3, div: 1.3, sums: 15, compared: 1.6 }],
])('%j: at most %j', (options, most) => {
  const count = (name: 'times' | 'div' | 'plus' | 'minus' | 'cmp') => vi.spyOn(Dec.prototype, name).mock.calls;
  const [multiplied, divided] = [count('times'), count('div')];
  const [added, subtracted, compared] = [count('plus'), count('minus'), count('cmp')];
  const { length: rows } = compute(ledgerOf(entries), options).disposals;
  expect(rows).toBeGreaterThan(150);
  expect(multiplied.length / rows).toBeLessThanOrEqual(most.times);
  expect(divided.length / rows).toBeLessThanOrEqual(most.div);
  expect((added.length + subtracted.length) / rows).toBeLessThanOrEqual(most.sums);
  // A comparison copies a figure, as a sum does.
  expect(compared.length / rows).toBeLessThanOrEqual(most.compared);
});
