import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventPayload } from '../../../../core/contract/calls.js';
import { useAppEvent } from '../../ui/use-event.js';
import { Waiting } from '../../ui/Waiting.js';

/** While the book opens. A large one that a killed run left takes long, since it is checked before: the page says why. */
export function Opening(): ReactNode {
  const { t } = useTranslation();
  const [checking, setChecking] = useState(false);
  const onProgress = useCallback(({ task }: EventPayload<'task.progress'>) => {
    if (task === 'check') setChecking(true);
  }, []);
  useAppEvent('task.progress', onProgress);
  return <Waiting label={t(checking ? 'app.checking' : 'app.opening')} />;
}
