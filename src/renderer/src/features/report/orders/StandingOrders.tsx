import { Button } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandingOrder } from '../../../../../core/domain/standing-order.js';
import { FailureNote } from '../../../ui/FailureNote.js';
import { Notice } from '../../../ui/Notice.js';
import { SideDrawer } from '../../../ui/SideDrawer.js';
import type { YearView } from '../../../worker/protocol.js';
import { useAnswer } from '../../../worker/use-ledger.js';
import type { ReadyLedger } from '../../shell/LedgerGate.js';
import { useComputeOptions } from '../../shell/use-compute-options.js';
import { OrderForm } from './OrderForm.js';
import { OrderLog } from './OrderLog.js';
import { useStandingOrders } from './use-standing-orders.js';
import classes from '../report.module.css';

/** Lots are chosen by account, and orders bind, from this year on. */
const FIRST_YEAR = '2025';

interface StandingOrdersProps {
  readonly ledger: ReadyLedger;
  readonly year: YearView;
}

/** Standing orders of lot selection, for the rules and years that ask for them. */
export function StandingOrders({ ledger, year }: StandingOrdersProps): ReactNode {
  const { rules } = useComputeOptions();
  return rules === 'us' && year.year >= FIRST_YEAR ? <Orders ledger={ledger} year={year} /> : null;
}

function Orders({ ledger, year }: StandingOrdersProps): ReactNode {
  const { t } = useTranslation();
  const orders = useStandingOrders();
  const [open, setOpen] = useState(false);
  if (orders.state === 'failed') return <FailureNote error={orders.error} onRetry={orders.retry} />;
  // A short read of the store: nothing is said until it is known.
  if (orders.state === 'loading') return null;
  return (
    <>
      <Missing ledger={ledger} year={year} orders={orders.value} onOpen={() => setOpen(true)} />
      <SideDrawer opened={open} title={t('orders.title')} onClose={() => setOpen(false)}>
        <p className={classes.lead}>{t('orders.words')}</p>
        <OrderLog orders={orders.value} accounts={ledger.accounts} />
        <OrderForm accounts={ledger.accounts} onDone={orders.reload} />
      </SideDrawer>
    </>
  );
}

interface MissingProps extends StandingOrdersProps {
  readonly orders: readonly StandingOrder[];
  readonly onOpen: () => void;
}

/** Says how many disposals of the year lacked an order in time; otherwise only leads to the log. */
function Missing({ ledger, year: { year }, orders, onOpen }: MissingProps): ReactNode {
  const { t } = useTranslation();
  const options = useComputeOptions();
  const issues = useAnswer(
    'orderIssues',
    useMemo(() => ({ options, year, orders }), [options, year, orders]),
    ledger.version,
  );
  if (issues.state === 'failed') return <FailureNote error={issues.error} onRetry={issues.retry} />;
  const count = issues.state === 'ready' ? issues.value.total : 0;
  if (count === 0) {
    return (
      <Button size="compact-sm" variant="default" onClick={onOpen}>
        {t('orders.button')}
      </Button>
    );
  }
  const show = (
    <Button size="compact-sm" variant="default" onClick={onOpen}>
      {t('orders.show')}
    </Button>
  );
  return (
    <div className={classes.whole}>
      <Notice tone="warn" actions={show}>
        <strong>{t('orders.missing', { count })}</strong> {t('orders.missingWords')}
      </Notice>
    </div>
  );
}
