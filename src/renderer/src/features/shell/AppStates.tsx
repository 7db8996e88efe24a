import { IconAlertTriangle, IconRefresh, IconWifiOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSync } from '../accounts/use-sync.js';
import classes from './shell.module.css';
import { useOnline } from './use-online.js';
import { placeOf } from './use-route.js';

/** States that matter on every screen: a sync under way or failed, wherever it was begun; no network. */
export function AppStates(): ReactNode {
  const { t } = useTranslation();
  const { running, progress, error } = useSync();
  const online = useOnline();
  const unreached = progress?.phase === 'failed' && progress.failure?.code === 'offline';
  return (
    <>
      {running && (
        <a href={placeOf('accounts')} className={classes.state} title={t('state.syncing')}>
          <IconRefresh size={16} aria-hidden className={classes.turning} />
          <span className={classes.linkName}>{t('state.syncing')}</span>
        </a>
      )}
      {!running && (error !== null || progress?.phase === 'failed') && (
        <a href={placeOf('accounts')} className={classes.state} title={t('state.syncFailedWords')}>
          <IconAlertTriangle size={16} aria-hidden />
          <span className={classes.linkName}>{t('state.syncFailed')}</span>
        </a>
      )}
      {(!online || unreached) && (
        <output className={classes.state} title={t('state.offlineWords')}>
          <IconWifiOff size={16} aria-hidden />
          <span className={classes.linkName}>{t('state.offline')}</span>
        </output>
      )}
    </>
  );
}
