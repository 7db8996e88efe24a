import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../shell/use-route.js';

/** Failures that another Vezgo key puts right. */
const OF_THE_KEY: ReadonlySet<string> = new Set(['auth-rejected', 'not-configured']);

/** The way to where the key is entered, for a failure that asks for it. */
export function KeyButton({ code }: { readonly code: string }): ReactNode {
  const { t } = useTranslation();
  if (!OF_THE_KEY.has(code)) return null;
  return (
    <Button size="compact-sm" variant="default" onClick={() => goTo('settings')}>
      {t('accounts.checkKey')}
    </Button>
  );
}
