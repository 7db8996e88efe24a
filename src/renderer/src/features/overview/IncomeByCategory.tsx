import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Dec, ZERO } from '../../../../core/domain/decimal.js';
import { compareText } from '../../../../core/domain/entry-order.js';
import type { IncomeCategory } from '../../../../core/domain/ledger-entry.js';
import { Money } from '../../ui/Figure.js';
import { IncompleteMark } from '../../ui/IncompleteMark.js';
import type { IncomeOfYear, OverviewView } from '../../worker/book/book-views.js';
import { ChartPart, type ChartTable } from './ChartPart.js';
import { Select } from '../../ui/Select.js';
import { LazyChart } from '../../ui/chart/lazy-charts.js';

const ALL = '';

interface CategorySum {
  readonly category: IncomeCategory;
  readonly value: Dec;
  readonly rows: number;
  readonly unknown: number;
}

function sumsOf(income: readonly IncomeOfYear[], wanted: string): readonly CategorySum[] {
  const sums = new Map<IncomeCategory, CategorySum>();
  for (const { year, category, value, rows, unknown } of income) {
    if (wanted !== ALL && year !== wanted) continue;
    const before = sums.get(category) ?? { category, value: ZERO, rows: 0, unknown: 0 };
    sums.set(category, {
      category,
      value: before.value.plus(value),
      rows: before.rows + rows,
      unknown: before.unknown + unknown,
    });
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
  const unknown = sums.reduce((count, sum) => count + sum.unknown, 0);
  const points = sums.map(({ category, value }) => ({ label: t(`category.${category}`), value: value.toFixed() }));
  const table: ChartTable = {
    columns: [
      { name: t('overview.category') },
      { name: t('overview.rows'), numeric: true },
      { name: t('overview.value'), numeric: true },
    ],
    rows: sums.map((sum) => ({
      key: sum.category,
      cells: [t(`category.${sum.category}`), sum.rows, <Value key="value" sum={sum} currency={currency} />],
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
    <ChartPart
      title={t('overview.incomeBy')}
      table={table}
      none={t('overview.incomeNone')}
      actions={choice}
      {...(unknown > 0 && { note: t('overview.incomeUnknown', { count: unknown }) })}
    >
      <LazyChart chart="BarsByName" points={points} currency={currency} name={t('overview.value')} />
    </ChartPart>
  );
}

function Value({ sum, currency }: { readonly sum: CategorySum; readonly currency: string }): ReactNode {
  const { t } = useTranslation();
  const { value, rows, unknown } = sum;
  if (unknown === rows) return <Money value={null} currency={currency} />;
  return (
    <>
      {unknown > 0 && <IncompleteMark label={t('overview.incomeUnknown', { count: unknown })} />}
      <Money value={value.toFixed()} currency={currency} />
    </>
  );
}
