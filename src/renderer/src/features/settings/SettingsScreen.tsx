import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.js';
import { AppearanceSettings } from './AppearanceSettings.js';
import { BackupSettings } from './BackupSettings.js';
import { ConnectionSettings } from './ConnectionSettings.js';
import { PrivacySettings } from './PrivacySettings.js';
import { RateSettings } from './RateSettings.js';
import { SettingsGroup } from './SettingsGroup.js';
import { SyncSettings } from './SyncSettings.js';
import { TaxSettings } from './TaxSettings.js';

/** Everything that stays chosen. Each choice is saved as it is made. */
export function SettingsScreen(): ReactNode {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.settings')} layout="scroll" summary={t('settings.summary')}>
      <SettingsGroup title={t('settings.connection')}>
        <ConnectionSettings />
      </SettingsGroup>
      <SettingsGroup title={t('settings.tax')}>
        <TaxSettings />
      </SettingsGroup>
      <SettingsGroup title={t('settings.rates')} words={t('settings.ratesWords')}>
        <RateSettings />
      </SettingsGroup>
      <SettingsGroup title={t('settings.sync')}>
        <SyncSettings />
      </SettingsGroup>
      <SettingsGroup title={t('settings.privacy')}>
        <PrivacySettings />
      </SettingsGroup>
      <SettingsGroup title={t('settings.backup')}>
        <BackupSettings />
      </SettingsGroup>
      <SettingsGroup title={t('settings.appearance')}>
        <AppearanceSettings />
      </SettingsGroup>
    </Page>
  );
}
