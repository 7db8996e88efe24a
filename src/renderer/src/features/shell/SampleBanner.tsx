import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap, useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { useAction } from '../../ui/use-action.js';
import { useSession } from './session.js';
import classes from './shell.module.css';

/** Says on every screen that the figures are invented, with one click to leave. */
export function SampleBanner(): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const { reload } = useSession();
  const { busy, error, run } = useAction();
  const leave = (): void => {
    void run(async () => {
      await unwrap(api.sample.leave({}));
      reload();
    });
  };
  return (
    <header>
      <div className={classes.sample}>
        <span className={classes.sampleMark}>{t('sample.mark')}</span>
        <span className={classes.sampleWords}>{t('sample.words')}</span>
        <Button size="compact-sm" variant="default" loading={busy} onClick={leave}>
          {t('sample.leave')}
        </Button>
      </div>
      {error !== null && <FailureNote error={error} />}
    </header>
  );
}
