import { useMemo } from 'react';
import { useAnswer } from '../../worker/use-ledger.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import { useComputeOptions } from '../shell/use-compute-options.js';

/** One entry with its effect under the person's options, read again when the ledger changes; `null` where there is none. */
export function useEntry(id: string, ledger: ReadyLedger) {
  const options = useComputeOptions();
  return useAnswer(
    'entry',
    useMemo(() => ({ id, options }), [id, options]),
    ledger.version,
  );
}
