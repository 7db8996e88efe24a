import { useMemo } from 'react';
import type { BrokerRow } from '../../../../../core/domain/us-return.js';
import type { Load } from '../../../ui/use-load.js';
import type { BrokerView } from '../../../worker/book/broker-view.js';
import type { BookOptions, YearView } from '../../../worker/protocol.js';
import { useAnswer } from '../../../worker/use-ledger.js';
import type { ReadyLedger } from '../../shell/LedgerGate.js';

interface Asked {
  readonly ledger: ReadyLedger;
  readonly options: BookOptions;
  readonly year: YearView;
  readonly rows: readonly BrokerRow[];
}

/** A year's broker rows beside its sales, compared in the worker that has both. */
export function useBrokerFindings({ ledger, options, year: { year }, rows }: Asked): Load<BrokerView> {
  const input = useMemo(() => ({ options, year, rows }), [options, year, rows]);
  return useAnswer('brokerFindings', input, ledger.version);
}
