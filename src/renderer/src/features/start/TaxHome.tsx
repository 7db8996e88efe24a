import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { METHODS, type MethodId, type RuleSetId } from '../../../../core/domain/tax-options.js';
import { unwrap, useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Select } from '../../ui/Select.js';
import { takeLostFocus } from '../../ui/take-lost-focus.js';
import { useAction } from '../../ui/use-action.js';
import { RulesField } from '../settings/RulesField.js';
import { OWN_DEFAULTS } from '../settings/SetBack.js';
import { ZoneSelect } from '../settings/ZoneSelect.js';
import { useSession } from '../shell/session.js';
import { useRuleChoices } from '../shell/use-rule-choices.js';
import classes from './start.module.css';
import { rulesOfLocale } from './tax-home.js';

interface TaxHomeProps {
  /** Says what comes once the answers are saved. */
  readonly next: string;
  readonly onSaved: () => void;
  readonly onSkip: () => void;
}

/** Country, time zone and method, each with a default and the reason for it. All of it can be changed later. */
export function TaxHome({ next: nextWords, onSaved, onSkip }: TaxHomeProps): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const { settings, info } = useSession();
  const [rules, setRules] = useState<RuleSetId>(rulesOfLocale(info.locale) ?? settings.rules);
  const [timezone, setTimezone] = useState(settings.timezone);
  const [method, setMethod] = useState<MethodId | null>(null);
  const { busy, error, run } = useAction();
  const save = async (): Promise<void> => {
    if (await run(() => unwrap(api.settings.save({ rules, timezone, method, scope: null })))) onSaved();
  };
  return (
    <section className={classes.sheetForm}>
      <h2 ref={takeLostFocus} tabIndex={-1}>
        {t('start.taxTitle')}
      </h2>
      <p>{t('start.taxWords')}</p>
      <div className={classes.fields}>
        <RulesField
          label={t('start.country')}
          description={t('start.countryWords')}
          width={360}
          value={rules}
          chosen={{ ...OWN_DEFAULTS, method }}
          onChange={(next, chosen) => {
            setRules(next);
            setMethod(chosen.method);
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
          {nextWords}
        </Button>
        <Button variant="default" onClick={onSkip} disabled={busy}>
          {t('start.skip')}
        </Button>
      </div>
    </section>
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
