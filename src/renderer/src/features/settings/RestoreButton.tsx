import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap, useApi } from '../../api.js';
import { useToasts } from '../../ui/toasts.js';
import { useAction } from '../../ui/use-action.js';
import { AskDialog } from './AskDialog.js';

/** Puts a backup in the place of the book, after asking once. */
export function RestoreButton({ onRestored }: { readonly onRestored: () => void }): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const toasts = useToasts();
  const [asking, setAsking] = useState(false);
  const { busy, error, run, dismiss } = useAction();
  const restore = async (): Promise<void> => {
    const done = await run(async () => {
      const { restored } = await unwrap(api.store.restore({}));
      if (!restored) return;
      toasts.tell(t('settings.restored'));
      onRestored();
    });
    if (done) setAsking(false);
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('settings.restore')}
      </Button>
      <AskDialog
        opened={asking}
        title={t('settings.restoreTitle')}
        words={t('settings.restoreWords')}
        confirm={t('settings.restoreConfirm')}
        busy={busy}
        error={error}
        onConfirm={() => void restore()}
        onClose={() => {
          setAsking(false);
          dismiss();
        }}
      />
    </>
  );
}
