import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useCallback, useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../../core/contract/views.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Money } from '../../ui/Figure.js';
import { Nothing } from '../../ui/Nothing.js';
import { Notice } from '../../ui/Notice.js';
import { Page } from '../../ui/Page.js';
import { useFocusWhenFewer } from '../../ui/use-focus-when-fewer.js';
import { Waiting } from '../../ui/Waiting.js';
import { useSession } from '../shell/session.js';
import { AskedByLink } from '../shell/AskedByLink.js';
import { goTo } from '../shell/use-route.js';
import { AccountCard } from './AccountCard.js';
import { BALANCE_CURRENCY, totalValue } from './account-values.js';
import { ChangesDrawer } from './ChangesDrawer.js';
import { brokenOf } from './broken-accounts.js';
import { ConnectNote } from './ConnectNote.js';
import { ProviderPicker } from './ProviderPicker.js';
import { SyncStrip } from './SyncStrip.js';
import { useAccounts } from './use-accounts.js';
import { useConnect, type Connect } from './use-connect.js';
import { useSync, type Sync } from './use-sync.js';
import classes from './accounts.module.css';

const NONE: readonly AccountView[] = [];

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
  const list = accounts.state === 'ready' ? accounts.value : NONE;
  const isHere = useCallback((accountId: string) => list.some(({ id }) => id === accountId), [list]);
  const connect = useConnect(isHere, onConnected);
  useFetchedEnd(sync, connect);
  const [changes, setChanges] = useState(false);
  const showChanges = (): void => setChanges(true);
  const heading = useFocusWhenFewer<HTMLHeadingElement>(list.length);
  const filled = list.length > 0;

  const actions = filled && (
    <>
      <SyncButton sync={sync} disabled={sync.running || !credentials.configured} onChanges={showChanges} />
      <ConnectButton connect={connect} disabled={!credentials.configured} side="end" />
    </>
  );
  return (
    <Page
      title={t('nav.accounts')}
      layout="scroll"
      headingRef={heading}
      actions={actions}
      summary={<Summary accounts={list} />}
    >
      <AskedByLink screen="accounts" what="connect" onAsked={() => credentials.configured && connect.start()} />
      {!credentials.configured && <MissingCredentials />}
      <ConnectNote connect={connect} />
      <SyncStrip sync={sync} broken={brokenOf(list).map(({ displayName }) => displayName)} onChanges={showChanges} />
      <Accounts accounts={accounts} connect={connect} sync={sync} configured={credentials.configured} />
      <ChangesDrawer
        opened={changes}
        onClose={() => setChanges(false)}
        names={Object.fromEntries(list.map(({ id, displayName }) => [id, displayName]))}
      />
    </Page>
  );
}

/** That a history is being fetched is told until the sync has ended, which then tells of itself. */
function useFetchedEnd({ running, progress, error }: Sync, { connect, dismiss }: Connect): void {
  const fetched = connect.state === 'connected' && !running && (progress !== null || error !== null);
  useEffect(() => {
    if (fetched) dismiss();
  }, [fetched, dismiss]);
}

interface SyncButtonProps {
  readonly sync: Sync;
  readonly disabled: boolean;
  readonly onChanges: () => void;
}

function SyncButton({ sync, disabled, onChanges }: SyncButtonProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Button.Group>
      <Button variant="default" onClick={() => sync.start()} disabled={disabled}>
        {t('accounts.sync')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" px={8} aria-label={t('accounts.syncMore')} title={t('accounts.syncMore')}>
            <IconChevronDown size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => sync.start(undefined, true)} disabled={disabled}>
            {t('accounts.fullCheck')}
          </Menu.Item>
          <Menu.Item onClick={onChanges}>{t('accounts.showChanges')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}

interface ConnectButtonProps {
  readonly connect: Connect;
  readonly disabled: boolean;
  /** Where the button stands in its line. */
  readonly side: 'start' | 'end';
}

function ConnectButton({ connect, disabled, side }: ConnectButtonProps): ReactNode {
  const { t } = useTranslation();
  const busy = connect.connect.state === 'connecting';
  return (
    <Button.Group>
      <Button onClick={() => connect.start()} disabled={disabled || busy}>
        {t('accounts.connect')}
      </Button>
      <ProviderPicker disabled={disabled || busy} side={side} onPick={(provider) => connect.start({ provider })} />
    </Button.Group>
  );
}

interface AccountsProps {
  readonly accounts: ReturnType<typeof useAccounts>;
  readonly connect: Connect;
  readonly sync: Sync;
  readonly configured: boolean;
}

function Accounts({ accounts, connect, sync, configured }: AccountsProps): ReactNode {
  const { t } = useTranslation();
  switch (accounts.state) {
    case 'loading':
      return <Waiting label={t('accounts.loading')} />;
    case 'failed':
      return <FailureNote error={accounts.error} onRetry={accounts.retry} />;
    case 'ready':
      if (accounts.value.length === 0) {
        // The first sync is about to bring some: the strip above says how far it is.
        if (sync.running) return null;
        return <NoAccounts connect={connect} sync={sync} configured={configured} />;
      }
      return (
        <>
          <AccountGroup
            title={t('accounts.throughVezgo')}
            accounts={accounts.value.filter(({ source }) => source === 'vezgo')}
            connect={connect}
          />
          <AccountGroup
            title={t('accounts.fromFiles')}
            accounts={accounts.value.filter(({ source }) => source !== 'vezgo')}
            connect={connect}
          />
        </>
      );
  }
}

/** Some were connected before, on another computer or by the team; some people have files only. */
function NoAccounts({ connect, sync, configured }: Omit<AccountsProps, 'accounts'>): ReactNode {
  const { t } = useTranslation();
  const actions = (
    <>
      <ConnectButton connect={connect} disabled={!configured} side="start" />
      <Button variant="default" onClick={() => sync.start()} disabled={!configured}>
        {t('accounts.sync')}
      </Button>
      <Button variant="default" onClick={() => goTo('import')}>
        {t('transactions.toImport')}
      </Button>
    </>
  );
  return (
    <Nothing title={t('accounts.noneTitle')} actions={actions}>
      {t('accounts.noneWords')}
    </Nothing>
  );
}

interface AccountGroupProps {
  readonly title: string;
  readonly accounts: readonly AccountView[];
  readonly connect: Connect;
}

/** Accounts of one origin; nothing where there is none. */
function AccountGroup({ title, accounts, connect }: AccountGroupProps): ReactNode {
  const heading = useId();
  if (accounts.length === 0) return null;
  return (
    <section className={classes.list} aria-labelledby={heading}>
      <h2 id={heading} className={classes.groupTitle}>
        {title}
      </h2>
      {accounts.map((account) => (
        <AccountCard key={account.id} account={account} onReconnect={() => connect.start({ accountId: account.id })} />
      ))}
    </section>
  );
}

function Summary({ accounts }: { readonly accounts: readonly AccountView[] }): ReactNode {
  const { t } = useTranslation();
  if (accounts.length === 0) return null;
  const { value, complete } = totalValue(accounts);
  return (
    <>
      {t('accounts.count', { count: accounts.length })}
      {value !== null && (
        <>
          {' · '}
          <Money value={value} currency={BALANCE_CURRENCY} />{' '}
          {complete ? t('accounts.inTotal') : t('accounts.inTotalKnown')}
        </>
      )}
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
