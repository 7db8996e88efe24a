import { Radio } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CASHBACKS, METHODS, SCOPES } from '../../../../core/domain/tax-options.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Select } from '../../ui/Select.js';
import type { RuleChoice } from '../../worker/protocol.js';
import { useRuleChoices } from '../shell/use-rule-choices.js';
import { useSession } from '../shell/session.js';
import { useSaveSettings, type SaveSettings } from '../shell/use-save-settings.js';
import { AccountOrder } from './AccountOrder.js';
import { CURRENCIES } from './currencies.js';
import { FilingStatusField } from './FilingStatusField.js';
import { RulesField } from './RulesField.js';
import { YearMethods } from './YearMethods.js';
import { ZoneSelect } from './ZoneSelect.js';
import classes from './settings.module.css';

const WIDTH = 320;
const OF_RULES = '';

interface TaxSettingsProps {
  /** Where one year is looked at, the choice of its own method, in the place of the list of such years. */
  readonly yearMethod?: ReactNode;
}

/** Whose rules, and every choice that they leave. */
export function TaxSettings({ yearMethod }: TaxSettingsProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { method, scope, methodByYear, currency } = settings;
  const { save, error } = useSaveSettings();
  const rule = useRuleChoices().find(({ id }) => id === settings.rules);
  return (
    <>
      <RulesField
        label={t('settings.rules')}
        description={t('settings.rulesWords')}
        width={WIDTH}
        value={settings.rules}
        chosen={{ method, scope, methodByYear, currency }}
        onChange={(rules, chosen) => save({ rules, ...chosen })}
      />
      {rule !== undefined && (
        <>
          <MethodField rule={rule} save={save} />
          {yearMethod ?? <YearMethods rule={rule} save={save} />}
          <ScopeField rule={rule} save={save} />
        </>
      )}
      {settings.rules === 'us' && (
        <>
          <FilingStatusField />
          <AllocationField save={save} />
          <AccountOrder save={save} />
        </>
      )}
      <FeeField save={save} />
      <CashbackField save={save} />
      <ZoneSelect
        label={t('settings.zone')}
        description={t('settings.zoneWords')}
        value={settings.timezone}
        onChange={(timezone) => save({ timezone })}
        width={WIDTH}
      />
      <Select
        label={t('report.currency')}
        description={t('settings.currencyWords')}
        data={[{ value: OF_RULES, label: t('report.currencyRules') }, ...CURRENCIES]}
        value={settings.currency ?? OF_RULES}
        onChange={(value) => save({ currency: value === OF_RULES ? null : value })}
        allowDeselect={false}
        w={WIDTH}
      />
      {error !== null && <FailureNote error={error} />}
    </>
  );
}

interface RuleFieldProps extends Pick<SaveSettings, 'save'> {
  readonly rule: RuleChoice;
}

function MethodField({ rule, save }: RuleFieldProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { methods, defaultMethod } = rule;
  const nameOf = (id: (typeof methods)[number]): string =>
    id === defaultMethod ? t('report.defaultMark', { name: t(`methodName.${id}`) }) : t(`methodName.${id}`);
  return (
    <div>
      <Select
        label={t('report.method')}
        data={methods.map((id) => ({ value: id, label: nameOf(id) }))}
        value={settings.method ?? defaultMethod}
        onChange={(value) => {
          const method = METHODS.find((id) => id === value) ?? null;
          save({ method: method === defaultMethod ? null : method });
        }}
        allowDeselect={false}
        disabled={methods.length < 2}
        w={WIDTH}
      />
      <p className={classes.under}>
        {t(`methodWords.${settings.method ?? defaultMethod}`)}{' '}
        {t('settings.methodDefault', { name: t(`methodName.${defaultMethod}`), reason: t(`start.reason.${rule.id}`) })}
      </p>
    </div>
  );
}

function ScopeField({ rule, save }: RuleFieldProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { scopes, scopeSwitches } = rule;
  const scope = settings.scope ?? (scopeSwitches ? null : rule.defaultScope);
  return (
    <div>
      <Select
        label={t('report.scope')}
        data={scopeOptions(rule, t)}
        value={scope ?? OF_RULES}
        onChange={(value) => {
          const chosen = SCOPES.find((id) => id === value) ?? null;
          save({ scope: chosen === rule.defaultScope && !scopeSwitches ? null : chosen });
        }}
        allowDeselect={false}
        disabled={scopes.length < 2}
        w={WIDTH}
      />
      <p className={classes.under}>{scope === null ? t('report.scopeSwitchWords') : t(`scopeWords.${scope}`)}</p>
    </div>
  );
}

/** The rules' own way first; where that changes with a year, each scope for all years is a choice beside it. */
function scopeOptions({ scopes, defaultScope, scopeSwitches }: RuleChoice, t: TFunction) {
  const byDefault = (name: string): string => t('report.defaultMark', { name });
  const named = scopes.map((id) => {
    const name = t(`scopeName.${id}`);
    return { value: id, label: id === defaultScope && !scopeSwitches ? byDefault(name) : name };
  });
  return scopeSwitches ? [{ value: OF_RULES, label: byDefault(t('report.scopeSwitch')) }, ...named] : named;
}

const ALLOCATIONS = ['fifo', 'hifo'] as const;
const FEES = ['dispose', 'carry'] as const;

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly description: string;
  readonly choices: readonly { readonly id: T; readonly label: string; readonly words?: string }[];
  readonly value: T;
  readonly onChoose: (id: T) => void;
}

/** All choices to be seen at once, with what each means. */
function ChoiceField<T extends string>(props: ChoiceFieldProps<T>): ReactNode {
  const { label, description, choices, value, onChoose } = props;
  return (
    <Radio.Group
      label={label}
      description={description}
      value={value}
      onChange={(chosen) => {
        const choice = choices.find(({ id }) => id === chosen);
        if (choice !== undefined) onChoose(choice.id);
      }}
      className={classes.choice ?? ''}
    >
      {choices.map(({ id, label: name, words }) => (
        <Radio key={id} value={id} label={name} description={words} mt={8} />
      ))}
    </Radio.Group>
  );
}

function AllocationField({ save }: Pick<SaveSettings, 'save'>): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  return (
    <ChoiceField
      label={t('settings.allocation')}
      description={t('settings.allocationWords')}
      choices={ALLOCATIONS.map((id) => ({ id, label: t(`settings.allocations.${id}`) }))}
      value={settings.allocation}
      onChoose={(allocation) => save({ allocation })}
    />
  );
}

function FeeField({ save }: Pick<SaveSettings, 'save'>): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  return (
    <ChoiceField
      label={t('settings.transferFees')}
      description={t('settings.transferFeesWords')}
      choices={FEES.map((id) => ({
        id,
        label: t(`settings.transferFee.${id}`),
        words: t(`settings.transferFeeWords.${id}`),
      }))}
      value={settings.transferFees}
      onChoose={(transferFees) => save({ transferFees })}
    />
  );
}

function CashbackField({ save }: Pick<SaveSettings, 'save'>): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  return (
    <ChoiceField
      label={t('settings.cashback')}
      description={t('settings.cashbackWords')}
      choices={CASHBACKS.map((id) => ({
        id,
        label: t(`settings.cashbackAs.${id}`),
        words: t(`settings.cashbackAsWords.${id}`),
      }))}
      value={settings.cashback}
      onChoose={(cashback) => save({ cashback })}
    />
  );
}
