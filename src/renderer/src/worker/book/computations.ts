import type { Ledger } from '../../../../core/domain/ledger-entry.js';
import type { Issue, Result } from '../../../../core/domain/result.js';
import type { ComputeOptions } from '../../../../core/domain/tax-options.js';
import { createComputation, type Computation } from '../../../../core/engine/recompute.js';
import { keyOf } from '../options-key.js';

/** Computations kept; each holds its course at a few places of the ledger. */
const KEPT = 2;

/** `compute` that remembers: when a ledger comes again with a change, only what lies behind the change is worked out anew. */
export type RememberingCompute = (ledger: Ledger, options: ComputeOptions, issues: readonly Issue[]) => Result;

export function rememberingCompute(): RememberingCompute {
  const kept = new Map<string, Computation>();
  return (ledger, options, issues) => {
    const key = `${ledger.currency} ${keyOf(options)}`;
    const computation = kept.get(key) ?? createComputation(options);
    // Set anew, so that the one not asked for longest is the first to go.
    kept.delete(key);
    kept.set(key, computation);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return computation.run(ledger, issues);
  };
}
