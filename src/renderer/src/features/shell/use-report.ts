import { createSafeContext } from '@mantine/core';
import { createElement, useMemo, type ReactNode } from 'react';
import type { Load } from '../../ui/use-load.js';
import type { ReportView } from '../../worker/protocol.js';
import { useAnswer, useLedgerState } from '../../worker/use-ledger.js';
import { useComputeOptions } from './use-compute-options.js';

/** The years under the settings' rules; one answer for all screens. */
const [ReportContext, useReport] = createSafeContext<Load<ReportView>>('ReportProvider is missing.');
export { useReport };

export function ReportProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const options = useComputeOptions();
  const ledger = useLedgerState();
  const report = useAnswer(
    'report',
    useMemo(() => ({ options }), [options]),
    ledger.phase === 'ready' ? ledger.version : 0,
  );
  return createElement(ReportContext, { value: report }, children);
}
