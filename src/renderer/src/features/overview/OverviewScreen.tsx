import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../../core/contract/views.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Nothing } from '../../ui/Nothing.js';
import { Notice } from '../../ui/Notice.js';
import { Page } from '../../ui/Page.js';
import type { Load } from '../../ui/use-load.js';
import { Waiting } from '../../ui/Waiting.js';
import type { OverviewView } from '../../worker/book/book-views.js';
import { useAnswer, useLedgerState } from '../../worker/use-ledger.js';
import { useAccounts } from '../accounts/use-accounts.js';
import { LedgerGate, type ReadyLedger } from '../shell/LedgerGate.js';
import { useComputeOptions } from '../shell/use-compute-options.js';
import { useOnline } from '../shell/use-online.js';
import { WaysIn } from '../shell/WaysIn.js';
import { Attention } from './Attention.js';
import { Glance } from './Glance.js';
import { GainsByYear } from './GainsByYear.js';
import { IncomeByCategory } from './IncomeByCategory.js';
import { WorthOverTime } from './WorthOverTime.js';
import classes from './overview.module.css';

/** The first look: worth over time, gains by year, income by category, what needs attention, last sync. */
export function OverviewScreen(): ReactNode {
  const { t } = useTranslation();
  const options = useComputeOptions();
  const ledger = useLedgerState();
  const accounts = useAccounts();
  const online = useOnline();
  const overview = useAnswer(
    'overview',
    useMemo(() => ({ options }), [options]),
    ledger.phase === 'ready' ? ledger.version : 0,
  );
  return (
    <Page title={t('nav.overview')} layout="scroll">
      {!online && <Notice>{t('overview.offline')}</Notice>}
      <LedgerGate>{(ready) => <Parts ledger={ready} overview={overview} accounts={accounts} />}</LedgerGate>
    </Page>
  );
}

interface PartsProps {
  readonly ledger: ReadyLedger;
  readonly overview: Load<OverviewView>;
  readonly accounts: Load<readonly AccountView[]>;
}

function Parts({ ledger, overview, accounts }: PartsProps): ReactNode {
  const { t } = useTranslation();
  if (accounts.state === 'loading') return <Waiting label={t('ledger.loading')} />;
  if (accounts.state === 'failed') return <FailureNote error={accounts.error} onRetry={accounts.retry} />;
  if (ledger.total === 0 && accounts.value.length === 0) return <EmptyBook />;
  return (
    <>
      <Glance accounts={accounts.value} overview={overview} />
      <WorthOverTime version={ledger.version} />
      <div className={classes.columns}>
        <Sums overview={overview} />
      </div>
      <Attention />
    </>
  );
}

/** Each part stands for itself: where figures fail, the worth over time and the accounts are still there. */
function Sums({ overview }: { readonly overview: Load<OverviewView> }): ReactNode {
  const { t } = useTranslation();
  switch (overview.state) {
    case 'loading':
      return <Waiting label={t('ledger.computing')} />;
    case 'failed':
      return <FailureNote error={overview.error} onRetry={overview.retry} />;
    case 'ready':
      return (
        <>
          <GainsByYear view={overview.value} />
          <IncomeByCategory view={overview.value} />
        </>
      );
  }
}

function EmptyBook(): ReactNode {
  const { t } = useTranslation();
  return (
    <Nothing title={t('overview.noneTitle')} actions={<WaysIn />}>
      {t('overview.noneWords')}
    </Nothing>
  );
}
