import { Button, SegmentedControl, Select } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RULE_SETS } from '../../../../core/domain/tax-options.js';
import { useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Page } from '../../ui/Page.js';
import { useRuleChoices } from '../shell/use-rule-choices.js';
import { useSession } from '../shell/session.js';
import { useSaveSettings } from '../shell/use-save-settings.js';
import { ConnectionSettings } from './ConnectionSettings.js';
import { ZoneSelect } from './ZoneSelect.js';
import classes from './settings.module.css';

const THEMES = ['system', 'light', 'dark'] as const;

/** Appearance, tax defaults, the Vezgo key, versions. Each choice is saved as it is made. */
export function SettingsScreen(): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { save, error } = useSaveSettings();
  const choices = useRuleChoices();
  const rules = choices.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Page title={t('nav.settings')} layout="scroll">
      {error !== null && <FailureNote error={error} />}
      <Group title={t('settings.appearance')}>
        <SegmentedControl
          aria-label={t('settings.theme')}
          data={THEMES.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
          value={settings.theme}
          onChange={(value) => {
            const theme = THEMES.find((name) => name === value);
            if (theme !== undefined) save({ theme });
          }}
        />
      </Group>
      <Group title={t('settings.tax')}>
        <Select
          label={t('settings.rules')}
          description={t('settings.rulesWords')}
          data={rules}
          value={rules.length === 0 ? null : settings.rules}
          disabled={rules.length === 0}
          onChange={(value) => {
            const chosen = RULE_SETS.find((id) => id === value);
            if (chosen !== undefined) save({ rules: chosen, method: null, scope: null });
          }}
          allowDeselect={false}
          w={320}
        />
        <ZoneSelect
          label={t('settings.zone')}
          description={t('settings.zoneWords')}
          value={settings.timezone}
          onChange={(timezone) => save({ timezone })}
          width={320}
        />
      </Group>
      <Group title={t('settings.connection')}>
        <ConnectionSettings />
      </Group>
      <Group title={t('settings.about')}>
        <About />
      </Group>
    </Page>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const heading = useId();
  return (
    <section className={classes.group} aria-labelledby={heading}>
      <h2 id={heading} className={classes.groupTitle}>
        {title}
      </h2>
      <div className={classes.groupBody}>{children}</div>
    </section>
  );
}

function About(): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const { info } = useSession();
  return (
    <>
      <dl className={classes.facts}>
        <dt>{t('settings.version')}</dt>
        <dd>{info.version}</dd>
        <dt>{t('settings.runtime')}</dt>
        <dd>{t('settings.runtimeVersion', { version: info.electron, platform: info.platform })}</dd>
      </dl>
      <Button variant="default" onClick={() => void api.app.openPage({ page: 'supported-exchanges' })}>
        {t('settings.supportedExchanges')}
      </Button>
    </>
  );
}
