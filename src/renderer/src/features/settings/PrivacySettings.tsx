import { Switch } from '@mantine/core';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap, useApi } from '../../api.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { useLoad } from '../../ui/use-load.js';
import { useSession } from '../shell/session.js';
import { useSaveSettings } from '../shell/use-save-settings.js';
import classes from './settings.module.css';

/** Which servers are ever asked, and where everything is kept. */
export function PrivacySettings(): ReactNode {
  const { t } = useTranslation();
  const { info } = useSession();
  if (info.profile === 'sample') {
    return (
      <>
        <p className={classes.words}>{t('settings.privacySample')}</p>
        <Logos />
      </>
    );
  }
  return (
    <>
      <p className={classes.words}>{t('settings.privacyWords')}</p>
      <Hosts />
      <p className={classes.words}>{t('settings.privacyNothing')}</p>
      <Logos />
      <Facts>
        <Fact name={t('settings.keptSecrets')}>{t('settings.keptSecretsWords')}</Fact>
        <Fact name={t('settings.keptBook')}>{t('settings.keptBookWords')}</Fact>
        <Fact name={t('settings.keptIdentity')}>{t('settings.keptIdentityWords')}</Fact>
        <Fact name={t('settings.folder')}>
          <Folder />
        </Fact>
      </Facts>
    </>
  );
}

function Logos(): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { save, error } = useSaveSettings();
  return (
    <>
      <div className={classes.words}>
        <Switch
          label={t('settings.providerLogos')}
          description={t('settings.providerLogosWords')}
          checked={settings.providerLogos}
          onChange={(event) => save({ providerLogos: event.currentTarget.checked })}
        />
      </div>
      {error !== null && <FailureNote error={error} />}
    </>
  );
}

function Hosts(): ReactNode {
  const { t } = useTranslation();
  const { info, credentials, settings } = useSession();
  const rows: readonly (readonly [string, string])[] = [
    [info.apiHost, t('settings.host.api')],
    [info.connectHost, t('settings.host.connect')],
    ...(credentials.endpoint === null ? [] : [[hostOf(credentials.endpoint), t('settings.host.endpoint')] as const]),
    ...(settings.providerLogos ? [['*.wealthica.com', t('settings.host.logos')] as const] : []),
    ['www.ecb.europa.eu', t('settings.host.rates')],
    ['www.bankofcanada.ca', t('settings.host.rates')],
  ];
  const asked = rows.filter(([host]) => host !== '');
  return (
    <table className={classes.table} aria-label={t('settings.hosts')}>
      <thead>
        <tr>
          <th scope="col">{t('settings.host.name')}</th>
          <th scope="col">{t('settings.host.what')}</th>
        </tr>
      </thead>
      <tbody>
        {asked.map(([host, what]) => (
          <tr key={`${host} ${what}`}>
            <th scope="row" className={classes.host}>
              {host}
            </th>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Main took the address, so it is one. */
function hostOf(address: string): string {
  return new URL(address).host;
}

function Folder(): ReactNode {
  const api = useApi();
  const info = useLoad(useCallback(() => unwrap(api.store.info({})), [api]));
  return <>{info.state === 'ready' ? info.value.folder : '—'}</>;
}
