import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../core/domain/app-error.js';
import { unwrap, useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Nothing } from '../../ui/Nothing.js';
import { useAction } from '../../ui/use-action.js';
import { AskDialog } from '../settings/AskDialog.js';
import classes from './shell.module.css';

type WayOut = 'recover' | 'restore' | 'startAnew';

/** What can help against what, the likeliest first. */
const WAYS: Readonly<Record<string, readonly WayOut[]>> = {
  'key-missing': ['recover', 'restore', 'startAnew'],
  'store-unreadable': ['restore', 'recover', 'startAnew'],
  'store-newer': ['restore', 'startAnew'],
};

interface FailedStartProps {
  readonly error: AppError;
  readonly onRetry: () => void;
}

/** The person's own book cannot be opened: its ways back, and the sample, which needs none of it. So there is always a way on. */
export function FailedStart({ error, onRetry }: FailedStartProps): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const { busy, error: failure, run, dismiss } = useAction();
  const [asking, setAsking] = useState(false);
  const [kept, setKept] = useState<string | null>(null);
  const ways = WAYS[error.code] ?? [];
  const go = async (work: () => Promise<boolean>): Promise<void> => {
    await run(async () => {
      if (await work()) onRetry();
    });
  };
  const recover = () => go(async () => (await unwrap(api.store.recover({}))).recovered);
  const restore = () => go(async () => (await unwrap(api.store.restore({}))).restored);
  const explore = () => go(async () => (await unwrap(api.sample.enter({}))) !== null);
  const startAnew = async (): Promise<void> => {
    const done = await run(async () => {
      const { keptAs } = await unwrap(api.store.startAnew({}));
      if (keptAs === null) onRetry();
      else setKept(keptAs);
    });
    if (done) setAsking(false);
  };
  const askAnew = (): void => {
    // What another way failed with is not about this question.
    dismiss();
    setAsking(true);
  };
  if (kept !== null) return <PutAside name={kept} onContinue={onRetry} />;
  const acts: Readonly<Record<WayOut, () => void>> = {
    recover: () => void recover(),
    restore: () => void restore(),
    startAnew: askAnew,
  };
  return (
    <div className={classes.failed}>
      <FailureNote error={error} onRetry={onRetry} />
      {failure !== null && !asking && <FailureNote error={failure} />}
      <Ways ways={ways} acts={acts} busy={busy} onExplore={() => void explore()} />
      <AskDialog
        opened={asking}
        title={t('rescue.startAnewTitle')}
        words={t('rescue.startAnewAsk')}
        confirm={t('rescue.startAnewConfirm')}
        busy={busy}
        error={failure}
        onConfirm={() => void startAnew()}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}

interface WaysProps {
  readonly ways: readonly WayOut[];
  readonly acts: Readonly<Record<WayOut, () => void>>;
  readonly busy: boolean;
  readonly onExplore: () => void;
}

function Ways({ ways, acts, busy, onExplore }: WaysProps): ReactNode {
  const { t } = useTranslation();
  return (
    <ul className={classes.ways}>
      {ways.map((way) => (
        <WayRow key={way} words={t(`rescue.${way}Words`)}>
          <Button variant={way === ways[0] ? 'filled' : 'default'} onClick={acts[way]} disabled={busy}>
            {t(`rescue.${way}`)}
          </Button>
        </WayRow>
      ))}
      <WayRow words={t('rescue.exploreWords')}>
        <Button variant="default" onClick={onExplore} disabled={busy}>
          {t('start.explore')}
        </Button>
      </WayRow>
    </ul>
  );
}

function WayRow({ words, children }: { readonly words: string; readonly children: ReactNode }): ReactNode {
  return (
    <li className={classes.way}>
      {children}
      <span>{words}</span>
    </li>
  );
}

function PutAside({ name, onContinue }: { readonly name: string; readonly onContinue: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <Nothing title={t('rescue.keptTitle')} actions={<Button onClick={onContinue}>{t('start.continue')}</Button>}>
      {t('rescue.kept', { name })}
    </Nothing>
  );
}
