import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '../../ui/toasts.js';
import type { ScreenName } from '../shell/use-route.js';
import { doneWords } from './done-words.js';
import { useSync } from './use-sync.js';

/** Who began a sync and looks at another screen than the accounts, which tell it themselves, hears there how it ended. */
export function useSyncEnd(screen: ScreenName): void {
  const { t } = useTranslation();
  const toasts = useToasts();
  const { progress, running, own } = useSync();
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (progress === null || running || !own || told.current === progress.runId) return;
    told.current = progress.runId;
    if (screen === 'accounts') return;
    if (progress.failure !== null) toasts.fail(progress.failure);
    else toasts.tell(progress.phase === 'done' ? doneWords(t, progress) : t('sync.cancelled'), { stay: true });
  }, [progress, running, own, screen, toasts, t]);
}
