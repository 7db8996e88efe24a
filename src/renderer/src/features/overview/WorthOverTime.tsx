import { SegmentedControl } from '@mantine/core';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { compareText } from '../../../../core/domain/entry-order.js';
import { unwrap, useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Money } from '../../ui/Figure.js';
import { useLoad } from '../../ui/use-load.js';
import { Waiting } from '../../ui/Waiting.js';
import type { HistoryView } from '../../worker/book/book-views.js';
import { useLedger } from '../../worker/use-ledger.js';
import { useComputeOptions } from '../shell/use-compute-options.js';
import { ChartPart, type ChartTable } from './ChartPart.js';
import { LazyChart } from '../../ui/chart/lazy-charts.js';
import { Part } from './Part.js';

const SPANS = ['year', 'all'] as const;
type Span = (typeof SPANS)[number];
const DAYS_OF_YEAR = 366;

/** The balances' worth by day, read from the book; again with each ledger (`version`), as every sync reads it anew. */
export function WorthOverTime({ version }: { readonly version: number }): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const ledger = useLedger();
  const options = useComputeOptions();
  const load = useCallback(async () => {
    const { points } = await unwrap(api.accounts.history({}));
    return { version, ...(await ledger.ask('history', { options, points })) };
  }, [api, ledger, options, version]);
  const history = useLoad(load, { lasts: true });
  switch (history.state) {
    case 'loading':
      return (
        <Part title={t('overview.history')}>
          <Waiting label={t('ledger.loading')} />
        </Part>
      );
    case 'failed':
      return (
        <Part title={t('overview.history')}>
          <FailureNote error={history.error} onRetry={history.retry} />
        </Part>
      );
    case 'ready':
      return <Worth history={history.value} />;
  }
}

/** Points drawn at most: a chart is hardly wider than so many pixels. The last one is always among them. */
const MOST_DRAWN = 400;

function thinned(points: HistoryView['points']): HistoryView['points'] {
  const step = Math.ceil(points.length / MOST_DRAWN);
  return step <= 1 ? points : points.filter((_, at) => (points.length - 1 - at) % step === 0);
}

/** The last point of each month, newest first: as many lines as a person reads. */
function monthEnds(points: HistoryView['points']): HistoryView['points'] {
  const byMonth = new Map(points.map((point) => [point.date.slice(0, 7), point]));
  return [...byMonth.values()].sort((a, b) => compareText(b.date, a.date));
}

function Worth({ history: { points: all, currency } }: { readonly history: HistoryView }): ReactNode {
  const { t } = useTranslation();
  const [span, setSpan] = useState<Span>('year');
  const points = useMemo(() => (span === 'all' ? all : all.slice(-DAYS_OF_YEAR)), [all, span]);
  const drawn = useMemo(() => thinned(points).map(({ date, value }) => ({ label: date, value })), [points]);
  const table: ChartTable = {
    columns: [{ name: t('overview.day') }, { name: t('overview.value'), numeric: true }],
    rows: monthEnds(points).map(({ date, value }) => ({
      key: date,
      cells: [date, <Money key="value" value={value} currency={currency} />],
    })),
  };
  const choice = (
    <SegmentedControl
      size="xs"
      aria-label={t('overview.span')}
      data={SPANS.map((value) => ({ value, label: t(`overview.spans.${value}`) }))}
      value={span}
      onChange={setSpan}
    />
  );
  return (
    <ChartPart title={t('overview.history')} table={table} none={t('overview.historyNone')} actions={choice}>
      <LazyChart chart="AreaOverTime" points={drawn} currency={currency} name={t('overview.value')} />
    </ChartPart>
  );
}
