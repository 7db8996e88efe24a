import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap, useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { useLoad } from '../../ui/use-load.js';
import { Waiting } from '../../ui/Waiting.js';
import classes from './about.module.css';

/** The licences' own words. */
export function Licences(): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const licences = useLoad(useCallback(() => unwrap(api.app.licences({})), [api]));
  switch (licences.state) {
    case 'loading':
      return <Waiting label={t('about.loadingLicences')} />;
    case 'failed':
      return <FailureNote error={licences.error} onRetry={licences.retry} />;
    case 'ready':
      return <pre className={classes.licences}>{licences.value.text}</pre>;
  }
}
