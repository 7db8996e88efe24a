import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BasisRange } from '../../../../core/engine/basis-range.js';
import { moneyText } from '../../ui/decimal-display.js';
import { Notice } from '../../ui/Notice.js';
import { useLoad } from '../../ui/use-load.js';
import type { ReportView, YearView } from '../../worker/protocol.js';
import { keyOf } from '../../worker/options-key.js';
import { useLedger } from '../../worker/use-ledger.js';
import { useComputeOptions } from '../shell/use-compute-options.js';

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
 * Between which gains the year lies while the cost of deposits is not known. Worked out in a worker of its own, so that nothing waits for
 * it; a range that could not be worked out is not told, as the totals say already that the year is incomplete.
 */
export function BasisRangeNote({ report, year }: BasisRangeNoteProps): ReactNode {
  const { t } = useTranslation();
  const client = useLedger();
  const options = useComputeOptions();
  const needed = report.years.some(({ incomplete }) => incomplete);
  const load = useCallback(async (): Promise<Found> => {
    // The rest of the screen asks first: handing the ledger over keeps the worker that answers it busy.
    await Promise.resolve();
    return { of: keyOf(options), ranges: needed ? await client.basisRanges(options) : [] };
  }, [client, options, needed]);
  const found = useLoad(load, { lasts: true });
  // What was found under other choices says nothing about these.
  const isOurs = found.state === 'ready' && found.value.of === keyOf(options);
  const range = isOurs ? found.value.ranges.find((one) => one.year === year.year) : undefined;
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
