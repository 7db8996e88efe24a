import type { LedgerRow } from '../../src/core/contract/ledger-port.js';
import type { AccountView } from '../../src/core/contract/views.js';
import type { IncomeCategory, LedgerEntry } from '../../src/core/domain/ledger-entry.js';

const EXCHANGE = 'acc-exchange';
const WALLET = 'acc-wallet';
const START = Date.UTC(2021, 0, 4, 9, 30);
const END = Date.UTC(2025, 11, 20);
const ASSETS = ['BTC', 'ETH', 'CRO', 'SOL', 'ATOM'] as const;
const CATEGORIES: readonly IncomeCategory[] = ['staking', 'interest', 'cashback'];

/** Whole units of one asset with eight places, e.g. `tenMillionths(5)`; amounts of samples are text from the start. */
function eightPlaces(units: number): string {
  const digits = String(units).padStart(9, '0');
  return `${digits.slice(0, -8)}.${digits.slice(-8)}`;
}

function cents(units: number): string {
  const digits = String(units).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function entryAt(at: number, count: number): LedgerEntry {
  const time = new Date(START + Math.floor(((END - START) * at) / count)).toISOString();
  const asset = ASSETS[at % ASSETS.length] ?? 'BTC';
  const common = { id: `e${String(at).padStart(6, '0')}`, time, account: EXCHANGE };
  const amount = eightPlaces(1_000_000 + ((at * 7919) % 90_000_000));
  const value = cents(12_000 + ((at * 104_729) % 900_000));
  switch (at % 10) {
    case 3:
      return {
        ...common,
        kind: 'income',
        category: CATEGORIES[at % 3] ?? 'other',
        in: { asset, amount: eightPlaces(50_000 + at), value: cents(40 + (at % 900)) },
      };
    case 4:
      return {
        ...common,
        kind: 'transfer',
        asset,
        amount,
        to: WALLET,
        fees: [{ asset, amount: eightPlaces(10_000), value: '0.35' }],
      };
    case 5:
      return {
        ...common,
        kind: 'trade',
        out: { asset, amount },
        in: { asset: 'USD', amount: value },
        fees: [{ asset: 'USD', amount: '1.20' }],
      };
    case 6:
      return {
        ...common,
        kind: 'trade',
        out: { asset, amount, value },
        in: { asset: asset === 'ETH' ? 'SOL' : 'ETH', amount, value },
        fees: [{ asset: 'CRO', amount: '2.5', value: '0.25' }],
      };
    case 8:
      return { ...common, kind: 'stake', asset, amount };
    case 9:
      return at % 50 === 9
        ? { ...common, kind: 'deposit', in: { asset, amount } }
        : { ...common, kind: 'withdrawal', out: { asset, amount: eightPlaces(90_000) } };
    default:
      return {
        ...common,
        kind: 'trade',
        out: { asset: 'USD', amount: value },
        in: { asset, amount },
        fees: [{ asset: 'USD', amount: '0.85' }],
      };
  }
}

/** A made-up book of so many entries from 2021 to 2025; the same count gives the same book. */
export function sampleRows(count: number): readonly LedgerRow[] {
  return Array.from({ length: count }, (_, at) => ({
    entry: entryAt(at, count),
    notes: at % 37 === 5 ? ['unknown-subtype'] : [],
  }));
}

export const SAMPLE_ACCOUNTS: readonly AccountView[] = [
  {
    id: EXCHANGE,
    provider: 'crypto',
    displayName: 'Crypto.com Exchange',
    status: 'ok',
    error: null,
    value: '48213.77',
    records: 1284,
    review: 0,
    source: 'vezgo',
    lastSyncedAt: '2026-01-02T03:04:05Z',
    balances: [
      { asset: 'BTC', name: 'Bitcoin', kind: 'spot', amount: '0.41250000', value: '38115.2' },
      { asset: 'CRO', name: 'Cronos', kind: 'staked', amount: '50000', value: '4921.5' },
      { asset: 'USD', name: 'US Dollar', kind: 'cash', amount: '5177.07', value: '5177.07' },
      { asset: 'XYZ', name: null, kind: 'spot', amount: '0.000000000000000001', value: null },
    ],
  },
  {
    id: WALLET,
    provider: 'ledger',
    displayName: 'Ledger wallet',
    status: 'error',
    error: {
      name: 'SecurityQuestionError',
      message: 'The provider no longer accepts this connection.',
      remedy: 'reconnect',
    },
    value: '7120.4',
    records: 96,
    review: 0,
    source: 'vezgo',
    lastSyncedAt: null,
    balances: [{ asset: 'ETH', name: 'Ether', kind: 'spot', amount: '2.1', value: '7120.4' }],
  },
];
