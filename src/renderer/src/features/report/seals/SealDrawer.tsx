import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealView } from '../../../../../core/contract/groups/store.js';
import { unwrap, useApi } from '../../../api.js';
import { FailureNote } from '../../../ui/FailureNote.js';
import { Notice } from '../../../ui/Notice.js';
import { SideDrawer } from '../../../ui/SideDrawer.js';
import { useToasts } from '../../../ui/toasts.js';
import { useAction } from '../../../ui/use-action.js';
import type { Load } from '../../../ui/use-load.js';
import { Waiting } from '../../../ui/Waiting.js';
import type { YearView } from '../../../worker/protocol.js';
import { useLedger } from '../../../worker/use-ledger.js';
import { useSession } from '../../shell/session.js';
import { useComputeOptions } from '../../shell/use-compute-options.js';
import { SealList } from './SealList.js';
import { sealOf } from './use-seals.js';
import classes from '../report.module.css';

interface SealDrawerProps {
  readonly opened: boolean;
  readonly year: YearView;
  readonly seals: Load<readonly SealView[]>;
  readonly onClose: () => void;
}

/** Seals the shown year, and lists every sealed one. */
export function SealDrawer({ opened, year, seals, onClose }: SealDrawerProps): ReactNode {
  const { t } = useTranslation();
  return (
    <SideDrawer opened={opened} title={t('seal.title')} onClose={onClose}>
      <SealForm key={year.year} year={year} seals={seals} />
      {seals.state === 'loading' && <Waiting label={t('seal.loading')} />}
      {seals.state === 'failed' && <FailureNote error={seals.error} onRetry={seals.retry} />}
      {seals.state === 'ready' && <SealList seals={seals.value} onRemoved={seals.reload} />}
    </SideDrawer>
  );
}

function SealForm({ year, seals }: Pick<SealDrawerProps, 'year' | 'seals'>): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const [note, setNote] = useState('');
  const { busy, error, seal } = useSealing(year.year, seals);
  const again = sealOf(seals, settings.rules, year.year) !== undefined;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await seal(note.trim())) setNote('');
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <h3 className={classes.partTitle}>{t('seal.heading', { year: year.year })}</h3>
      <p className={classes.lead}>{t('seal.words', { year: year.year })}</p>
      {again && <p className={classes.lead}>{t('seal.again')}</p>}
      {year.incomplete && <Notice tone="warn">{t('seal.incomplete')}</Notice>}
      <Textarea
        label={t('seal.note')}
        description={t('seal.noteWords')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={2000}
        rows={3}
      />
      {error !== null && <FailureNote error={error} />}
      <div>
        {/* Before the list is there nobody knows whether the year is sealed already. */}
        <Button type="submit" loading={busy} disabled={seals.state !== 'ready'}>
          {t('seal.confirm')}
        </Button>
      </div>
    </form>
  );
}

/** The document is made by the worker and kept by main. */
function useSealing(year: string, seals: SealDrawerProps['seals']) {
  const { t } = useTranslation();
  const api = useApi();
  const ledger = useLedger();
  const toasts = useToasts();
  const options = useComputeOptions();
  const { info } = useSession();
  const { busy, error, run } = useAction();
  const seal = (note: string): Promise<boolean> =>
    run(async () => {
      const sealedAt = new Date().toISOString();
      const made = await ledger.ask('seal', { options, year, sealedAt, appVersion: info.version });
      await unwrap(api.seals.save({ ...made, year, rules: options.rules, note }));
      if (seals.state === 'ready') seals.reload();
      toasts.tell(t('seal.done', { year }));
    });
  return { busy, error, seal };
}
