import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BalanceView } from '../../../../core/contract/views.js';
import { Amount, Money } from '../../ui/Figure.js';
import { placeOf } from '../shell/use-route.js';
import { BALANCE_CURRENCY, sortedBalances } from './account-values.js';
import { differenceKey } from './use-differences.js';
import classes from './accounts.module.css';

interface BalanceTableProps {
  readonly balances: readonly BalanceView[];
  readonly name: string;
  /** What the entries do not explain, by `differenceKey`. */
  readonly differences: ReadonlySet<string>;
}

/** What the provider says is held: spot, staked and cash. */
export function BalanceTable({ balances, name, differences }: BalanceTableProps): ReactNode {
  const { t } = useTranslation();
  if (balances.length === 0) return <p className={classes.noBalances}>{t('accounts.noBalances')}</p>;
  return (
    <table className={classes.balances} aria-label={t('accounts.balancesOf', { name })}>
      <thead>
        <tr>
          <th scope="col">{t('accounts.asset')}</th>
          <th scope="col">{t('accounts.held')}</th>
          <th scope="col" className={classes.number}>
            {t('accounts.amount')}
          </th>
          <th scope="col" className={classes.number}>
            {t('accounts.value')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sortedBalances(balances).map((balance) => (
          <tr key={`${balance.kind} ${balance.asset}`}>
            <th scope="row">
              <span className={classes.asset}>{balance.asset}</span>
              {balance.name !== null && balance.name !== balance.asset && (
                <span className={classes.assetName}>{balance.name}</span>
              )}
              {differences.has(differenceKey(balance)) && (
                <a
                  href={placeOf('review', { cause: 'balance-difference' })}
                  className={classes.differs}
                  title={t('accounts.differsWords')}
                >
                  <IconAlertTriangle size={14} aria-hidden />
                  {t('accounts.differs')}
                </a>
              )}
            </th>
            <td>{t(`accounts.kind.${balance.kind}`)}</td>
            <td className={classes.number}>
              <Amount amount={balance.amount} asset={balance.asset} cash={balance.kind === 'cash'} bare />
            </td>
            <td className={classes.number}>
              <Money value={balance.value} currency={BALANCE_CURRENCY} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
