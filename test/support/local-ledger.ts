import type { LedgerRow } from '../../src/core/contract/ledger-port.js';
import { AppError } from '../../src/core/domain/app-error.js';
import type { LedgerClient } from '../../src/renderer/src/worker/client.js';
import { createLedgerDesk } from '../../src/renderer/src/worker/ledger-desk.js';
import type { LedgerState } from '../../src/renderer/src/worker/protocol.js';
import { ACCOUNT_NAMES } from './fake-lotbook.js';

export interface LocalLedger extends LedgerClient {
  readonly setState: (state: LedgerState) => void;
  /** Another ledger comes in. */
  readonly take: (rows: readonly LedgerRow[]) => void;
}

/** The worker's own desk in this thread, for tests that have no Worker; a workbook is three bytes. */
export function localLedger(rows: readonly LedgerRow[]): LocalLedger {
  const desk = createLedgerDesk();
  const listeners = new Set<() => void>();
  let state: LedgerState = desk.take({ rows, currency: 'USD', accounts: ACCOUNT_NAMES });
  const setState = (next: LedgerState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const take = (next: readonly LedgerRow[]): void =>
    setState(desk.take({ rows: next, currency: 'USD', accounts: ACCOUNT_NAMES }));
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    // Answers come later, as from a worker; what it throws is a rejection.
    ask: async (name, input) => {
      await Promise.resolve();
      return desk.answer(name, input);
    },
    reload: () => take(rows),
    writeWorkbook: (_request, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new AppError('cancelled', '')));
        queueMicrotask(() => resolve(new Uint8Array([80, 75, 3])));
      }),
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
