import { Button } from '@mantine/core';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap, useApi } from '../../../api.js';
import { FailureNote } from '../../../ui/FailureNote.js';
import { Notice } from '../../../ui/Notice.js';
import { fractionOf } from '../../../ui/ProgressBar.js';
import { Running } from '../../../ui/Running.js';
import { useAction } from '../../../ui/use-action.js';
import type { ExportNews, ExportStep } from './export-progress.js';
import { TOO_MANY, type Export, type ExportState } from './use-export.js';
import classes from '../report.module.css';

/** How the export goes, and where the files are. */
export function ExportNote({ work }: { readonly work: Export }): ReactNode {
  const { t } = useTranslation();
  const { progress, news, start, cancel, dismiss } = work;
  switch (progress.state) {
    case 'idle':
      return null;
    case 'working':
      return <Working news={news} onCancel={cancel} />;
    case 'stopped':
      return <Notice actions={<Dismiss onClick={dismiss} />}>{t('export.stopped')}</Notice>;
    case 'saved':
      return <Saved paths={progress.paths} onDismiss={dismiss} />;
    case 'failed':
      return <Failed {...progress} onInstead={start} onDismiss={dismiss} />;
  }
}

function Dismiss({ onClick }: { readonly onClick: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <Button size="compact-sm" variant="default" onClick={onClick}>
      {t('action.dismiss')}
    </Button>
  );
}

type FailedProps = Omit<Extract<ExportState, { state: 'failed' }>, 'state'> & {
  readonly onInstead: Export['start'];
  readonly onDismiss: () => void;
};

function Failed({ error: { code, message }, paths, instead, onInstead, onDismiss }: FailedProps): ReactNode {
  const { t } = useTranslation();
  // A matter of what was chosen, no fault: its message says what to choose instead.
  const tooMany = code === TOO_MANY;
  return (
    <>
      <FailureNote
        error={{ code: tooMany ? 'bad-input' : code, message }}
        {...(tooMany ? { title: t('export.tooMany') } : {})}
      >
        {instead !== null && (
          <Button size="compact-sm" onClick={() => onInstead(instead)}>
            {t('export.asCsv')}
          </Button>
        )}
        {paths.length === 0 && <Dismiss onClick={onDismiss} />}
      </FailureNote>
      {paths.length > 0 && <Saved paths={paths} onDismiss={onDismiss} />}
    </>
  );
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
  return (
    <>
      <Notice actions={<Dismiss onClick={onDismiss} />}>
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
