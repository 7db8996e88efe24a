import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap, useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Notice } from '../../ui/Notice.js';
import { useAction } from '../../ui/use-action.js';
import type { Export } from './use-export.js';
import classes from './report.module.css';

/** How the export goes, and where the file is. */
export function ExportNote({ work: { progress, cancel, dismiss } }: { readonly work: Export }): ReactNode {
  const { t } = useTranslation();
  switch (progress.state) {
    case 'idle':
      return null;
    case 'working':
      return (
        <Notice
          actions={
            <Button size="compact-sm" variant="default" onClick={cancel}>
              {t('action.cancel')}
            </Button>
          }
        >
          <span className={classes.working}>
            <Loader size={14} aria-hidden /> {t('export.working')}
          </span>
        </Notice>
      );
    case 'saved':
      return <Saved path={progress.path} onDismiss={dismiss} />;
    case 'failed':
      return (
        <FailureNote error={progress.error}>
          <Button size="compact-sm" variant="default" onClick={dismiss}>
            {t('action.dismiss')}
          </Button>
        </FailureNote>
      );
  }
}

function Saved({ path, onDismiss }: { readonly path: string; readonly onDismiss: () => void }): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const { error, run } = useAction();
  const actions = (
    <>
      <Button size="compact-sm" variant="default" onClick={() => void run(() => unwrap(api.files.reveal({ path })))}>
        {t('export.reveal')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onDismiss}>
        {t('action.dismiss')}
      </Button>
    </>
  );
  return (
    <>
      <Notice actions={actions}>
        {t('export.saved')} <span className={classes.path}>{path}</span>
      </Notice>
      {error !== null && <FailureNote error={error} />}
    </>
  );
}
