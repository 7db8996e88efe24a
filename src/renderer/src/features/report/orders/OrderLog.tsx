import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandingOrder } from '../../../../../core/domain/standing-order.js';
import { When } from '../../../ui/When.js';
import { Section } from '../../../ui/Section.js';
import entryClasses from '../../entry/entry.module.css';
import type { ReadyLedger } from '../../shell/LedgerGate.js';
import { useSession } from '../../shell/session.js';
import classes from '../report.module.css';

interface OrderLogProps {
  readonly orders: readonly StandingOrder[];
  readonly accounts: ReadyLedger['accounts'];
}

/** What is on record, newest first, each with its words. */
export function OrderLog({ orders, accounts }: OrderLogProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  return (
    <Section title={t('orders.log')}>
      {orders.length === 0 && <p className={entryClasses.quiet}>{t('orders.none')}</p>}
      <ul className={classes.seals}>
        {orders.map(({ recordedAt, from, method, account, text }) => (
          <li key={`${recordedAt} ${method} ${account ?? ''} ${from}`}>
            <div className={classes.sealHead}>
              <strong className={classes.strong}>{t(`methodName.${method}`)}</strong>
              <span>{account === null ? t('orders.every') : (accounts[account] ?? account)}</span>
              <span>
                {t('orders.column.from')} {from}
              </span>
              <span className={entryClasses.quiet}>
                {t('orders.column.recorded')} <When instant={recordedAt} zone={settings.timezone} to="minute" />
              </span>
            </div>
            <p className={classes.sealNote}>{text}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
