import { Button, PasswordInput, SegmentedControl, TextInput } from '@mantine/core';
import { useCallback, useState, type ChangeEvent, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap, useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { IntoView } from '../../ui/IntoView.js';
import { Notice } from '../../ui/Notice.js';
import { useAction } from '../../ui/use-action.js';
import { useLeave } from '../../ui/use-leave.js';
import { credentialsOf, emptyCredentials, withoutSecrets, type TypedCredentials } from './typed-credentials.js';
import { PairFields } from './PairFields.js';
import classes from './credentials-form.module.css';

interface CredentialsFormProps {
  readonly onSaved: () => void;
  readonly onBack: () => void;
  /** What is kept and no secret. */
  readonly known?: Pick<TypedCredentials, 'kind' | 'clientId' | 'loginName' | 'url'>;
}

/**
 * Client id and secret, or a team's own endpoint that hands out tokens; tested on demand, and stored only when the server accepts
 * them. The secret never comes back here.
 */
export function CredentialsForm({ onSaved, onBack, known }: CredentialsFormProps): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const [typed, setTyped] = useState<TypedCredentials>({ ...emptyCredentials, ...known });
  const [seen, setSeen] = useState<number | null>(null);
  const { busy, error, run } = useAction();
  useLeave(useCallback(() => setTyped(withoutSecrets), []));
  const change = (part: Partial<TypedCredentials>): void => {
    setTyped({ ...typed, ...part });
    setSeen(null);
  };
  const input = credentialsOf(typed);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSeen(null);
    if (await run(() => unwrap(api.credentials.save(input)))) onSaved();
  };
  const test = (): void => {
    setSeen(null);
    void run(async () => setSeen((await unwrap(api.credentials.test(input))).accounts));
  };

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} aria-busy={busy}>
      <SegmentedControl
        aria-label={t('credentials.kind')}
        data={(['client', 'endpoint'] as const).map((kind) => ({ value: kind, label: t(`credentials.kinds.${kind}`) }))}
        value={typed.kind}
        onChange={(kind) => change({ kind: kind === 'endpoint' ? 'endpoint' : 'client' })}
      />
      <Fields typed={typed} onChange={change} />
      <p className={classes.promise}>{t('credentials.kept')}</p>
      {error !== null && (
        <IntoView>
          <FailureNote error={error} />
        </IntoView>
      )}
      {seen !== null && (
        <IntoView>
          <Notice>{t('credentials.works', { count: seen })}</Notice>
        </IntoView>
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={busy}>
          {t('credentials.save')}
        </Button>
        <Button variant="default" onClick={test} disabled={busy}>
          {t('credentials.test')}
        </Button>
        <Button variant="subtle" onClick={onBack} disabled={busy}>
          {t('action.back')}
        </Button>
        {busy && <output>{t('credentials.testing')}</output>}
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly typed: TypedCredentials;
  readonly onChange: (part: Partial<TypedCredentials>) => void;
}

function Fields({ typed, onChange }: FieldsProps): ReactNode {
  const { t } = useTranslation();
  const clientId = (
    <TextInput
      {...field(typed.clientId, (value) => onChange({ clientId: value }), 500)}
      label={t('credentials.clientId')}
      description={t('credentials.clientIdWords')}
    />
  );
  if (typed.kind === 'endpoint') {
    return (
      <>
        {clientId}
        <TextInput
          {...field(typed.url, (value) => onChange({ url: value }), 2000)}
          type="url"
          label={t('credentials.url')}
          description={t('credentials.urlWords')}
        />
        <PairFields
          label={t('credentials.headers')}
          pairs={typed.headers}
          onChange={(headers) => onChange({ headers })}
        />
        <PairFields
          label={t('credentials.parameters')}
          pairs={typed.parameters}
          onChange={(parameters) => onChange({ parameters })}
        />
      </>
    );
  }
  return (
    <>
      {clientId}
      <PasswordInput
        {...field(typed.secret, (value) => onChange({ secret: value }), 2000)}
        label={t('credentials.secret')}
        description={t('credentials.secretWords')}
        visibilityToggleButtonProps={{ 'aria-label': t('credentials.show') }}
      />
      <TextInput
        {...field(typed.loginName, (value) => onChange({ loginName: value }), 200)}
        label={t('credentials.loginName')}
        description={t('credentials.loginNameWords')}
      />
    </>
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
