import { Button } from '@mantine/core';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreInfo } from '../../../../core/contract/groups/store.js';
import { unwrap, useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { IntoView } from '../../ui/IntoView.js';
import { Notice } from '../../ui/Notice.js';
import { useToasts } from '../../ui/toasts.js';
import { useAction } from '../../ui/use-action.js';
import { useLoad } from '../../ui/use-load.js';
import { Waiting } from '../../ui/Waiting.js';
import { When } from '../../ui/When.js';
import { useSession } from '../shell/session.js';
import { RestoreButton } from './RestoreButton.js';
import { sizeWords } from './size-words.js';
import classes from './settings.module.css';

/** The book's size, copies of it, and the key that opens them elsewhere. */
export function BackupSettings(): ReactNode {
  const { t } = useTranslation();
  const { info } = useSession();
  if (info.profile === 'sample') return <p className={classes.words}>{t('settings.backupSample')}</p>;
  return <OwnBackups />;
}

function OwnBackups(): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const store = useLoad(useCallback(() => unwrap(api.store.info({})), [api]));
  switch (store.state) {
    case 'loading':
      return <Waiting label={t('settings.storeReading')} />;
    case 'failed':
      return <FailureNote error={store.error} onRetry={store.retry} />;
    case 'ready':
      return <StoreCare info={store.value} onChanged={store.reload} />;
  }
}

function StoreCare({ info, onChanged }: { readonly info: StoreInfo; readonly onChanged: () => void }): ReactNode {
  const { t, i18n } = useTranslation();
  const api = useApi();
  const toasts = useToasts();
  const { settings } = useSession();
  const { busy, error, run } = useAction();
  const write = (call: () => Promise<{ readonly path: string | null }>): void => {
    void run(async () => {
      const { path } = await call();
      if (path === null) return;
      toasts.tell(t('settings.written', { path }));
      onChanged();
    });
  };
  const { recoveryKeySavedAt: savedAt } = info;
  return (
    <>
      <p className={classes.words}>
        {t('settings.storeFacts', {
          records: info.records,
          entries: info.entries,
          size: sizeWords(info.bytes, i18n.language),
        })}
      </p>
      <div className={classes.buttons}>
        <Button variant="default" loading={busy} onClick={() => write(() => unwrap(api.store.backup({})))}>
          {t('settings.backupNow')}
        </Button>
        <RestoreButton onRestored={onChanged} />
      </div>
      <p className={classes.quiet}>{t('settings.backupWords')}</p>
      {savedAt === null ? (
        <Notice tone="warn">{t('settings.recoveryMissing')}</Notice>
      ) : (
        <p className={classes.words}>
          {t('settings.recoverySaved')} <When instant={savedAt} zone={settings.timezone} to="date" />
        </p>
      )}
      <Button variant="default" disabled={busy} onClick={() => write(() => unwrap(api.store.saveRecoveryKey({})))}>
        {t('settings.recoverySave')}
      </Button>
      <p className={classes.quiet}>{t('settings.recoveryWords')}</p>
      {error !== null && (
        <IntoView>
          <FailureNote error={error} />
        </IntoView>
      )}
      <BackupList info={info} />
    </>
  );
}

function BackupList({ info }: { readonly info: StoreInfo }): ReactNode {
  const { t, i18n } = useTranslation();
  const { settings } = useSession();
  if (info.backups.length === 0) return <p className={classes.quiet}>{t('settings.backupsNone')}</p>;
  return (
    <table className={classes.table} aria-label={t('settings.backups')}>
      <thead>
        <tr>
          <th scope="col">{t('settings.backups')}</th>
          <th scope="col">{t('settings.backupReason')}</th>
          <th scope="col">{t('settings.backupMade')}</th>
          <th scope="col" className={classes.number}>
            {t('settings.backupSize')}
          </th>
        </tr>
      </thead>
      <tbody>
        {info.backups.map(({ name, at, bytes, reason }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{t(`settings.backupReasons.${reason}`)}</td>
            <td>
              <When instant={at} zone={settings.timezone} to="minute" />
            </td>
            <td className={classes.number}>{sizeWords(bytes, i18n.language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
