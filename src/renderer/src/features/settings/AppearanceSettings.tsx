import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../../../core/domain/language.js';
import { LANGUAGE_NAMES } from '../../text/languages.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Segments } from '../../ui/Segments.js';
import { Select } from '../../ui/Select.js';
import { useSession } from '../shell/session.js';
import { useSaveSettings } from '../shell/use-save-settings.js';

const THEMES = ['system', 'light', 'dark'] as const;
const CHOICES = ['system', ...LANGUAGES] as const;

/** Theme and language. */
export function AppearanceSettings(): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { save, error } = useSaveSettings();
  return (
    <>
      <Segments
        label={t('settings.theme')}
        data={THEMES.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
        value={settings.theme}
        onChange={(value) => save({ theme: value })}
      />
      <Select
        label={t('settings.language')}
        description={t('settings.languageWords')}
        data={CHOICES.map((value) => ({
          value,
          label: value === 'system' ? t('settings.languageSystem') : LANGUAGE_NAMES[value],
        }))}
        value={settings.language}
        onChange={(value) => {
          const language = CHOICES.find((name) => name === value);
          if (language !== undefined) save({ language });
        }}
        allowDeselect={false}
        w={320}
      />
      {error !== null && <FailureNote error={error} />}
    </>
  );
}
