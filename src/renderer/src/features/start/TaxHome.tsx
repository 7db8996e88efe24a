import { Button } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { METHODS, RULE_SETS, type MethodId, type RuleSetId } from '../../../../core/domain/tax-options.js';
import { unwrap, useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Select } from '../../ui/Select.js';
import { takeLostFocus } from '../../ui/take-lost-focus.js';
import { useAction } from '../../ui/use-action.js';
import { OWN_DEFAULTS, SetBack } from '../settings/SetBack.js';
import { ZoneSelect } from '../settings/ZoneSelect.js';
import { useSession } from '../shell/session.js';
import { useRuleChoices } from '../shell/use-rule-choices.js';
import classes from './start.module.css';
import { rulesOfLocale } from './tax-home.js';

interface TaxHomeProps {
  /** With the answers saved: next comes an account. */
  readonly onSaved: () => void;
  readonly onSkip: () => void;
}

/** Country, time zone and method, each with a default and the reason for it. All of it can be changed later. */
export function TaxHome({ onSaved, onSkip }: TaxHomeProps): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const { settings, info, reload } = useSession();
  const [rules, setRules] = useState<RuleSetId>(rulesOfLocale(info.locale) ?? settings.rules);
  const [timezone, setTimezone] = useState(settings.timezone);
  const [method, setMethod] = useState<MethodId | null>(null);
  const { busy, error, run } = useAction();
  const save = async (): Promise<void> => {
    const chosen = { ...settings, rules, timezone, method, scope: null };
    if (!(await run(() => unwrap(api.settings.save(chosen))))) return;
    reload();
    onSaved();
  };
  return (
    <section className={classes.sheetForm}>
      <h2 ref={takeLostFocus} tabIndex={-1}>
        {t('start.taxTitle')}
      </h2>
      <p>{t('start.taxWords')}</p>
      <div className={classes.fields}>
        <CountryField
          rules={rules}
          method={method}
          onChange={(next, itsMethod) => {
            setRules(next);
            setMethod(itsMethod);
          }}
        />
        <ZoneSelect
          label={t('settings.zone')}
          description={t('settings.zoneWords')}
          value={timezone}
          onChange={setTimezone}
          width={360}
        />
        <MethodField rules={rules} value={method} onChange={setMethod} />
      </div>
      {error !== null && <FailureNote error={error} />}
      <div className={classes.buttons}>
        <Button onClick={() => void save()} loading={busy}>
          {t('start.connectNext')}
        </Button>
        <Button variant="default" onClick={onSkip} disabled={busy}>
          {t('start.skip')}
        </Button>
      </div>
    </section>
  );
}

interface Choice {
  readonly rules: RuleSetId;
  /** `null` for the rules' default. */
  readonly method: MethodId | null;
}

interface CountryFieldProps extends Choice {
  readonly onChange: (rules: RuleSetId, method: MethodId | null) => void;
}

/** The country; a method chosen for another one is told as set back, and can be taken back. */
function CountryField({ rules, method, onChange }: CountryFieldProps): ReactNode {
  const { t } = useTranslation();
  const choices = useRuleChoices();
  const field = useRef<HTMLInputElement>(null);
  const [before, setBefore] = useState<Choice | null>(null);
  const undo = (to: Choice): void => {
    onChange(to.rules, to.method);
    // The button goes with the note.
    field.current?.focus();
  };
  return (
    <>
      <Select
        ref={field}
        label={t('start.country')}
        description={t('start.countryWords')}
        data={choices.map(({ id, name }) => ({ value: id, label: name }))}
        value={choices.length === 0 ? null : rules}
        onChange={(next) => {
          const chosen = RULE_SETS.find((id) => id === next);
          if (chosen === undefined) return;
          setBefore({ rules, method });
          onChange(chosen, null);
        }}
        allowDeselect={false}
        disabled={choices.length === 0}
        w={360}
      />
      {before !== null && before.rules !== rules && (
        <SetBack before={{ ...OWN_DEFAULTS, method: before.method }} onUndo={() => undo(before)} />
      )}
    </>
  );
}

interface MethodFieldProps {
  readonly rules: RuleSetId;
  /** `null` for the rules' default. */
  readonly value: MethodId | null;
  readonly onChange: (method: MethodId | null) => void;
}

function MethodField({ rules, value, onChange }: MethodFieldProps): ReactNode {
  const { t } = useTranslation();
  const rule = useRuleChoices().find(({ id }) => id === rules);
  if (rule === undefined) return null;
  const { methods, defaultMethod } = rule;
  return (
    <div>
      <Select
        label={t('report.method')}
        data={methods.map((id) => ({
          value: id,
          label:
            id === defaultMethod ? t('report.defaultMark', { name: t(`methodName.${id}`) }) : t(`methodName.${id}`),
        }))}
        value={value ?? defaultMethod}
        onChange={(next) => {
          const chosen = METHODS.find((id) => id === next) ?? null;
          onChange(chosen === defaultMethod ? null : chosen);
        }}
        allowDeselect={false}
        disabled={methods.length < 2}
        w={360}
      />
      <p className={classes.reason}>
        {t(`methodWords.${value ?? defaultMethod}`)} {t(`start.reason.${rules}`)}
      </p>
    </div>
  );
}
