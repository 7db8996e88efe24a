import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Dec, ZERO } from '../../../../core/domain/decimal.js';
import { compareText } from '../../../../core/domain/entry-order.js';
import type { IncomeCategory } from '../../../../core/domain/ledger-entry.js';
import { Money } from '../../ui/Figure.js';
import type { IncomeOfYear, OverviewView } from '../../worker/book/book-views.js';
import { ChartPart, type ChartTable } from './ChartPart.js';
import { Select } from '../../ui/Select.js';
import { LazyChart } from '../../ui/chart/lazy-charts.js';

const ALL = '';

interface CategorySum {
  readonly category: IncomeCategory;
  readonly value: Dec;
  readonly rows: number;
}

function sumsOf(income: readonly IncomeOfYear[], wanted: string): readonly CategorySum[] {
  const sums = new Map<IncomeCategory, CategorySum>();
  for (const { year, category, value, rows } of income) {
    if (wanted !== ALL && year !== wanted) continue;
    const before = sums.get(category) ?? { category, value: ZERO, rows: 0 };
    sums.set(category, { category, value: before.value.plus(value), rows: before.rows + rows });
  }
  return [...sums.values()].sort((a, b) => b.value.comparedTo(a.value));
}

function newestFirst(income: readonly IncomeOfYear[]): readonly string[] {
  return [...new Set(income.map(({ year }) => year))].sort((a, b) => compareText(b, a));
}

export function IncomeByCategory({ view: { income, currency } }: { readonly view: OverviewView }): ReactNode {
  const { t } = useTranslation();
  const [year, setYear] = useState(ALL);
  const years = useMemo(() => newestFirst(income), [income]);
  const sums = useMemo(() => sumsOf(income, year), [income, year]);
  const points = sums.map(({ category, value }) => ({ label: t(`category.${category}`), value: value.toFixed() }));
  const table: ChartTable = {
    columns: [
      { name: t('overview.category') },
      { name: t('overview.rows'), numeric: true },
      { name: t('overview.value'), numeric: true },
    ],
    rows: sums.map(({ category, value, rows }) => ({
      key: category,
      cells: [t(`category.${category}`), rows, <Money key="value" value={value.toFixed()} currency={currency} />],
    })),
  };
  const choice = (
    <Select
      size="xs"
      aria-label={t('overview.incomeYear')}
      data={[{ value: ALL, label: t('overview.allYears') }, ...years.map((value) => ({ value, label: value }))]}
      value={year}
      onChange={(value) => setYear(value ?? ALL)}
      allowDeselect={false}
      w={144}
    />
  );
  return (
    <ChartPart title={t('overview.incomeBy')} table={table} none={t('overview.incomeNone')} actions={choice}>
      <LazyChart chart="BarsByName" points={points} currency={currency} name={t('overview.value')} />
    </ChartPart>
  );
}
