import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VectorOutcome } from '../../../../core/verify/verify-vectors.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Notice } from '../../ui/Notice.js';
import { Page } from '../../ui/Page.js';
import { fractionOf } from '../../ui/ProgressBar.js';
import { Running } from '../../ui/Running.js';
import type { JobWatch } from '../../worker/jobs/run-job.js';
import { useJob, type Job } from '../../worker/jobs/use-job.js';
import { useLedger } from '../../worker/use-ledger.js';
import { useRuleChoices } from '../shell/use-rule-choices.js';
import { OutcomeTable, type NamedOutcome } from './OutcomeTable.js';
import classes from './check.module.css';

const SHOWS = ['all', 'failed'] as const;

/** The engine against its worked examples, here and now. */
export function CheckScreen(): ReactNode {
  const { t } = useTranslation();
  const ledger = useLedger();
  const job = useJob(useCallback((watch: JobWatch) => ledger.verify(watch), [ledger]));
  const actions = (
    <Button onClick={job.start} disabled={job.now.state === 'running'}>
      {t(job.now.state === 'ready' ? 'check.again' : 'check.start')}
    </Button>
  );
  return (
    <Page title={t('nav.check')} layout="scroll" actions={actions}>
      <p className={classes.words}>{t('check.words')}</p>
      <Body job={job} />
    </Page>
  );
}

function Body({ job }: { readonly job: Job<readonly VectorOutcome[]> }): ReactNode {
  const { t } = useTranslation();
  const { now, start, cancel } = job;
  switch (now.state) {
    case 'idle':
      return null;
    case 'running': {
      const { done, total } = now;
      const words = total === 0 ? t('check.starting') : t('check.running', { done, total });
      return <Running words={words} fraction={fractionOf(now)} label={t('check.progress')} onCancel={cancel} />;
    }
    case 'failed':
      return <FailureNote error={now.error} onRetry={start} />;
    case 'ready':
      return <Outcomes outcomes={now.value} />;
  }
}

function found(outcomes: readonly NamedOutcome[], text: string, show: string): readonly NamedOutcome[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return outcomes.filter(({ name, rules, source, passed }) => {
    const own = `${name} ${rules} ${source}`.toLowerCase();
    return (show === 'all' || !passed) && words.every((word) => own.includes(word));
  });
}

function Outcomes({ outcomes }: { readonly outcomes: readonly VectorOutcome[] }): ReactNode {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [show, setShow] = useState<(typeof SHOWS)[number]>('all');
  const choices = useRuleChoices();
  const failures = outcomes.filter(({ passed }) => !passed).length;
  const named = outcomes.map((outcome) => ({
    ...outcome,
    rules: choices.find(({ id }) => id === outcome.rules)?.name ?? outcome.rules,
  }));
  const shown = found(named, text, show);
  return (
    <>
      <Notice tone={failures === 0 ? 'plain' : 'warn'}>
        <strong>
          {failures === 0 ? t('check.passed', { count: outcomes.length }) : t('check.failedSome', { count: failures })}
        </strong>
      </Notice>
      <div className={classes.filters}>
        <TextInput
          type="search"
          aria-label={t('check.search')}
          placeholder={t('check.searchHint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          className={classes.search ?? ''}
        />
        <SegmentedControl
          aria-label={t('check.show')}
          data={SHOWS.map((value) => ({ value, label: t(`check.shows.${value}`) }))}
          value={show}
          onChange={setShow}
        />
      </div>
      {shown.length === 0 ? <p className={classes.words}>{t('check.noMatch')}</p> : <OutcomeTable outcomes={shown} />}
    </>
  );
}
