import type { LedgerEntry, Ledger } from '../../src/core/domain/ledger-entry.js';

const ASSETS = ['BTC', 'ETH', 'SOL', 'CRO', 'ADA', 'DOT', '1INCH', 'XRP', 'LTC', 'DOGE'] as const;
const START = Date.UTC(2022, 0, 1);
const STEP_MS = 60_000;
const cents = (value: number): string => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;

export interface Sale {
  readonly cost: string;
  readonly paid: string;
  readonly coins: { readonly asset: string; readonly amount: string };
  readonly bought: LedgerEntry;
  readonly sold: LedgerEntry;
}

/** A purchase and its sale each minute, figures of the length that real ones have: as many disposals as sales. */
export function saleAt(at: number): Sale {
  const timeOf = (minutes: number): string => new Date(START + minutes * STEP_MS).toISOString();
  const cost = cents(10_000 + ((at * 37) % 90_000));
  const paid = cents(10_050 + ((at * 41) % 90_000));
  const coins = { asset: ASSETS[at % ASSETS.length] ?? 'BTC', amount: '0.01234567' };
  // Keys in the order of a ledger's file, as synced entries have them.
  const common = { account: 'acc-1', kind: 'trade' } as const;
  const fees = [{ asset: 'USD', amount: '0.25' }];
  const cash = (amount: string) => ({ asset: 'USD', amount });
  return {
    cost,
    paid,
    coins,
    bought: { id: `crypto-com:${at}:buy`, time: timeOf(at), ...common, out: cash(cost), in: coins, fees },
    sold: { id: `crypto-com:${at}:sell`, time: timeOf(at + 0.5), ...common, out: coins, in: cash(paid), fees },
  };
}

export function salesLedger(disposals: number): Ledger {
  const entries: LedgerEntry[] = [];
  for (let at = 0; at < disposals; at += 1) {
    const { bought, sold } = saleAt(at);
    entries.push(bought, sold);
  }
  return { format: 'lotbook-ledger/1', currency: 'USD', entries };
}
