import { expect, it } from 'vitest';
import type { Disposal, Result } from '../domain/result.js';
import { reportCharts } from './charts.js';
import { LEDGER, RESULT } from './example.fixture.js';

function withDisposals(rows: readonly (readonly [time: string, asset: string, gain: string])[]): Result {
  const [first] = RESULT.disposals;
  if (first === undefined) throw new Error('The example has a disposal.');
  const disposals = rows.map(([time, asset, gain]): Disposal => ({
    ...first,
    time,
    asset,
    proceeds: gain,
    cost: '0',
    gain,
  }));
  return { ...RESULT, disposals, income: [] };
}

function charts(result: Result, year: string) {
  const found = reportCharts({ ledger: LEDGER, result, accountNames: {}, year, appVersion: '1' });
  return found.map(({ title, bars }) => [title, bars.map(({ label, figure }) => `${label} ${figure.rounded}`)]);
}

it('sums gains by month of the taxpayer’s calendar, every month of the year, and by asset, largest first', () => {
  // The example's zone is New York: the first of February in UTC is still January there.
  const result = withDisposals([
    ['2025-02-01T03:00:00Z', 'BTC', '10'],
    ['2025-01-05T12:00:00Z', 'ETH', '-30.005'],
    ['2025-12-31T12:00:00Z', 'BTC', '0.5'],
  ]);
  const months = [
    '01 -20.01',
    '02 0',
    '03 0',
    '04 0',
    '05 0',
    '06 0',
    '07 0',
    '08 0',
    '09 0',
    '10 0',
    '11 0',
    '12 0.5',
  ];
  expect(charts(result, '2025')).toEqual([
    ['Gain or loss by month', months.map((month) => `2025-${month}`)],
    ['Gain or loss by asset', ['ETH -30.01', 'BTC 10.5']],
  ]);
});

it('puts what is left of many assets into one bar', () => {
  const rows = Array.from(
    { length: 12 },
    (_, index) => ['2025-03-01T12:00:00Z', `A${index}`, String(100 - index)] as const,
  );
  const [, [, bars] = []] = charts(withDisposals(rows), '2025');
  expect(bars).toHaveLength(10);
  // 91 + 90 + 89
  expect(bars?.at(-1)).toBe('3 others 270');
});

it('has no bar for income of which nothing is known', () => {
  const [first] = RESULT.income;
  if (first === undefined) throw new Error('The example has income.');
  const at = { ...first, time: '2025-03-01T12:00:00Z' };
  const income = [
    { ...at, category: 'staking' as const, value: '7', incomplete: false },
    { ...at, category: 'airdrop' as const, value: '0', incomplete: true },
  ];
  expect(charts({ ...withDisposals([]), income }, '2025')).toEqual([['Income by category', ['Staking 7']]]);
});

it('leaves a chart of nothing out', () => {
  expect(charts(withDisposals([]), '2025')).toEqual([]);
});
