import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../ui/FailureNote.js';
import { Notice } from '../../ui/Notice.js';
import { KeyButton } from './KeyButton.js';
import type { Connect } from './use-connect.js';

/** What the Connect window is doing, or how it ended. */
export function ConnectNote({
  connect: { connect, retry, cancel, dismiss },
}: {
  readonly connect: Connect;
}): ReactNode {
  const { t } = useTranslation();
  const close = (
    <Button size="compact-sm" variant="default" onClick={dismiss}>
      {t('action.dismiss')}
    </Button>
  );
  switch (connect.state) {
    case 'idle':
      return null;
    case 'connecting':
      return (
        <Notice
          actions={
            <Button size="compact-sm" variant="default" onClick={cancel}>
              {t('action.cancel')}
            </Button>
          }
        >
          {t('connect.open')}
        </Notice>
      );
    case 'connected':
      return <Notice actions={close}>{t('connect.connected')}</Notice>;
    case 'closed':
      return <Notice actions={close}>{t('connect.closed')}</Notice>;
    case 'duplicate':
      return (
        <Notice tone="warn" actions={close}>
          {t('connect.duplicate')}
        </Notice>
      );
    case 'failed':
      return (
        <FailureNote error={connect.error} onRetry={retry}>
          <KeyButton code={connect.error.code} />
          {close}
        </FailureNote>
      );
  }
}
