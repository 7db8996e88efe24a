import { expect, it } from 'vitest';
import { ledgerLines } from '../../../test/support/ledger-lines.js';
import type { LedgerEntry } from '../domain/ledger-entry.js';
import type { ComputeOptions } from '../domain/tax-options.js';
import { basisRanges } from './basis-range.js';
import { compute } from './compute.js';

const deposit = (id: string, time: string, value?: string): LedgerEntry => ({
  id,
  time,
  account: 'main',
  kind: 'deposit',
  in: value === undefined ? { asset: 'BTC', amount: '2' } : { asset: 'BTC', amount: '2', value },
});
const sale = (id: string, time: string, usd: string): LedgerEntry => ({
  id,
  time,
  account: 'main',
  kind: 'trade',
  out: { asset: 'BTC', amount: '1' },
  in: { asset: 'USD', amount: usd },
});
const ranges = (entries: readonly LedgerEntry[], options: ComputeOptions = { rules: 'us' }) => {
  const ledger = { format: 'lotbook-ledger/1', currency: 'USD', entries } as const;
  return basisRanges(ledger, options, compute(ledger, options));
};
const s1 = sale('s1', '2024-02-01T12:00:00Z', '90');

it('a gain lies between a cost of nothing and the value on arrival, each year by itself', () => {
  // Two units came, worth 60: 30 each. 90 − 30 and 90 − 0; 20 − 30 and 20 − 0.
  const entries = [deposit('d', '2024-01-01T12:00:00Z', '60'), s1, sale('s2', '2025-02-01T12:00:00Z', '20')];
  expect(ranges(entries)).toEqual([
    { year: '2024', low: '60', high: '90', unvalued: 0 },
    { year: '2025', low: '-10', high: '20', unvalued: 0 },
  ]);
});

it('pools share the cost, too', () => {
  const [range] = ranges([deposit('d', '2024-01-01T12:00:00Z', '60'), s1], { rules: 'generic', method: 'average' });
  expect(range).toMatchObject({ low: '60', high: '90' });
});

it('counts deposits whose value is not known either, where they feed the year', () => {
  const entries = [deposit('d', '2024-01-01T12:00:00Z'), s1, deposit('later', '2024-03-01T12:00:00Z')];
  expect(ranges(entries)).toEqual([{ year: '2024', low: '90', high: '90', unvalued: 1 }]);
});

it('has nothing to say where every cost is known, or no unit of unknown cost left', () => {
  expect(ranges(ledgerLines('b 2024-01-01 buy 1BTC 10USD\n s 2024-02-01 sale 1BTC 90USD').entries)).toEqual([]);
  const bought = ledgerLines('b 2024-01-01 buy 1BTC 10USD').entries;
  expect(ranges([...bought, deposit('d', '2024-03-01T12:00:00Z', '60')])).toEqual([]);
});

it('cuts years by the calendar of the taxpayer', () => {
  // 03:00 UTC on New Year's Day is still the old year in New York.
  const entries = [deposit('d', '2024-01-01T12:00:00Z'), sale('s', '2025-01-01T03:00:00Z', '90')];
  const found = ranges(entries, { rules: 'us', timezone: 'America/New_York' });
  expect(found).toEqual([{ year: '2024', low: '90', high: '90', unvalued: 1 }]);
});
