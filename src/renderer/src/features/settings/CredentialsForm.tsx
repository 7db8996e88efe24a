import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type ChangeEvent, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap, useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { useAction } from '../../ui/use-action.js';
import classes from './credentials-form.module.css';

interface CredentialsFormProps {
  readonly onSaved: () => void;
  readonly onBack: () => void;
  readonly known?: { readonly clientId: string; readonly loginName: string };
}

/** Client id, client secret and user name; stored only when the server accepts them. The secret never comes back here. */
export function CredentialsForm({ onSaved, onBack, known }: CredentialsFormProps): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const [clientId, setClientId] = useState(known?.clientId ?? '');
  const [secret, setSecret] = useState('');
  const [loginName, setLoginName] = useState(known?.loginName ?? '');
  const { busy, error, run } = useAction();

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const input = {
      kind: 'client' as const,
      clientId: clientId.trim(),
      secret: secret.trim(),
      loginName: loginName.trim(),
    };
    if (await run(() => unwrap(api.credentials.save(input)))) onSaved();
  };

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} aria-busy={busy}>
      <TextInput
        {...field(clientId, setClientId, 500)}
        label={t('credentials.clientId')}
        description={t('credentials.clientIdWords')}
      />
      <PasswordInput
        {...field(secret, setSecret, 2000)}
        label={t('credentials.secret')}
        description={t('credentials.secretWords')}
        visibilityToggleButtonProps={{ 'aria-label': t('credentials.show') }}
      />
      <TextInput
        {...field(loginName, setLoginName, 200)}
        label={t('credentials.loginName')}
        description={t('credentials.loginNameWords')}
      />
      <p className={classes.promise}>{t('credentials.kept')}</p>
      {error !== null && <FailureNote error={error} />}
      <div className={classes.buttons}>
        <Button type="submit" loading={busy}>
          {t('credentials.save')}
        </Button>
        <Button variant="default" onClick={onBack} disabled={busy}>
          {t('action.back')}
        </Button>
        {busy && <output>{t('credentials.testing')}</output>}
      </div>
    </form>
  );
}

/** What every field of the form has in common; the limits are those of core/contract/calls.ts. */
function field(value: string, onChange: (value: string) => void, maxLength: number) {
  return {
    value,
    onChange: (event: ChangeEvent<HTMLInputElement>) => onChange(event.currentTarget.value),
    maxLength,
    spellCheck: false,
    autoComplete: 'off',
    required: true,
    withAsterisk: false,
  };
}
