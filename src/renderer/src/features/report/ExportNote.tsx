import { Button } from '@mantine/core';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap, useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Notice } from '../../ui/Notice.js';
import { fractionOf } from '../../ui/ProgressBar.js';
import { Running } from '../../ui/Running.js';
import { useAction } from '../../ui/use-action.js';
import type { ExportNews, ExportStep } from './export-progress.js';
import type { Export } from './use-export.js';
import classes from './report.module.css';

/** How the export goes, and where the files are. */
export function ExportNote({ work: { progress, news, cancel, dismiss } }: { readonly work: Export }): ReactNode {
  const { t } = useTranslation();
  switch (progress.state) {
    case 'idle':
      return null;
    case 'working':
      return <Working news={news} onCancel={cancel} />;
    case 'saved':
      return <Saved paths={progress.paths} onDismiss={dismiss} />;
    case 'failed':
      return (
        <>
          <FailureNote error={told(progress.error)}>
            {progress.paths.length === 0 && (
              <Button size="compact-sm" variant="default" onClick={dismiss}>
                {t('action.dismiss')}
              </Button>
            )}
          </FailureNote>
          {progress.paths.length > 0 && <Saved paths={progress.paths} onDismiss={dismiss} />}
        </>
      );
  }
}

/** That a format cannot hold the report is a matter of what was chosen: its message says what to choose instead. */
function told({ code, message }: { readonly code: string; readonly message: string }) {
  return { code: code === 'too-many-rows' ? 'bad-input' : code, message };
}

interface WorkingProps {
  readonly news: ExportNews;
  readonly onCancel: () => void;
}

function Working({ news, onCancel }: WorkingProps): ReactNode {
  const { t } = useTranslation();
  const step = useSyncExternalStore(news.subscribe, news.current);
  return (
    <Running
      words={useStepWords(step)}
      fraction={step === null ? null : fractionOf(step)}
      label={t('export.progress')}
      onCancel={onCancel}
    />
  );
}

function useStepWords(step: ExportStep | null): string {
  const { t } = useTranslation();
  if (step?.stage === 'saving') return t('export.saving', { name: step.name });
  const { format, done, total } = step ?? { format: 'xlsx' as const, done: 0, total: 0 };
  const name = t(`export.format.${format}`);
  return total === 0 ? t('export.working', { name }) : t('export.workingRows', { name, done, total });
}

interface SavedProps {
  readonly paths: readonly string[];
  readonly onDismiss: () => void;
}

function Saved({ paths, onDismiss }: SavedProps): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const { error, run } = useAction();
  const reveal = (path: string): void => void run(() => unwrap(api.files.reveal({ path })));
  const dismiss = (
    <Button size="compact-sm" variant="default" onClick={onDismiss}>
      {t('action.dismiss')}
    </Button>
  );
  return (
    <>
      <Notice actions={dismiss}>
        {paths.length > 1 && t('export.savedSome', { count: paths.length })}
        <ul className={classes.paths}>
          {paths.map((path) => (
            <li key={path}>
              {t('export.saved')} <span className={classes.path}>{path}</span>{' '}
              <Button size="compact-sm" variant="default" onClick={() => reveal(path)}>
                {t('export.reveal')}
              </Button>
            </li>
          ))}
        </ul>
      </Notice>
      {error !== null && <FailureNote error={error} />}
    </>
  );
}
