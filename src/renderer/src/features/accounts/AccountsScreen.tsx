import { Button } from '@mantine/core';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../../core/contract/views.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Money } from '../../ui/Figure.js';
import { Nothing } from '../../ui/Nothing.js';
import { Notice } from '../../ui/Notice.js';
import { Page } from '../../ui/Page.js';
import { Waiting } from '../../ui/Waiting.js';
import { useSession } from '../shell/session.js';
import { goTo } from '../shell/use-route.js';
import { AccountCard } from './AccountCard.js';
import { BALANCE_CURRENCY, totalValue } from './account-values.js';
import { ConnectNote } from './ConnectNote.js';
import { ProviderPicker } from './ProviderPicker.js';
import { SyncStrip } from './SyncStrip.js';
import { useAccounts } from './use-accounts.js';
import { useConnect, type Connect } from './use-connect.js';
import { useSync } from './use-sync.js';
import classes from './accounts.module.css';

/** Connected accounts: their state, balances and sync, and the way to connect more. */
export function AccountsScreen(): ReactNode {
  const { t } = useTranslation();
  const { credentials } = useSession();
  const accounts = useAccounts();
  const sync = useSync();
  const reload = accounts.state === 'ready' ? accounts.reload : null;
  const startSync = sync.start;
  const onConnected = useCallback(
    (accountId: string) => {
      reload?.();
      startSync([accountId]);
    },
    [reload, startSync],
  );
  const connect = useConnect(onConnected);
  const list = accounts.state === 'ready' ? accounts.value : [];
  const filled = list.length > 0;

  const actions = filled && (
    <>
      <Button variant="default" onClick={() => sync.start()} disabled={sync.running || !credentials.configured}>
        {t('accounts.sync')}
      </Button>
      <ConnectButton connect={connect} disabled={!credentials.configured} />
    </>
  );
  return (
    <Page title={t('nav.accounts')} layout="scroll" actions={actions} summary={<Summary accounts={list} />}>
      {!credentials.configured && <MissingCredentials />}
      <ConnectNote connect={connect} />
      <SyncStrip sync={sync} />
      <Accounts accounts={accounts} connect={connect} configured={credentials.configured} />
    </Page>
  );
}

function ConnectButton({ connect, disabled }: { readonly connect: Connect; readonly disabled: boolean }): ReactNode {
  const { t } = useTranslation();
  const busy = connect.connect.state === 'connecting';
  return (
    <Button.Group>
      <Button onClick={() => connect.start()} disabled={disabled || busy}>
        {t('accounts.connect')}
      </Button>
      <ProviderPicker disabled={disabled || busy} onPick={(provider) => connect.start({ provider })} />
    </Button.Group>
  );
}

interface AccountsProps {
  readonly accounts: ReturnType<typeof useAccounts>;
  readonly connect: Connect;
  readonly configured: boolean;
}

function Accounts({ accounts, connect, configured }: AccountsProps): ReactNode {
  const { t } = useTranslation();
  switch (accounts.state) {
    case 'loading':
      return <Waiting label={t('accounts.loading')} />;
    case 'failed':
      return <FailureNote error={accounts.error} onRetry={accounts.retry} />;
    case 'ready':
      if (accounts.value.length === 0) {
        return (
          <Nothing title={t('accounts.noneTitle')} actions={<ConnectButton connect={connect} disabled={!configured} />}>
            {t('accounts.noneWords')}
          </Nothing>
        );
      }
      return (
        <div className={classes.list}>
          {accounts.value.map((account) => (
            <AccountCard
              key={account.id}
              account={account}
              onReconnect={() => connect.start({ accountId: account.id })}
            />
          ))}
        </div>
      );
  }
}

function Summary({ accounts }: { readonly accounts: readonly AccountView[] }): ReactNode {
  const { t } = useTranslation();
  if (accounts.length === 0) return null;
  const { value, complete } = totalValue(accounts);
  return (
    <>
      {t('accounts.count', { count: accounts.length })}
      {' · '}
      <Money value={value} currency={BALANCE_CURRENCY} />{' '}
      {complete ? t('accounts.inTotal') : t('accounts.inTotalKnown')}
    </>
  );
}

function MissingCredentials(): ReactNode {
  const { t } = useTranslation();
  const open = (
    <Button size="compact-sm" variant="default" onClick={() => goTo('settings')}>
      {t('accounts.addCredentials')}
    </Button>
  );
  return (
    <Notice tone="warn" actions={open}>
      {t('accounts.noCredentials')}
    </Notice>
  );
}
