import type { Disposal, Income, Issue, Result, TaxYear } from '../../../core/domain/result.js';
import type { ComputeOptions } from '../../../core/domain/tax-options.js';
import type { ReportView, YearView } from './protocol.js';

/** A result cut into tax years, and looked up by entry. */
export interface SlicedResult {
  readonly report: ReportView;
  readonly years: ReadonlyMap<string, YearSlice>;
  readonly disposalsOf: ReadonlyMap<string, readonly Disposal[]>;
  readonly incomeOf: ReadonlyMap<string, readonly Income[]>;
  readonly issuesOf: ReadonlyMap<string, readonly Issue[]>;
  readonly entriesWithIssues: ReadonlySet<string>;
}

interface YearSlice {
  readonly disposals: readonly Disposal[];
  readonly income: readonly Income[];
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
  options: ComputeOptions,
  dayOf: (instant: string) => string,
  timeOf: (entry: string) => string | undefined,
): SlicedResult {
  const yearOf = yearFinder(result.years, dayOf);
  const disposals = groupBy(result.disposals, ({ time }) => yearOf(time));
  const income = groupBy(result.income, ({ time }) => yearOf(time));
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
    disposalsOf: groupBy(result.disposals, ({ entry }) => entry),
    incomeOf: groupBy(result.income, ({ entry }) => entry),
    issuesOf,
    entriesWithIssues: new Set(issuesOf.keys()),
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

function reportView(result: Result, options: ComputeOptions, slices: ReadonlyMap<string, YearSlice>): ReportView {
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
