import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { METHODS, RULE_SETS, SCOPES } from '../../../../core/domain/tax-options.js';
import { FailureNote } from '../../ui/FailureNote.js';
import type { ReportView, RuleChoice, YearView } from '../../worker/protocol.js';
import { useRuleChoices } from '../shell/use-rule-choices.js';
import { useSession } from '../shell/session.js';
import { useSaveSettings } from '../shell/use-save-settings.js';
import classes from './report.module.css';
import { CurrencySelect } from './CurrencySelect.js';
import { YearMethodSelect } from './YearMethodSelect.js';
import { ZoneSelect } from '../settings/ZoneSelect.js';

interface ReportChoicesProps {
  readonly report: ReportView;
  readonly year: YearView;
  readonly onYear: (year: string) => void;
}

/** Year, rules, method, pool and zone; all but the year are settings, saved as they are changed. */
export function ReportChoices({ report, year, onYear }: ReportChoicesProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { save, error } = useSaveSettings();
  const choices = useRuleChoices();
  const rule = choices.find(({ id }) => id === settings.rules);
  return (
    <>
      <div className={classes.choices}>
        <Select
          label={t('report.year')}
          data={report.years.map((candidate) => candidate.year)}
          value={year.year}
          onChange={(value) => value !== null && onYear(value)}
          allowDeselect={false}
          w={120}
        />
        <Select
          label={t('report.rules')}
          data={choices.map(({ id, name }) => ({ value: id, label: name }))}
          value={settings.rules}
          onChange={(value) => {
            const rules = RULE_SETS.find((id) => id === value);
            // Another country's rules know other methods: its own defaults apply until chosen otherwise.
            if (rules !== undefined) save({ rules, method: null, scope: null, methodByYear: {}, currency: null });
          }}
          allowDeselect={false}
          w={232}
        />
        <MethodSelect rule={rule} report={report} />
        <YearMethodSelect rule={rule} report={report} year={year} />
        <ScopeSelect rule={rule} report={report} />
        <CurrencySelect report={report} />
        <ZoneSelect
          label={t('report.zone')}
          value={settings.timezone}
          onChange={(timezone) => save({ timezone })}
          width={208}
        />
      </div>
      {error !== null && <FailureNote error={error} />}
    </>
  );
}

interface RuleSelectProps {
  readonly rule: RuleChoice | undefined;
  readonly report: ReportView;
}

function MethodSelect({ rule, report }: RuleSelectProps): ReactNode {
  const { t } = useTranslation();
  const { save } = useSaveSettings();
  const methods = rule?.methods ?? [report.method];
  return (
    <Select
      label={t('report.method')}
      data={methods.map((id) => ({
        value: id,
        label:
          id === rule?.defaultMethod ? t('report.defaultMark', { name: t(`methodName.${id}`) }) : t(`methodName.${id}`),
      }))}
      value={report.method}
      onChange={(value) => {
        const method = METHODS.find((id) => id === value);
        if (method !== undefined) save({ method: method === rule?.defaultMethod ? null : method });
      }}
      renderOption={({ option }) => {
        const id = METHODS.find((method) => method === option.value);
        return <Option label={option.label} words={id === undefined ? '' : t(`methodWords.${id}`)} />;
      }}
      comboboxProps={{ width: 320, position: 'bottom-start' }}
      allowDeselect={false}
      disabled={methods.length < 2}
      w={176}
    />
  );
}

function ScopeSelect({ rule, report }: RuleSelectProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { save } = useSaveSettings();
  const scopes = rule?.scopes ?? [report.scope];
  return (
    <Select
      label={t('report.scope')}
      data={scopes.map((id) => ({
        value: id,
        label:
          id === rule?.defaultScope ? t('report.defaultMark', { name: t(`scopeName.${id}`) }) : t(`scopeName.${id}`),
      }))}
      value={settings.scope ?? rule?.defaultScope ?? report.scope}
      onChange={(value) => {
        const scope = SCOPES.find((id) => id === value);
        if (scope !== undefined) save({ scope: scope === rule?.defaultScope ? null : scope });
      }}
      renderOption={({ option }) => {
        const id = SCOPES.find((scope) => scope === option.value);
        return <Option label={option.label} words={id === undefined ? '' : t(`scopeWords.${id}`)} />;
      }}
      comboboxProps={{ width: 320, position: 'bottom-start' }}
      allowDeselect={false}
      disabled={scopes.length < 2}
      w={216}
    />
  );
}

function Option({ label, words }: { readonly label: string; readonly words: string }): ReactNode {
  return (
    <div>
      {label}
      <div className={classes.optionWords}>{words}</div>
    </div>
  );
}
