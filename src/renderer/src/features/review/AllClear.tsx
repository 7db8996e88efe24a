import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import { Nothing } from '../../ui/Nothing.js';
import { goTo } from '../shell/use-route.js';
import { WaysIn } from '../shell/WaysIn.js';
import classes from './review.module.css';

const CHECKS = ['costs', 'transfers', 'prices', 'records', 'balances', 'duplicates'] as const;

interface AllClearProps {
  readonly ledger: ReadyLedger;
  /** Questions that the person left open: what was checked holds but for them. */
  readonly leftOpen: number;
}

/** Nothing is left: what was checked, so that the quiet can be trusted. */
export function AllClear({ ledger, leftOpen }: AllClearProps): ReactNode {
  const { t } = useTranslation();
  if (ledger.total === 0) return <NothingYet />;
  return (
    <div className={classes.clear}>
      <IconCircleCheck size={40} stroke={1.5} aria-hidden className={classes.clearMark} />
      <h2>{t('review.clear')}</h2>
      <p className={classes.clearWords}>{t('review.clearWords', { count: ledger.total })}</p>
      <ul>
        {CHECKS.map((check) => (
          <li key={check}>{t(`review.checked.${check}`)}</li>
        ))}
      </ul>
      {leftOpen > 0 && <p className={classes.clearWords}>{t('review.butLeftOpen', { count: leftOpen })}</p>}
      <Button onClick={() => goTo('report')}>{t('review.toReport')}</Button>
    </div>
  );
}

function NothingYet(): ReactNode {
  const { t } = useTranslation();
  return (
    <Nothing title={t('review.nothingYet')} actions={<WaysIn />}>
      {t('review.nothingYetWords')}
    </Nothing>
  );
}
