import type { LedgerEntry } from '../domain/ledger-entry.js';
import type { Disposal, Income, Issue, Result } from '../domain/result.js';
import { EMPTY } from './cells.js';
import { localClock } from './local-time.js';
import { reportPeriod, type Period } from './period.js';
import type { Cell } from './report.js';
import type { ReportInput } from './report-input.js';

/** What every sheet is made from: the rows of the period, and look-ups. */
export interface ReportContext {
  readonly input: ReportInput;
  readonly result: Result;
  readonly period: Period;
  readonly entries: readonly LedgerEntry[];
  readonly disposals: readonly Disposal[];
  readonly income: readonly Income[];
  readonly issues: readonly Issue[];
  readonly entryById: ReadonlyMap<string, LedgerEntry>;
  readonly issuesByEntry: ReadonlyMap<string, readonly Issue[]>;
  readonly timeCell: (instant: string | null | undefined) => Cell;
  readonly localDate: (instant: string) => string;
  readonly accountName: (id: string) => string;
}

const OUTSIDE = 'external:';

/** @throws AppError `bad-input` for a year that the result does not have */
export function reportContext(input: ReportInput): ReportContext {
  const { result, ledger } = input;
  const clock = localClock(result.timezone);
  const period = reportPeriod(input.year, result, input.rules?.yearStart);
  const localDate = (instant: string): string => clock(instant).slice(0, 10);
  const within = ({ time }: { readonly time: string }): boolean => {
    if (period.dates === null) return true;
    const date = localDate(time);
    return period.dates.from <= date && date <= period.dates.to;
  };
  const entryById = new Map(ledger.entries.map((entry) => [entry.id, entry]));
  return {
    input,
    result,
    period,
    entries: ledger.entries.filter(within).sort(byTime),
    disposals: result.disposals.filter(within),
    income: result.income.filter(within),
    issues: result.issues.filter(({ entry }) => bearsOn(period, entryById.get(entry), localDate)),
    entryById,
    issuesByEntry: groupIssues(result.issues),
    timeCell: (instant) => (instant == null ? EMPTY : { kind: 'time', instant, local: clock(instant) }),
    localDate,
    accountName: (id) => accountName(id, input.accountNames),
  };
}

/** Issues of earlier years stay in a year's report: the lots they are about may be what the year's disposals use. */
function bearsOn(period: Period, entry: LedgerEntry | undefined, localDate: (instant: string) => string): boolean {
  return period.dates === null || entry === undefined || localDate(entry.time) <= period.dates.to;
}

function byTime(a: LedgerEntry, b: LedgerEntry): number {
  return Date.parse(a.time) - Date.parse(b.time) || (a.id < b.id ? -1 : Number(a.id > b.id));
}

function groupIssues(issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const group = groups.get(issue.entry);
    if (group) group.push(issue);
    else groups.set(issue.entry, [issue]);
  }
  return groups;
}

function accountName(id: string, names: Readonly<Record<string, string>>): string {
  if (!id.startsWith(OUTSIDE)) return names[id] ?? id;
  const inner = id.slice(OUTSIDE.length);
  return `Outside (from ${names[inner] ?? inner})`;
}
