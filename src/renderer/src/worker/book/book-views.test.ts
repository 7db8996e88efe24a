import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../../../core/contract/ledger-port.js';
import { SAMPLE_ACCOUNTS } from '../../../../../test/support/sample-rows.js';
import { localDesks } from '../../../../../test/support/local-ledger.js';
import type { BookOptions } from '../protocol.js';

const US: BookOptions = { rules: 'us', timezone: 'UTC' };
const account = 'acc-exchange';
const USD = (amount: string) => ({ asset: 'USD', amount });
const row = (entry: LedgerRow['entry']): LedgerRow => ({ entry, notes: [] });
const buy = (id: string, day: string, amount: string, cost: string): LedgerRow =>
  row({ id, time: `${day}T12:00:00Z`, account, kind: 'trade', out: USD(cost), in: { asset: 'BTC', amount } });
const staking = (id: string, day: string, value: string): LedgerRow =>
  row({
    id,
    time: `${day}T12:00:00Z`,
    account,
    kind: 'income',
    category: 'staking',
    in: { asset: 'XYZ', amount: '1', value },
  });

/** 0.2 BTC for 8,000, 0.1 for 9,000, and something that has no price. */
const ROWS = [
  buy('b1', '2024-01-01', '0.2', '8000'),
  buy('b2', '2025-06-01', '0.1', '9000'),
  staking('i1', '2025-06-02', '7'),
];

describe('holdings', () => {
  const ask = { options: US, now: '2026-01-02T00:00:00Z' };
  it('have a value where a price is known, and none where it is not', async () => {
    const [exchange] = SAMPLE_ACCOUNTS;
    if (exchange === undefined) throw new Error('There are no sample accounts.');
    const balance = { asset: 'BTC', name: null, kind: 'spot', amount: '2', value: '100000' } as const;
    const accounts = [{ ...exchange, balances: [balance] }];
    const view = await localDesks(ROWS).ask('holdings', { ...ask, accounts });
    // 50,000 a BTC: 15,000 for 0.3, of which 17,000 were paid.
    expect(view.holdings).toMatchObject([
      { asset: 'BTC', account, amount: '0.3', cost: '17000', value: '15000', gain: '-2000' },
      { asset: 'XYZ', cost: '7', value: null, gain: null },
    ]);
    expect(view.total).toEqual({ cost: '17007', value: '15000', gain: '-2000', unpriced: 1 });
  });
  it('count the days until a lot is long-term', async () => {
    const view = await localDesks(ROWS).ask('holdings', { ...ask, accounts: [] });
    const lots = view.holdings.find(({ asset }) => asset === 'BTC')?.lots;
    // Long from 2025-01-02, and from 2026-06-02: 151 days after 2026-01-02.
    expect(lots?.map(({ entry, daysToLong }) => [entry, daysToLong])).toEqual([
      ['b1', 0],
      ['b2', 151],
    ]);
  });
  it('have no such days under rules without terms, and are told in their currency', async () => {
    const view = await localDesks(ROWS).ask('holdings', { ...ask, accounts: [], options: { rules: 'gb' } });
    // 0.8 pounds a dollar.
    expect(view).toMatchObject({ currency: 'GBP', terms: false, total: { cost: '13605.6' } });
    expect(view.holdings[0]?.lots.map(({ daysToLong }) => daysToLong)).toEqual([null]);
  });
});

it('the overview sums income of each year by category', async () => {
  const view = await localDesks([...ROWS, staking('i2', '2025-07-02', '5.5'), staking('i3', '2024-07-02', '1')]).ask(
    'overview',
    {
      options: US,
    },
  );
  expect(view.years.map(({ year, income }) => [year, income])).toEqual([
    ['2024', '1'],
    ['2025', '12.5'],
  ]);
  expect(view.income).toEqual([
    { year: '2024', category: 'staking', value: '1', rows: 1, unknown: 0 },
    { year: '2025', category: 'staking', value: '12.5', rows: 2, unknown: 0 },
  ]);
});

it('a history is told at the rate of each day, without the days that have none', async () => {
  const points = [
    { date: '2010-01-01', value: '1' },
    { date: '2024-01-01', value: '100.5' },
  ];
  const { ask } = localDesks([]);
  expect(await ask('history', { options: { rules: 'gb' }, points })).toEqual({
    currency: 'GBP',
    points: [{ date: '2024-01-01', value: '80.4' }],
  });
  expect((await ask('history', { options: US, points })).points).toEqual(points);
});
