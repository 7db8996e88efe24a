import type { Ledger } from '../domain/ledger-entry.js';
import type { ComputeOptions } from '../domain/tax-options.js';
import { chooseOptions } from '../engine/choices.js';
import { postLedger } from '../engine/explain/posted-ledger.js';
import type { PoolEvent } from '../engine/explain/pool-trace.js';
import { traceAsset } from '../engine/explain/asset-trace.js';
import type { PoolChange } from '../reports/report-input.js';

/**
 * Each change of each token's pool over all accounts, by token, in the order of the computation: heard from the books that compute, so
 * that its last line is what is held. Costs as much as computing the ledger once more.
 * @throws AppError `bad-options` as `compute` does
 */
export function poolHistory(ledger: Ledger, options: ComputeOptions): readonly PoolChange[] {
  const posted = postLedger(ledger, chooseOptions(options));
  return [...posted.byAsset.keys()].sort().flatMap((asset) =>
    traceAsset(posted, asset)
      .pool(null)
      .events.flatMap((event) => change(asset, event)),
  );
}

function change(asset: string, { what, by, amount, cost, before, after }: PoolEvent): readonly PoolChange[] {
  // Only section 104 joins whole days, and it has a sheet of its own.
  if (typeof by === 'number') return [];
  const texts = (figures: PoolEvent['before']) => ({
    amount: figures.amount.toString(),
    cost: figures.cost.toString(),
  });
  const { id: entry, time } = by.entry;
  return [{ asset, entry, time, what, ...texts({ amount, cost }), before: texts(before), after: texts(after) }];
}
