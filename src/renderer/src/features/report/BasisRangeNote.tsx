import { useCallback, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { moneyText } from '../../ui/decimal-display.js';
import { Notice } from '../../ui/Notice.js';
import type { ReportView, YearView } from '../../worker/protocol.js';
import type { JobWatch } from '../../worker/run-job.js';
import { useJob } from '../../worker/use-job.js';
import { useLedger } from '../../worker/use-ledger.js';
import { useComputeOptions } from '../shell/use-compute-options.js';

interface BasisRangeNoteProps {
  readonly report: ReportView;
  readonly year: YearView;
}

/**
 * Between which gains the year lies while the cost of deposits is not known. Worked out in a worker of its own, so that nothing waits for
 * it; a range that could not be worked out is not told, as the totals say already that the year is incomplete.
 */
export function BasisRangeNote({ report, year }: BasisRangeNoteProps): ReactNode {
  const { t } = useTranslation();
  const client = useLedger();
  const options = useComputeOptions();
  const { now, start } = useJob(
    useCallback((watch: JobWatch) => client.basisRanges(options, watch), [client, options]),
  );
  const needed = report.years.some(({ incomplete }) => incomplete);
  useEffect(() => {
    if (needed) start();
  }, [needed, start]);
  const range = now.state === 'ready' && needed ? now.value.find((one) => one.year === year.year) : undefined;
  if (range === undefined) return null;
  const money = (value: string): string => moneyText(value, report.currency, 'always');
  const { low, high, unvalued } = range;
  return (
    <Notice>
      {low !== high && (
        <>
          <strong>{t('basisRange.between', { year: year.year, low: money(low), high: money(high) })}</strong>{' '}
          {t('basisRange.words')}{' '}
        </>
      )}
      {unvalued > 0 && t('basisRange.unvalued', { count: unvalued })}
    </Notice>
  );
}
