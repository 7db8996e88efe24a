import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '../../ui/Waiting.js';
import { useComputing, useLedger } from '../../worker/use-ledger.js';
import classes from './report.module.css';

/** What is being worked out, and the way to stop it; every other screen goes on meanwhile. */
export function Computing(): ReactNode {
  const { t } = useTranslation();
  const { cancelComputing } = useLedger();
  const entries = useComputing();
  return (
    <div className={classes.computing}>
      <Waiting label={entries === null ? t('ledger.computing') : t('report.computing', { count: entries })} />
      {entries !== null && (
        <Button size="compact-sm" variant="default" onClick={cancelComputing}>
          {t('action.cancel')}
        </Button>
      )}
    </div>
  );
}
