import type { TFunction } from 'i18next';
import type { SyncProgress } from '../../../../core/contract/views.js';

/** What a sync that went through to its end brought. */
export function doneWords(t: TFunction, { newRecords, changed }: SyncProgress): string {
  const news = newRecords === 0 ? t('sync.doneNothingNew') : t('sync.done', { count: newRecords });
  return changed === 0 ? news : `${news} ${t('sync.changed', { count: changed })}`;
}
