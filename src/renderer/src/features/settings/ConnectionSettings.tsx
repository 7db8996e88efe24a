import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap, useApi } from '../../api.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { useAction } from '../../ui/use-action.js';
import { useFocusWhenFewer } from '../../ui/use-focus-when-fewer.js';
import { useSession } from '../shell/session.js';
import { AskDialog } from './AskDialog.js';
import { CredentialsForm } from './CredentialsForm.js';
import classes from './settings.module.css';

/** The Vezgo key: whether there is one, changing it, forgetting it. */
export function ConnectionSettings(): ReactNode {
  const { t } = useTranslation();
  const { info, credentials, reload } = useSession();
  const [editing, setEditing] = useState(false);
  // Of forms: the button that led to one has the focus again once that has closed.
  const change = useFocusWhenFewer<HTMLButtonElement>(editing ? 1 : 0);
  const { configured, kind, clientId, loginName, endpoint } = credentials;
  if (info.profile === 'sample') return <p className={classes.words}>{t('settings.sampleConnection')}</p>;
  if (editing) {
    const saved = (): void => {
      setEditing(false);
      reload();
    };
    const known = { kind, clientId: clientId ?? '', loginName: loginName ?? '', url: endpoint ?? '' };
    return <CredentialsForm known={known} onSaved={saved} onBack={() => setEditing(false)} />;
  }
  return (
    <>
      <p className={classes.words}>{t(configured ? 'settings.connected' : 'settings.notConnected')}</p>
      {configured && (
        <Facts>
          <Fact name={t('settings.clientId')}>{clientId}</Fact>
          {loginName !== null && <Fact name={t('settings.loginName')}>{loginName}</Fact>}
          {endpoint !== null && <Fact name={t('credentials.url')}>{endpoint}</Fact>}
          <Fact name={t('settings.server')}>{info.apiHost}</Fact>
        </Facts>
      )}
      <div className={classes.buttons}>
        <Button ref={change} variant="default" onClick={() => setEditing(true)}>
          {t(configured ? 'settings.change' : 'settings.enter')}
        </Button>
        {configured && <ForgetButton />}
      </div>
    </>
  );
}

function ForgetButton(): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const { reload } = useSession();
  const [asking, setAsking] = useState(false);
  const { busy, error, run, dismiss } = useAction();
  const forget = async (): Promise<void> => {
    if (!(await run(() => unwrap(api.credentials.forget({}))))) return;
    setAsking(false);
    reload();
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('settings.forget')}
      </Button>
      <AskDialog
        opened={asking}
        title={t('settings.forgetTitle')}
        words={t('settings.forgetWords')}
        confirm={t('settings.forgetConfirm')}
        busy={busy}
        error={error}
        onConfirm={() => void forget()}
        onClose={() => {
          setAsking(false);
          dismiss();
        }}
      />
    </>
  );
}
