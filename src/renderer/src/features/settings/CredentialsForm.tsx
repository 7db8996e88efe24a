import { Button, PasswordInput, SegmentedControl, TextInput } from '@mantine/core';
import { useCallback, useRef, useState, type ChangeEvent, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../core/domain/app-error.js';
import { unwrap, useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { IntoView } from '../../ui/IntoView.js';
import { Notice } from '../../ui/Notice.js';
import { useAction } from '../../ui/use-action.js';
import { useLeave } from '../../ui/use-leave.js';
import { credentialsOf, emptyCredentials, withoutSecrets, type TypedCredentials } from './typed-credentials.js';
import { PairFields } from './PairFields.js';
import { useFieldFaults } from './use-field-faults.js';
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
  const { busy, error, run, dismiss } = useAction();
  const faults = useFieldFaults();
  const form = useRef<HTMLFormElement>(null);
  useLeave(useCallback(() => setTyped(withoutSecrets), []));
  const change = (part: Partial<TypedCredentials>): void => {
    setTyped({ ...typed, ...part });
    setSeen(null);
  };
  const input = credentialsOf(typed);

  /** Whether there is something to send; what came of it before is told no more. */
  const ready = (): boolean => {
    setSeen(null);
    dismiss();
    return faults.pass(form.current);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (ready() && (await run(() => unwrap(api.credentials.save(input))))) onSaved();
  };
  const test = (): void => {
    if (!ready()) return;
    void run(async () => setSeen((await unwrap(api.credentials.test(input))).accounts));
  };

  return (
    <form
      {...faults.form}
      ref={form}
      className={classes.form}
      onSubmit={(event) => void submit(event)}
      aria-busy={busy}
    >
      <KindChoice
        kind={typed.kind}
        onChange={(kind) => {
          change({ kind });
          dismiss();
        }}
      />
      <Fields typed={typed} onChange={change} told={faults.told} />
      <p className={classes.promise}>{t(`credentials.kept.${typed.kind}`)}</p>
      <Tried error={error} seen={seen} />
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

type Kind = TypedCredentials['kind'];

interface KindChoiceProps {
  readonly kind: Kind;
  readonly onChange: (kind: Kind) => void;
}

function KindChoice({ kind, onChange }: KindChoiceProps): ReactNode {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('credentials.kind')}
      data={(['client', 'endpoint'] as const).map((one) => ({ value: one, label: t(`credentials.kinds.${one}`) }))}
      value={kind}
      onChange={onChange}
    />
  );
}

interface TriedProps {
  readonly error: AppError | null;
  /** Accounts that the key showed; `null` while it was not tried. */
  readonly seen: number | null;
}

/** What came of the last try. */
function Tried({ error, seen }: TriedProps): ReactNode {
  const { t } = useTranslation();
  if (error === null && seen === null) return null;
  return (
    <IntoView>
      {error === null ? <Notice>{t('credentials.works', { count: seen ?? 0 })}</Notice> : <FailureNote error={error} />}
    </IntoView>
  );
}

/** The limits are those of core/contract/calls.ts. */
const LONGEST = { clientId: 500, secret: 2000, loginName: 200, url: 2000 } as const;
type FieldName = keyof typeof LONGEST;

/** What every field of the form has in common. */
const COMMON = { spellCheck: false, autoComplete: 'off', required: true, withAsterisk: false } as const;

interface FieldsProps {
  readonly typed: TypedCredentials;
  readonly onChange: (part: Partial<TypedCredentials>) => void;
  /** See `useFieldFaults`. */
  readonly told: (name: string) => string | null;
}

function Fields({ typed, onChange, told }: FieldsProps): ReactNode {
  const { t } = useTranslation();
  const field = (name: FieldName) => ({
    ...COMMON,
    name,
    value: typed[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) => onChange({ [name]: event.currentTarget.value }),
    maxLength: LONGEST[name],
    error: told(name),
    // Mantine's password field does not say it by itself.
    'aria-invalid': told(name) !== null,
  });
  const clientId = (
    <TextInput {...field('clientId')} label={t('credentials.clientId')} description={t('credentials.clientIdWords')} />
  );
  if (typed.kind === 'endpoint') {
    return (
      <>
        {clientId}
        <TextInput {...field('url')} type="url" label={t('credentials.url')} description={t('credentials.urlWords')} />
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
        {...field('secret')}
        label={t('credentials.secret')}
        description={t('credentials.secretWords')}
        visibilityToggleButtonProps={{ 'aria-label': t('credentials.show') }}
      />
      <TextInput
        {...field('loginName')}
        label={t('credentials.loginName')}
        description={t('credentials.loginNameWords')}
      />
    </>
  );
}
