import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../ui/FailureNote.js';
import { ProgressBar } from '../../ui/ProgressBar.js';
import { Waiting } from '../../ui/Waiting.js';
import type { LedgerState } from '../../worker/protocol.js';
import { useLedger, useLedgerState, useLoadedRows } from '../../worker/use-ledger.js';

export type ReadyLedger = Extract<LedgerState, { phase: 'ready' }>;

interface LedgerGateProps {
  /** Does with the newest rows alone until the others are there, too: a ledger of version 0, which answers no other question. */
  readonly early?: boolean;
  readonly children: (ledger: ReadyLedger) => ReactNode;
}

/** Shows what needs the ledger once it is there, and until then how far it is. */
export function LedgerGate({ early = false, children }: LedgerGateProps): ReactNode {
  const { reload } = useLedger();
  const ledger = useLedgerState();
  const begun = useBegunLedger(ledger);
  switch (ledger.phase) {
    case 'loading':
      return early && begun !== null ? children(begun) : <Loading total={ledger.total} />;
    case 'failed':
      return <FailureNote error={ledger} onRetry={reload} />;
    case 'ready':
      return children(ledger);
  }
}

function Loading({ total }: { readonly total: number | null }): ReactNode {
  const { t } = useTranslation();
  const loaded = useLoadedRows();
  if (total === null || total === 0) return <Waiting label={t('ledger.loading')} />;
  return (
    <div>
      <Waiting label={t('ledger.loadingCount', { loaded, total })} />
      <ProgressBar fraction={loaded / total} label={t('ledger.loading')} />
    </div>
  );
}

function useBegunLedger(ledger: LedgerState): ReadyLedger | null {
  const newest = ledger.phase === 'loading' ? ledger.newest : undefined;
  const total = ledger.phase === 'loading' ? ledger.total : null;
  return useMemo(
    () => (newest === undefined || total === null ? null : { phase: 'ready', version: 0, total, ...newest }),
    [newest, total],
  );
}
