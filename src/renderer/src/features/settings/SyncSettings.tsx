import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../ui/FailureNote.js';
import { Select } from '../../ui/Select.js';
import { useSession } from '../shell/session.js';
import { useSaveSettings } from '../shell/use-save-settings.js';

const NEVER = '';
/** The contract takes any whole number up to a week. */
const HOURS = [1, 3, 6, 12, 24, 72, 168] as const;

/** When accounts are synced by themselves, and whether the system tells of it. */
export function SyncSettings(): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { save, error } = useSaveSettings();
  const { syncEveryHours } = settings;
  const own = syncEveryHours === null || HOURS.some((hours) => hours === syncEveryHours) ? [] : [syncEveryHours];
  const data = [
    { value: NEVER, label: t('settings.syncNever') },
    ...[...HOURS, ...own]
      .sort((a, b) => a - b)
      .map((hours) => ({ value: String(hours), label: t('settings.syncHours', { count: hours }) })),
  ];
  return (
    <>
      <Switch
        label={t('settings.syncAtStart')}
        description={t('settings.syncAtStartWords')}
        checked={settings.syncAtStart}
        onChange={(event) => save({ syncAtStart: event.currentTarget.checked })}
      />
      <Select
        label={t('settings.syncEvery')}
        description={t('settings.syncEveryWords')}
        data={data}
        value={syncEveryHours === null ? NEVER : String(syncEveryHours)}
        onChange={(value) => save({ syncEveryHours: value === null || value === NEVER ? null : Number(value) })}
        allowDeselect={false}
        w={320}
      />
      <Switch
        label={t('settings.notifications')}
        description={t('settings.notificationsWords')}
        checked={settings.notifications}
        onChange={(event) => save({ notifications: event.currentTarget.checked })}
      />
      {error !== null && <FailureNote error={error} />}
    </>
  );
}
