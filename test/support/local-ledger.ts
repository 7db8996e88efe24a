import type { RateSeries } from '../../src/core/contract/groups/rates.js';
import type { LeaveInForce, LedgerRow } from '../../src/core/contract/ledger-port.js';
import { compareMethods } from '../../src/core/engine/compare/compare-methods.js';
import type { VectorOutcome } from '../../src/core/verify/verify-vectors.js';
import { AppError } from '../../src/core/domain/app-error.js';
import type { LedgerClient } from '../../src/renderer/src/worker/client.js';
import { createComputeDesk } from '../../src/renderer/src/worker/compute-desk.js';
import { newestRanges } from '../../src/renderer/src/worker/ranges/newest-ranges.js';
import type { LedgerState } from '../../src/renderer/src/worker/protocol.js';
import type { Answer, Input, QuestionName } from '../../src/renderer/src/worker/questions.js';
import { createRowDesk } from '../../src/renderer/src/worker/rows/row-desk.js';
import { ACCOUNT_NAMES } from './fake-lotbook.js';

export interface LocalLedger extends LedgerClient {
  readonly setState: (state: LedgerState) => void;
  /** Another ledger comes in. */
  readonly take: (rows: readonly LedgerRow[]) => void;
}

/** No rates but one for every day that figures of tests are about: 0.8 for one dollar. */
export function steadyRates(currency: string): RateSeries {
  const rates = Array.from({ length: 12 * 365 }, (_, day): [string, string] => {
    return [new Date(Date.UTC(2018, 0, 1 + day)).toISOString().slice(0, 10), '0.8'];
  });
  return { currency, source: 'ecb', sourceName: 'European Central Bank', rates, overrides: [] };
}

/** One worked example that passes and one that does not. */
const VERIFIED: readonly VectorOutcome[] = [
  { name: 'us-fifo', rules: 'us', source: 'Publication 551', passed: true, differences: [] },
  { name: 'gb-pool', rules: 'gb', source: 'HMRC manual', passed: false, differences: ['gain: 12 expected, 13 found'] },
];

type Answers = { readonly [N in QuestionName]: (input: Input<N>) => Answer<N> | Promise<Answer<N>> };

/** The desks of both workers in this thread, fed as the workers feed each other. */
export function localDesks(rows: readonly LedgerRow[], left: readonly LeaveInForce[] = []) {
  const desk = createRowDesk();
  let version = 0;
  const computeDesk = createComputeDesk({
    seriesOf: (currency) => Promise.resolve(steadyRates(currency)),
    onComputing: () => undefined,
    onComputed: (key, asked) => desk.mark(version, key, asked),
  });
  const take = (next: readonly LedgerRow[]) => {
    const received = { rows: next, currency: 'USD', accounts: ACCOUNT_NAMES, left };
    const state = desk.take(received);
    version = state.version;
    computeDesk.take(received);
    return state;
  };
  const forget = (): void => {
    desk.forget();
    computeDesk.forget();
  };
  /** Answers come later, as from a worker; what a desk throws is a rejection. */
  const ask = async <N extends QuestionName>(name: N, input: Input<N>): Promise<Answer<N>> => {
    await Promise.resolve();
    const answers: Answers = { ...desk.answers(), ...computeDesk.answers() };
    return answers[name](input);
  };
  return { take, forget, ask, state: take(rows) };
}

/** The workers' own desks in this thread, for tests that have no Worker; a file is three bytes. */
export function localLedger(rows: readonly LedgerRow[]): LocalLedger {
  const desks = localDesks(rows);
  const listeners = new Set<() => void>();
  let state: LedgerState = desks.state;
  const setState = (next: LedgerState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const take = (next: readonly LedgerRow[]): void => setState(desks.take(next));
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    computing: () => null,
    cancelComputing: () => undefined,
    ask: desks.ask,
    goOn: () => undefined,
    reload: () => take(rows),
    compare: (options, { onProgress }) =>
      Promise.resolve(
        compareMethods(
          { format: 'lotbook-ledger/1', currency: 'USD', entries: rows.map(({ entry }) => entry) },
          options,
          onProgress,
        ),
      ),
    basisRanges: newestRanges({
      version: () => (state.phase === 'ready' ? state.version : 0),
      goOn: (options) => desks.ask('basisRanges', { options }),
      rest: () => Promise.resolve(),
    }),
    verify: ({ onProgress }) => {
      onProgress?.(2, 2);
      return Promise.resolve(VERIFIED);
    },
    prepareFiles: () => () => undefined,
    writeFiles: ({ formats }, { signal }) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new AppError('cancelled', '')));
        const files = formats.map((format) => {
          return { format, name: `Lotbook.${format}`, bytes: new Uint8Array([80, 75, 3]) };
        });
        queueMicrotask(() => resolve(files));
      }),
    setState,
    take,
  };
}
