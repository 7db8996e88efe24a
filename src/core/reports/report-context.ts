import type { LedgerEntry } from '../domain/ledger-entry.js';
import type { Disposal, Income, Issue, Result } from '../domain/result.js';
import { EMPTY, money } from './cells.js';
import { tallyDisposals, type DisposalTally } from './disposal-tally.js';
import { brokersOfYear } from './forms/us/brokers-of-year.js';
import type { BrokerMatching } from './forms/us/match-broker-rows.js';
import { localClock, localDay } from './local-time.js';
import { once } from './once.js';
import { reportPeriod, type Period } from './period.js';
import type { Cell, FigureCell } from './report.js';
import { SHEET_NAMES, type ReportInput, type SheetName } from './report-input.js';

/** What every sheet is made from: the rows of the period, and look-ups. What only some sheets need is made when first asked for. */
export interface ReportContext {
  readonly input: ReportInput;
  readonly result: Result;
  readonly period: Period;
  readonly entries: () => readonly LedgerEntry[];
  readonly disposals: readonly Disposal[];
  /** For each of `disposals` its place in the result. */
  readonly places: () => readonly number[];
  readonly income: readonly Income[];
  readonly issues: () => readonly Issue[];
  readonly entry: (id: string) => LedgerEntry | undefined;
  readonly issuesOf: (entry: string) => readonly Issue[];
  readonly money: (exact: string) => FigureCell;
  readonly timeCell: (instant: string | null | undefined) => Cell;
  readonly localDate: (instant: string) => string;
  readonly accountName: (id: string) => string;
  readonly has: (sheet: SheetName) => boolean;
  /** Sums of `disposals` as shown. */
  readonly tallies: () => readonly DisposalTally[];
  /** Rows of brokers' forms of the year (us) beside `disposals`. */
  readonly brokers: () => BrokerMatching;
}

const OUTSIDE = 'external:';

/** @throws AppError `bad-input` for a year that the result does not have */
export function reportContext(input: ReportInput): ReportContext {
  const { result, ledger } = input;
  const clock = localClock(result.timezone);
  const period = reportPeriod(input.year, result, input.rules?.yearStart);
  const localDate = localDay(result.timezone);
  const within = ({ time }: { readonly time: string }): boolean => {
    if (period.dates === null) return true;
    const date = localDate(time);
    return period.dates.from <= date && date <= period.dates.to;
  };
  const entryById = once(() => new Map(ledger.entries.map((entry) => [entry.id, entry])));
  const issuesByEntry = once(() => groupIssues(result.issues));
  const sheets: ReadonlySet<SheetName> = new Set(input.sheets ?? SHEET_NAMES);
  const context: ReportContext = {
    input,
    result,
    period,
    entries: once(() => ledger.entries.filter(within).sort(byTime)),
    disposals: input.year === 'all' ? result.disposals : result.disposals.filter(within),
    places: once(() => result.disposals.flatMap((row, index) => (within(row) ? [index] : []))),
    income: result.income.filter(within),
    issues: once(() => result.issues.filter(({ entry }) => bearsOn(period, entryById().get(entry)?.time, localDate))),
    entry: (id) => entryById().get(id),
    issuesOf: (entry) => issuesByEntry().get(entry) ?? [],
    money: (exact) => money(exact, input.rounding),
    timeCell: (instant) => (instant == null ? EMPTY : { kind: 'time', instant, local: clock(instant) }),
    localDate,
    accountName: (id) => accountName(id, input.accountNames),
    has: (sheet) => sheets.has(sheet),
    tallies: once(() => tallyDisposals(context)),
    brokers: once(() => brokersOfYear(context)),
  };
  return context;
}

/** Questions of earlier years stay in a year's report: the lots they are about may be what the year's disposals use. */
export function bearsOn(
  { dates }: Period,
  time: string | null | undefined,
  localDate: (instant: string) => string,
): boolean {
  return dates === null || time == null || localDate(time) <= dates.to;
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
