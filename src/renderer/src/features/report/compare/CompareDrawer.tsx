import { Button } from '@mantine/core';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../../../../core/engine/compare/compare-methods.js';
import { FailureNote } from '../../../ui/FailureNote.js';
import { fractionOf } from '../../../ui/ProgressBar.js';
import { Running } from '../../../ui/Running.js';
import { SideDrawer } from '../../../ui/SideDrawer.js';
import type { JobWatch } from '../../../worker/jobs/run-job.js';
import { useJob, type JobState } from '../../../worker/jobs/use-job.js';
import { useLedger } from '../../../worker/use-ledger.js';
import type { ReadyLedger } from '../../shell/LedgerGate.js';
import { useComputeOptions } from '../../shell/use-compute-options.js';
import { ComparisonTable } from './ComparisonTable.js';
import classes from '../report.module.css';

interface CompareDrawerProps {
  readonly opened: boolean;
  readonly ledger: ReadyLedger;
  readonly year: string;
  readonly currency: string;
  readonly onClose: () => void;
}

/** A year under every method and pool that the rules allow. */
export function CompareDrawer({ opened, ledger, year, currency, onClose }: CompareDrawerProps): ReactNode {
  const { t } = useTranslation();
  return (
    <SideDrawer opened={opened} title={t('compare.title')} onClose={onClose} size={760} flush>
      {/* Of another ledger nothing that was compared holds. */}
      <Compared key={ledger.version} year={year} currency={currency} />
    </SideDrawer>
  );
}

function Compared({ year, currency }: Pick<CompareDrawerProps, 'year' | 'currency'>): ReactNode {
  const { t } = useTranslation();
  const client = useLedger();
  const options = useComputeOptions();
  const work = useCallback((watch: JobWatch) => client.compare(options, watch), [client, options]);
  // Who opens this wants to see it; a long one can be stopped.
  const { now, start, cancel } = useJob(work, true);
  return (
    <div className={classes.orders}>
      <p className={classes.lead}>{t('compare.words', { year })}</p>
      <div>
        <Button onClick={start} disabled={now.state === 'running'}>
          {t(now.state === 'ready' ? 'compare.again' : 'compare.start')}
        </Button>
      </div>
      <Outcome now={now} year={year} currency={currency} onRetry={start} onCancel={cancel} />
    </div>
  );
}

interface OutcomeProps {
  readonly now: JobState<readonly Comparison[]>;
  readonly year: string;
  readonly currency: string;
  readonly onRetry: () => void;
  readonly onCancel: () => void;
}

function Outcome({ now, year, currency, onRetry, onCancel }: OutcomeProps): ReactNode {
  const { t } = useTranslation();
  switch (now.state) {
    case 'idle':
      return null;
    case 'running': {
      const { done, total } = now;
      const words = total === 0 ? t('compare.starting') : t('compare.running', { done, total });
      return <Running words={words} fraction={fractionOf(now)} label={t('compare.progress')} onCancel={onCancel} />;
    }
    case 'failed':
      return <FailureNote error={now.error} onRetry={onRetry} />;
    case 'ready':
      return <ComparisonTable comparisons={now.value} year={year} currency={currency} />;
  }
}
