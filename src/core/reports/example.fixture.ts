import type { Ledger } from '../domain/ledger-entry.js';
import type { Result, TaxYear, TermTotals } from '../domain/result.js';
import type { ReportInput } from './report-input.js';

/** A small ledger and its result, both written by hand: the figures are those of the comments, not of any engine. */
export const LEDGER: Ledger = {
  format: 'lotbook-ledger/1',
  currency: 'USD',
  entries: [
    {
      id: 'a1',
      time: '2024-01-05T10:00:00Z',
      account: 'acc-1',
      kind: 'trade',
      out: { asset: 'USD', amount: '40000' },
      in: { asset: 'BTC', amount: '1' },
      fees: [{ asset: 'USD', amount: '20' }],
    },
    {
      id: 'a2',
      time: '2024-06-01T00:00:00Z',
      account: 'acc-1',
      kind: 'income',
      category: 'staking',
      in: { asset: 'CRO', amount: '120', value: '12.5' },
    },
    // New Year's Eve in New York, already 2025 in UTC.
    {
      id: 'a3',
      time: '2025-01-01T03:30:00.250Z',
      account: 'acc-1',
      kind: 'income',
      category: 'airdrop',
      in: { asset: 'DUST', amount: '123456789012345678901234.123456' },
    },
    {
      id: 'a4',
      time: '2025-02-01T09:30:00Z',
      account: 'acc-1',
      kind: 'trade',
      out: { asset: 'BTC', amount: '0.5', value: '51000' },
      in: { asset: 'ETH', amount: '15', value: '50900' },
      fees: [{ asset: 'USD', amount: '1.1' }],
    },
    {
      id: 'a5',
      time: '2025-03-01T00:00:00Z',
      account: '=cmd()',
      kind: 'trade',
      out: { asset: 'SOL', amount: '3' },
      in: { asset: 'USD', amount: '300.335' },
    },
    {
      id: 'a6',
      time: '2025-04-01T00:00:00Z',
      account: 'acc-1',
      kind: 'withdrawal',
      out: { asset: 'ETH', amount: '1' },
    },
  ],
};

const NONE: TermTotals = { proceeds: '0', cost: '0', gain: '0' };
const YEAR_2024: TaxYear = {
  year: '2024',
  from: '2024-01-01',
  to: '2024-12-31',
  disposals: 0,
  proceeds: '0',
  cost: '0',
  gain: '0',
  gains: '0',
  losses: '0',
  short: NONE,
  long: NONE,
  taxable: '0',
  income: '12.5',
  incomplete: true,
};
const YEAR_2025: TaxYear = {
  ...YEAR_2024,
  year: '2025',
  from: '2025-01-01',
  to: '2025-12-31',
  disposals: 2,
  // 50,900 − 1.10 for the swap, 300.335 for the sale; cost of half the 40,020 paid for one BTC, and none known for SOL.
  proceeds: '51199.235',
  cost: '20010',
  gain: '31189.235',
  gains: '31189.235',
  short: { proceeds: '300.335', cost: '0', gain: '300.335' },
  long: { proceeds: '50898.9', cost: '20010', gain: '30888.9' },
  taxable: '31189.235',
  income: '0',
};

export const RESULT: Result = {
  format: 'lotbook-result/1',
  rules: 'us',
  method: 'fifo',
  scope: 'account',
  timezone: 'America/New_York',
  currency: 'USD',
  disposals: [
    {
      entry: 'a4',
      time: '2025-02-01T09:30:00Z',
      account: 'acc-1',
      asset: 'BTC',
      amount: '0.5',
      proceeds: '50898.9',
      cost: '20010',
      gain: '30888.9',
      acquired: '2024-01-05T10:00:00Z',
      acquiredEntry: 'a1',
      term: 'long',
      match: 'fifo',
      kind: 'swap',
      incomplete: false,
    },
    {
      entry: 'a5',
      time: '2025-03-01T00:00:00Z',
      account: '=cmd()',
      asset: 'SOL',
      amount: '3',
      proceeds: '300.335',
      cost: '0',
      gain: '300.335',
      acquired: null,
      acquiredEntry: null,
      term: 'short',
      match: 'shortfall',
      kind: 'sale',
      incomplete: true,
    },
  ],
  income: [
    {
      entry: 'a2',
      time: '2024-06-01T00:00:00Z',
      account: 'acc-1',
      asset: 'CRO',
      amount: '120',
      value: '12.5',
      category: 'staking',
    },
    {
      entry: 'a3',
      time: '2025-01-01T03:30:00.250Z',
      account: 'acc-1',
      asset: 'DUST',
      amount: '123456789012345678901234.123456',
      value: '0',
      category: 'airdrop',
      incomplete: true,
    },
  ],
  holdings: [
    {
      asset: 'BTC',
      account: 'acc-1',
      amount: '0.5',
      cost: '20010',
      lots: [{ entry: 'a1', acquired: '2024-01-05T10:00:00Z', amount: '0.5', cost: '20010' }],
    },
    {
      asset: 'DUST',
      account: 'acc-1',
      amount: '123456789012345678901234.123456',
      cost: '0',
      lots: [
        {
          entry: 'a3',
          acquired: '2025-01-01T03:30:00.250Z',
          amount: '123456789012345678901234.123456',
          cost: '0',
          incomplete: true,
        },
      ],
    },
    {
      asset: 'ETH',
      account: 'external:acc-1',
      amount: '1',
      cost: '3393.333333333333333333333333',
      lots: [{ entry: 'a4', acquired: '2025-02-01T09:30:00Z', amount: '1', cost: '3393.333333333333333333333333' }],
    },
  ],
  years: [YEAR_2024, YEAR_2025],
  issues: [
    { code: 'missing-price', entry: 'a3', asset: 'DUST', message: 'No price is known for the DUST received.' },
    { code: 'missing-basis', entry: 'a5', asset: 'SOL', amount: '3', message: '3 SOL more were sold than held.' },
    {
      code: 'unmatched-withdrawal',
      entry: 'a6',
      asset: 'ETH',
      amount: '1',
      message: '1 ETH left for an unknown place.',
    },
  ],
};

export function exampleInput(change: Partial<ReportInput> = {}): ReportInput {
  return {
    ledger: LEDGER,
    result: RESULT,
    accountNames: { 'acc-1': 'Crypto.com Exchange – Zoë 🚀' },
    year: 'all',
    appVersion: '1.2.3',
    rules: {
      name: 'United States',
      yearStart: { month: 1, day: 1 },
      sources: [{ text: 'Treas. Reg. 1.1012-1(j), TD 10000', url: 'https://www.irs.gov/' }],
    },
    ...change,
  };
}
