import { compareText } from '../domain/entry-order.js';
import type { Holding } from '../domain/result.js';
import type { AveragePool } from './methods/average-pool.js';

/** A pool as a holding: one lot without an acquisition of its own. */
export function poolHolding(asset: string, account: string | null, pool: AveragePool): Holding {
  const amount = pool.amount.toString();
  const cost = pool.cost.toString();
  const incomplete = pool.incomplete ? { incomplete: true } : {};
  return { asset, account, amount, cost, lots: [{ entry: null, acquired: null, amount, cost, ...incomplete }] };
}

/** By asset, then account; empty holdings are left out. */
export function sortHoldings(holdings: readonly Holding[]): readonly Holding[] {
  return [...holdings].sort((a, b) => compareText(a.asset, b.asset) || compareText(a.account ?? '', b.account ?? ''));
}
