import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BasisRange } from '../../../../../core/engine/basis-range.js';
import { moneyText } from '../../../ui/decimal-display.js';
import { Late } from '../../../ui/Late.js';
import { Notice } from '../../../ui/Notice.js';
import { useSeen } from '../../../ui/seen.js';
import { keyOf } from '../../../worker/options-key.js';
import type { ReportView, YearView } from '../../../worker/protocol.js';
import type { JobWatch } from '../../../worker/jobs/run-job.js';
import { useJob } from '../../../worker/jobs/use-job.js';
import { useLedger } from '../../../worker/use-ledger.js';

interface Found {
  /** Key of the options. */
  readonly of: string;
  readonly ranges: readonly BasisRange[];
}

interface BasisRangeNoteProps {
  readonly report: ReportView;
  readonly year: YearView;
}

/**
 * Between which gains the year lies while the cost of deposits is not known. Worked out when the page has nothing else to do and only while
 * the report is looked at, so that nothing waits for it; a range that could not be worked out is not told, as the totals say already that
 * the year is incomplete.
 */
export function BasisRangeNote({ report, year }: BasisRangeNoteProps): ReactNode {
  const { t } = useTranslation();
  const client = useLedger();
  const { options, currency, years } = report;
  const work = useCallback(
    async (watch: JobWatch): Promise<Found> => ({
      of: keyOf(options),
      ranges: await client.basisRanges(options, watch),
    }),
    [client, options],
  );
  const needed = years.some(({ incomplete }) => incomplete);
  const seen = useSeen();
  const { now } = useJob(work, needed && seen);
  if (now.state === 'running' && year.incomplete) {
    return (
      <Late>
        <Notice>{t('basisRange.working', { year: year.year })}</Notice>
      </Late>
    );
  }
  // What was found under other choices says nothing about these.
  const isOurs = now.state === 'ready' && now.value.of === keyOf(options);
  const range = isOurs ? now.value.ranges.find((one) => one.year === year.year) : undefined;
  if (range === undefined) return null;
  const money = (value: string): string => moneyText(value, currency, 'always');
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
