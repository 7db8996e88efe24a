import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Money } from '../../ui/Figure.js';
import type { OverviewView } from '../../worker/book/book-views.js';
import { ChartPart, type ChartTable } from './ChartPart.js';
import { LazyChart } from '../../ui/chart/lazy-charts.js';

export function GainsByYear({ view: { years, currency } }: { readonly view: OverviewView }): ReactNode {
  const { t } = useTranslation();
  const points = useMemo(() => years.map(({ year, gain }) => ({ label: year, value: gain })), [years]);
  const table: ChartTable = {
    columns: [
      { name: t('overview.year') },
      { name: t('word.gain'), numeric: true },
      { name: t('word.taxable'), numeric: true },
    ],
    rows: years.map(({ year, gain, taxable, incomplete }) => ({
      key: year,
      cells: [
        incomplete ? `${year} (${t('overview.incompleteYear')})` : year,
        <Money key="gain" value={gain} currency={currency} gain />,
        <Money key="taxable" value={taxable} currency={currency} gain />,
      ],
    })),
  };
  return (
    <ChartPart title={t('overview.gains')} table={table} none={t('overview.gainsNone')}>
      <LazyChart chart="BarsByYear" points={points} currency={currency} name={t('word.gain')} />
    </ChartPart>
  );
}
