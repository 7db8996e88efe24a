import type { Disposal, Issue, Result, TaxYear } from '../../../../core/domain/result.js';
import type { BookOptions, DisposalRow, IncomeRow, ReportView, YearView } from '../protocol.js';

/** A result cut into tax years, and looked up by entry. */
export interface SlicedResult {
  readonly report: ReportView;
  readonly years: ReadonlyMap<string, YearSlice>;
  readonly disposalsOf: ReadonlyMap<string, readonly DisposalRow[]>;
  /** Disposals by the entry that acquired their units; those of pools have none. */
  readonly disposalsFrom: ReadonlyMap<string, readonly Disposal[]>;
  readonly incomeOf: ReadonlyMap<string, readonly IncomeRow[]>;
  readonly issuesOf: ReadonlyMap<string, readonly Issue[]>;
  /** The tax year of an instant; `null` where the result has none. */
  readonly yearOf: (instant: string) => string | null;
}

interface YearSlice {
  readonly disposals: readonly DisposalRow[];
  readonly income: readonly IncomeRow[];
  readonly issues: readonly Issue[];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** `dayOf` gives the taxpayer's calendar day of an instant as `2024-03-05`; `timeOf` the time of an entry. */
export function sliceResult(
  result: Result,
  options: BookOptions,
  dayOf: (instant: string) => string,
  timeOf: (entry: string) => string | undefined,
): SlicedResult {
  const yearOf = yearFinder(result.years, dayOf);
  const disposalRows = result.disposals.map((row, index) => ({ ...row, index }));
  const incomeRows = result.income.map((row, index) => ({ ...row, index }));
  const disposals = groupBy(disposalRows, ({ time }) => yearOf(time));
  const income = groupBy(incomeRows, ({ time }) => yearOf(time));
  const issues = groupBy(result.issues, ({ entry }) => yearOf(timeOf(entry)));
  const issuesOf = groupBy(result.issues, ({ entry }) => entry);

  const years = new Map<string, YearSlice>();
  for (const { year } of result.years) {
    const rows = disposals.get(year) ?? [];
    years.set(year, {
      disposals: rows,
      income: income.get(year) ?? [],
      issues: withCauses(issues.get(year) ?? [], rows, issuesOf),
    });
  }
  return {
    report: reportView(result, options, years),
    years,
    disposalsOf: groupBy(disposalRows, ({ entry }) => entry),
    disposalsFrom: groupBy(result.disposals, ({ acquiredEntry }) => acquiredEntry ?? ''),
    incomeOf: groupBy(incomeRows, ({ entry }) => entry),
    issuesOf,
    yearOf: (instant) => yearOf(instant) || null,
  };
}

function yearFinder(
  years: readonly TaxYear[],
  dayOf: (instant: string) => string,
): (instant: string | undefined) => string {
  return (instant) => {
    if (instant === undefined) return '';
    const day = dayOf(instant);
    return years.find(({ from, to }) => from <= day && day <= to)?.year ?? '';
  };
}

/** An incomplete disposal may rest on an acquisition of an earlier year: what is wrong there belongs to this year too. */
function withCauses(
  own: readonly Issue[],
  disposals: readonly Disposal[],
  issuesOf: ReadonlyMap<string, readonly Issue[]>,
): readonly Issue[] {
  const all = new Set(own);
  for (const { incomplete, acquiredEntry } of disposals) {
    if (!incomplete || acquiredEntry === null) continue;
    for (const issue of issuesOf.get(acquiredEntry) ?? []) all.add(issue);
  }
  return [...all];
}

function reportView(result: Result, options: BookOptions, slices: ReadonlyMap<string, YearSlice>): ReportView {
  const years: YearView[] = [];
  for (const year of result.years) {
    const slice = slices.get(year.year);
    years.unshift({
      ...year,
      disposalRows: slice?.disposals.length ?? 0,
      incomeRows: slice?.income.length ?? 0,
      issues: slice?.issues.length ?? 0,
    });
  }
  const { currency, method, scope } = result;
  return { currency, method, scope, options, years };
}
