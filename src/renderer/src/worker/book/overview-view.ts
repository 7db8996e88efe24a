import { Dec, ZERO } from '../../../../core/domain/decimal.js';
import type { IncomeCategory } from '../../../../core/domain/ledger-entry.js';
import type { Income } from '../../../../core/domain/result.js';
import { parseInstant } from '../../../../core/domain/tax-date.js';
import type { HistoryInput, HistoryView, IncomeOfYear, OverviewView } from './book-views.js';
import type { Book, Computed } from './open-book.js';

/** Gains by year and income by category, for the charts. */
export function overviewView({ result, slices }: Computed): OverviewView {
  return {
    currency: result.currency,
    years: result.years.map(({ year, gain, taxable, income, incomplete }) => {
      return { year, gain, taxable, income, incomplete };
    }),
    income: result.years.flatMap(({ year }) => incomeOf(year, slices.years.get(year)?.income ?? [])),
  };
}

function incomeOf(year: string, rows: readonly Income[]): readonly IncomeOfYear[] {
  const sums = new Map<IncomeCategory, { value: Dec; rows: number; unknown: number }>();
  for (const { category, value, incomplete } of rows) {
    const before = sums.get(category) ?? { value: ZERO, rows: 0, unknown: 0 };
    const unknown = before.unknown + (incomplete === true ? 1 : 0);
    sums.set(category, { value: before.value.plus(value), rows: before.rows + 1, unknown });
  }
  const sorted = [...sums].sort(([, a], [, b]) => b.value.comparedTo(a.value));
  return sorted.map(([category, sum]) => ({ year, category, ...sum, value: sum.value.toFixed() }));
}

/** Each day's value at the rate of that day. */
export async function historyView(book: Book, { options, points }: HistoryInput): Promise<HistoryView> {
  const rates = await book.ratesTo(options);
  const converted = points.flatMap(({ date, value }) => {
    const instant = parseInstant(`${date}T00:00:00Z`) ?? 0;
    const rate = rates(Math.floor(instant / 86_400_000));
    return rate === null ? [] : [{ date, value: new Dec(value).times(rate).toFixed() }];
  });
  return { currency: book.currencyOf(options), points: converted };
}
