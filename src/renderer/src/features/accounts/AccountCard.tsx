import { Button } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../../core/contract/views.js';
import { Money } from '../../ui/Figure.js';
import { zonedTime } from '../../ui/zoned-time.js';
import { useSession } from '../shell/session.js';
import { placeOf } from '../shell/use-route.js';
import { AccountDrawer, type AccountPanel } from './AccountDrawer.js';
import { AccountMenu } from './AccountMenu.js';
import { BALANCE_CURRENCY } from './account-values.js';
import { BalanceTable } from './BalanceTable.js';
import { ProviderMark } from './ProviderMark.js';
import { StatusMark } from './StatusMark.js';
import { useDifferences } from './use-differences.js';
import classes from './accounts.module.css';

interface AccountCardProps {
  readonly account: AccountView;
  readonly onReconnect: () => void;
}

/** One account: state with its next step, balances, last sync, and what can be done with it. */
export function AccountCard({ account, onReconnect }: AccountCardProps): ReactNode {
  const heading = useId();
  const [panel, setPanel] = useState<AccountPanel | null>(null);
  const differences = useDifferences(account.id);
  const { displayName, balances, error, source } = account;
  return (
    <section className={classes.card} aria-labelledby={heading}>
      <header className={classes.cardHead}>
        <ProviderMark provider={source === 'vezgo' ? account.provider : null} displayName={displayName} />
        <div className={classes.cardTitles}>
          <h3 id={heading} className={classes.name}>
            {displayName}
          </h3>
          <CardFacts account={account} />
        </div>
        <div className={classes.value}>
          {source === 'vezgo' && <Money value={account.value} currency={BALANCE_CURRENCY} />}
        </div>
        <AccountMenu account={account} onReconnect={onReconnect} onPanel={setPanel} />
      </header>
      {error !== null && <AccountProblem error={error} onReconnect={onReconnect} />}
      {(source === 'vezgo' || balances.length > 0) && (
        <BalanceTable balances={balances} name={displayName} differences={differences} />
      )}
      <AccountDrawer account={account} panel={panel} onClose={() => setPanel(null)} />
    </section>
  );
}

function CardFacts({ account }: { readonly account: AccountView }): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { id, records, review, source, lastSyncedAt } = account;
  const synced =
    lastSyncedAt === null
      ? t('accounts.neverSynced')
      : t('accounts.lastSynced', { time: zonedTime(lastSyncedAt, settings.timezone) });
  return (
    <div className={classes.facts}>
      {source === 'vezgo' ? <StatusMark account={account} /> : <span>{t(`accounts.source.${source}`)}</span>}
      <a href={placeOf('transactions', { account: id })}>{t('accounts.records', { count: records })}</a>
      {review > 0 && (
        <a href={placeOf('review', { cause: 'needs-decision' })} className={classes.attention}>
          {t('accounts.review', { count: review })}
        </a>
      )}
      {source === 'vezgo' && <span>{synced}</span>}
    </div>
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
        {error.message !== '' && `${t('accounts.vezgoSays', { words: error.message })} `}
        <span>{t(`accounts.remedy.${error.remedy}`)}</span>
      </div>
      {error.remedy !== 'wait' && (
        <Button size="compact-sm" variant="default" onClick={onReconnect}>
          {t('accounts.reconnect')}
        </Button>
      )}
    </div>
  );
}
