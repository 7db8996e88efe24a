import { createContext, createElement, useContext, useMemo, type ReactNode } from 'react';
import type { Load } from '../../ui/use-load.js';
import type { ReportView } from '../../worker/protocol.js';
import { useAnswer, useLedgerState } from '../../worker/use-ledger.js';
import { useComputeOptions } from './use-compute-options.js';

const ReportContext = createContext<Load<ReportView> | null>(null);

/** The years under the settings' rules; one answer for all screens. */
export function useReport(): Load<ReportView> {
  const report = useContext(ReportContext);
  if (report === null) throw new Error('ReportProvider is missing.');
  return report;
}

export function ReportProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const options = useComputeOptions();
  const ledger = useLedgerState();
  const report = useAnswer(
    'report',
    useMemo(() => ({ options }), [options]),
    ledger.phase === 'ready' ? ledger.version : 0,
  );
  return createElement(ReportContext.Provider, { value: report }, children);
}
