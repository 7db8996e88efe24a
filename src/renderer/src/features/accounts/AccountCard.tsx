import { Button } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../../core/contract/views.js';
import { Money } from '../../ui/Figure.js';
import { zonedTime } from '../../ui/zoned-time.js';
import { useSession } from '../shell/session.js';
import { BALANCE_CURRENCY } from './account-values.js';
import { BalanceTable } from './BalanceTable.js';
import { StatusMark } from './StatusMark.js';
import classes from './accounts.module.css';

interface AccountCardProps {
  readonly account: AccountView;
  readonly onReconnect: () => void;
}

/** One account: state with its next step, balances, last sync. */
export function AccountCard({ account, onReconnect }: AccountCardProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const heading = useId();
  const synced =
    account.lastSyncedAt === null
      ? t('accounts.neverSynced')
      : t('accounts.lastSynced', { time: zonedTime(account.lastSyncedAt, settings.timezone) });
  return (
    <section className={classes.card} aria-labelledby={heading}>
      <header className={classes.cardHead}>
        <div>
          <h2 id={heading} className={classes.name}>
            {account.displayName}
          </h2>
          <div className={classes.facts}>
            <StatusMark account={account} />
            <span>{t('accounts.records', { count: account.records })}</span>
            <span>{synced}</span>
          </div>
        </div>
        <div className={classes.value}>
          <Money value={account.value} currency={BALANCE_CURRENCY} />
        </div>
      </header>
      {account.error !== null && <AccountProblem error={account.error} onReconnect={onReconnect} />}
      <BalanceTable balances={account.balances} name={account.displayName} />
    </section>
  );
}

interface AccountProblemProps {
  readonly error: NonNullable<AccountView['error']>;
  readonly onReconnect: () => void;
}

function AccountProblem({ error, onReconnect }: AccountProblemProps): ReactNode {
  const { t } = useTranslation();
  return (
    <div className={classes.problem}>
      <div className={classes.problemWords}>
        {error.message} <span>{t(`accounts.remedy.${error.remedy}`)}</span>
      </div>
      {error.remedy !== 'wait' && (
        <Button size="compact-sm" variant="default" onClick={onReconnect}>
          {t('accounts.reconnect')}
        </Button>
      )}
    </div>
  );
}
