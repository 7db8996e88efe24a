import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../ui/FailureNote.js';
import { Waiting } from '../../ui/Waiting.js';
import type { LedgerState } from '../../worker/protocol.js';
import { useLedger, useLedgerState } from '../../worker/use-ledger.js';

export type ReadyLedger = Extract<LedgerState, { phase: 'ready' }>;

/** Shows what needs the ledger once it is there, and until then how far it is. */
export function LedgerGate({ children }: { readonly children: (ledger: ReadyLedger) => ReactNode }): ReactNode {
  const { t } = useTranslation();
  const { reload } = useLedger();
  const ledger = useLedgerState();
  switch (ledger.phase) {
    case 'loading': {
      const { loaded, total } = ledger;
      if (total === null || total === 0) return <Waiting label={t('ledger.loading')} />;
      return (
        <div>
          <Waiting label={t('ledger.loadingCount', { loaded, total })} />
          <Progress value={(loaded / total) * 100} size={4} aria-label={t('ledger.loading')} />
        </div>
      );
    }
    case 'failed':
      return <FailureNote error={ledger} onRetry={reload} />;
    case 'ready':
      return children(ledger);
  }
}
