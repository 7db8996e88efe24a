import type { Ledger } from '../../../../core/domain/ledger-entry.js';
import type { ComputeOptions } from '../../../../core/domain/tax-options.js';
import type { Comparison } from '../../../../core/engine/compare/compare-methods.js';
import type { VectorOutcome } from '../../../../core/verify/verify-vectors.js';

/** Long work that has a worker of its own: the others go on, and to cancel is to end it. */
export interface Jobs {
  /** Every method and scope that the rules allow; the ledger comes over the port. */
  readonly compare: { readonly input: ComputeOptions; readonly answer: readonly Comparison[] };
  /** Every worked example that ships with the program. */
  readonly verify: { readonly input: null; readonly answer: readonly VectorOutcome[] };
}
export type JobName = keyof Jobs;

/** To the job's worker; the port brings the `Ledger` where the job is about one. */
export type JobStart = {
  [N in JobName]: { readonly type: 'start'; readonly job: N; readonly input: Jobs[N]['input'] };
}[JobName];

/** What the ledger worker sends over the port. */
export type JobLedger = Ledger;

export type FromJob<N extends JobName> =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly value: Jobs[N]['answer'] }
  | { readonly type: 'failed'; readonly code: string; readonly message: string };
