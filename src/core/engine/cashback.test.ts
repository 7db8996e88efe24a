import { expect, it } from 'vitest';
import type { Ledger, LedgerEntry } from '../domain/ledger-entry.js';
import type { ComputeOptions } from '../domain/tax-options.js';
import { compute } from './compute.js';

const given = (id: string, leg: { asset: string; amount: string; value?: string }): LedgerEntry => {
  return { id, time: '2024-02-01T00:00:00Z', account: 'a', kind: 'income', category: 'cashback', in: leg };
};
const SOLD: LedgerEntry = {
  id: 's',
  time: '2024-06-01T00:00:00Z',
  account: 'a',
  kind: 'trade',
  out: { asset: 'CRO', amount: '100' },
  in: { asset: 'USD', amount: '20' },
};
const run = (entries: readonly LedgerEntry[], cashback?: ComputeOptions['cashback']) => {
  const ledger: Ledger = { format: 'lotbook-ledger/1', currency: 'USD', entries };
  const { income, disposals, issues, years } = compute(ledger, {
    rules: 'us',
    ...(cashback === undefined ? {} : { cashback }),
  });
  return { income: income.length, cost: disposals[0]?.cost, gain: disposals[0]?.gain, issues, total: years[0]?.income };
};

// 100 CRO worth 12 come back from a payment and are sold for 20: the cost is 12 and the gain 8 either way; only income differs.
const VALUED = [given('c', { asset: 'CRO', amount: '100', value: '12' }), SOLD];

it('cashback is income unless it is said to be a rebate', () => {
  expect(run(VALUED)).toEqual({ income: 1, cost: '12', gain: '8', issues: [], total: '12' });
  expect(run(VALUED, 'income')).toEqual(run(VALUED));
});

it('as a rebate it is no income, and its units are acquired at their value', () => {
  expect(run(VALUED, 'rebate')).toEqual({ income: 0, cost: '12', gain: '8', issues: [], total: '0' });
});

it('a rebate of unknown value has an unknown cost, and is told', () => {
  const { cost, issues } = run([given('c', { asset: 'CRO', amount: '100' }), SOLD], 'rebate');
  expect(cost).toBe('0');
  expect(issues).toMatchObject([
    { code: 'missing-price', entry: 'c', message: expect.stringContaining('cost counts as 0') },
  ]);
});

it('a rebate in cash bears on nothing, income of other kinds stays income', () => {
  const cash = given('c', { asset: 'USD', amount: '3' });
  expect(run([cash], 'rebate')).toMatchObject({ income: 0, issues: [] });
  expect(run([cash])).toMatchObject({ income: 1, total: '3' });
  const staking: LedgerEntry = {
    ...given('c', { asset: 'CRO', amount: '1', value: '2' }),
    kind: 'income',
    category: 'staking',
    in: { asset: 'CRO', amount: '1', value: '2' },
  };
  expect(run([staking], 'rebate')).toMatchObject({ income: 1, total: '2' });
});
