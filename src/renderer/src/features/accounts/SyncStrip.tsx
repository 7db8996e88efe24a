import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SyncProgress } from '../../../../core/contract/views.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Notice } from '../../ui/Notice.js';
import { ProgressBar } from '../../ui/ProgressBar.js';
import { zonedMinute } from '../../ui/zoned-time.js';
import { KeyButton } from './KeyButton.js';
import { doneWords } from './done-words.js';
import type { Sync } from './use-sync.js';
import classes from './accounts.module.css';

interface SyncStripProps {
  readonly sync: Sync;
  /** Names of accounts that are not read any further until they are reconnected. */
  readonly broken: readonly string[];
  /** Shows what a full check found. */
  readonly onChanges: () => void;
}

/** The run under way with its counts and a way to stop it, or how it ended. */
export function SyncStrip({ sync, broken, onChanges }: SyncStripProps): ReactNode {
  const { progress, running, error, retry, stop, dismiss } = sync;
  const { t } = useTranslation();
  const close = (
    <Button size="compact-sm" variant="default" onClick={dismiss}>
      {t('action.dismiss')}
    </Button>
  );
  if (error !== null) {
    return (
      <FailureNote error={error}>
        <KeyButton code={error.code} />
        {close}
      </FailureNote>
    );
  }
  if (running) return <Running progress={progress} onStop={stop} />;
  if (progress === null) return null;
  return <Ended progress={progress} broken={broken} close={close} onRetry={retry} onChanges={onChanges} />;
}

interface EndedProps {
  readonly progress: SyncProgress;
  readonly broken: readonly string[];
  readonly close: ReactNode;
  readonly onRetry: () => void;
  readonly onChanges: () => void;
}

function Ended({ progress, broken, close, onRetry, onChanges }: EndedProps): ReactNode {
  const { t } = useTranslation();
  if (progress.phase === 'done') {
    return <Done progress={progress} broken={broken} close={close} onChanges={onChanges} />;
  }
  if (progress.phase === 'cancelled') return <Notice actions={close}>{t('sync.cancelled')}</Notice>;
  const failure = progress.failure ?? { code: 'internal', message: '' };
  const unread = failure.accounts ?? [];
  return (
    <FailureNote
      error={failure}
      onRetry={onRetry}
      {...(unread.length > 0 && { more: t('sync.unread', { names: unread.join(', ') }) })}
    >
      <KeyButton code={failure.code} />
      {close}
    </FailureNote>
  );
}

function Done({ progress, broken, close, onChanges }: Omit<EndedProps, 'onRetry'>): ReactNode {
  const { t } = useTranslation();
  const { changed } = progress;
  const actions = (
    <>
      {changed > 0 && (
        <Button size="compact-sm" variant="default" onClick={onChanges}>
          {t('sync.showChanges')}
        </Button>
      )}
      {close}
    </>
  );
  const names = broken.join(', ');
  return (
    <Notice tone={broken.length > 0 ? 'warn' : 'plain'} actions={actions}>
      {doneWords(t, progress)}
      {broken.length > 0 && ` ${t('sync.broken', { count: broken.length, names })}`}
    </Notice>
  );
}

function Running({
  progress,
  onStop,
}: {
  readonly progress: SyncProgress | null;
  readonly onStop: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const phase = progress?.phase ?? 'accounts';
  const name = progress?.accountName ?? null;
  return (
    <section className={classes.sync} aria-label={t('sync.label')}>
      <div className={classes.syncHead}>
        <output>
          {t(`sync.phase.${phase}`)}
          {name !== null && <strong>{`: ${name}`}</strong>}
        </output>
        <div className={`lb-figure ${classes.syncCounts ?? ''}`}>
          {t('sync.records', { count: progress?.records ?? 0 })}
          {' · '}
          {t('sync.pages', { count: progress?.pages ?? 0 })}
          {progress?.endsAt != null && ` · ${t('sync.endsAt', { time: clockTime(progress.endsAt) })}`}
        </div>
        <Button size="compact-sm" variant="default" onClick={onStop}>
          {t('sync.stop')}
        </Button>
      </div>
      {/* The server tells no total, so the bar says only that work goes on. */}
      <ProgressBar fraction={null} label={t('sync.label')} />
    </section>
  );
}

/** Hours and minutes of this computer's clock, as the end of a run is seen on it. */
function clockTime(instant: string): string {
  return zonedMinute(instant, Intl.DateTimeFormat().resolvedOptions().timeZone).slice(-5);
}
