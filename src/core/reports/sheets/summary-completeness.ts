import { Dec, type DecimalText } from '../../domain/decimal.js';
import type { Issue, IssueCode } from '../../domain/result.js';
import { sum } from '../cells.js';
import type { IncomeFigures } from './income-sheet.js';
import type { LotFigures } from './holdings-sheet.js';
import { disposalReasons } from '../incomplete.js';
import { salesNotInLedger } from '../forms/us/brokers-of-year.js';
import { bearsOn, type ReportContext } from '../report-context.js';

/** One statement: what it is about, and the plain words. */
export type Statement = readonly [string, string];

/** Issues that no incomplete row shows by itself. */
const TOLD_APART: Readonly<Partial<Record<IssueCode, readonly [string, string]>>> = {
  'unmatched-withdrawal': ['Withdrawals', 'left for an unknown destination; no gain is computed for them'],
  'late-identification': ['Named lots', 'were named after the disposal and are ignored'],
  provisional: ['Provisional', 'can still be changed by later purchases'],
  duplicate: ['Duplicates', 'occurred twice and count once'],
  'unknown-field': ['Unknown fields', 'have a field that is not understood and was ignored'],
};

/** What is missing from the figures, and why, in plain words. A report that lacks nothing says so. */
export function completeness(
  context: ReportContext,
  income: readonly IncomeFigures[],
  lots: readonly LotFigures[],
): readonly Statement[] {
  const unpriced = income.filter(({ reasons }) => reasons.length > 0).length;
  const costless = lots.filter(({ lot }) => lot.incomplete === true).length;
  const statements: readonly Statement[] = [
    ...brokenSeal(context),
    ...foreignCurrency(context),
    ...salesNotInLedger(context).map((words) => ['Missing sales', words] as const),
    ...disposalStatements(context),
    ...rangeStatements(context),
    ...(unpriced === 0
      ? []
      : [
          [
            'Income',
            `${of(unpriced, income.length, 'income row')} without a known value: not in the total, and their units have no cost.`,
          ] as const,
        ]),
    ...(costless === 0
      ? []
      : [
          [
            'Holdings',
            `${of(costless, lots.length, 'lot')} held with an unknown cost: their real cost may be higher than shown.`,
          ] as const,
        ]),
    ...otherIssues(context.issues()),
    ...leftOut(context),
  ];
  return statements.length === 0 ? [['Complete', 'Every figure of this report is fully known.']] : statements;
}

/** Who files a sealed year again has to know that it is not what was filed. */
export function brokenSeal({ input, timeCell }: Pick<ReportContext, 'input' | 'timeCell'>): readonly Statement[] {
  const { seal } = input;
  if (seal === undefined || seal.changes.length === 0) return [];
  const at = timeCell(seal.sealedAt);
  const day = at.kind === 'time' ? at.local.slice(0, 10) : seal.sealedAt;
  return [
    [
      'Seal',
      `The year ${seal.year} was sealed on ${day}; this report is no longer what was sealed: compare both before it is filed. Method says what changed.`,
    ],
  ];
}

/** Limits and forms are in the money of the country. */
export function foreignCurrency({ input, result }: Pick<ReportContext, 'input' | 'result'>): readonly Statement[] {
  const own = input.rules?.currency;
  if (own == null || own === result.currency) return [];
  return [
    [
      'Currency',
      `This report is in ${result.currency}, but the limits of these rules and the forms are in ${own}: convert it to ${own} before it is filed.`,
    ],
  ];
}

function disposalStatements(context: ReportContext): readonly Statement[] {
  const { disposals } = context;
  const incomplete = disposals.filter((row) => row.incomplete);
  if (incomplete.length === 0) return [];
  const rowsByReason = new Map<string, number>();
  for (const row of incomplete) {
    for (const reason of disposalReasons(context, row)) rowsByReason.set(reason, (rowsByReason.get(reason) ?? 0) + 1);
  }
  const why = [...rowsByReason].map(([reason, rows]): Statement => ['', `${plural(rows, 'row')}: ${reason}.`]);
  const lead = `${of(incomplete.length, disposals.length, 'disposal row')} incomplete: the gain is computed without what is unknown, and will change once it is known.`;
  return [['Disposals', lead], ...why];
}

/** What leaves a gain unknown besides the cost of deposits. */
const OUTSIDE_RANGE: ReadonlySet<IssueCode> = new Set<IssueCode>(['missing-basis', 'missing-price']);

/** Between which gains a year lies while costs are not known. One end is the year's gain as computed, and so as shown. */
export function rangeStatements(context: ReportContext): readonly Statement[] {
  return (context.input.gainRanges ?? []).flatMap(({ year, low, high, unvalued }) => {
    const from = `between ${shownEnd(context, year, low)} and ${shownEnd(context, year, high)}`;
    const range = `The gain of ${year} lies ${from}, as deposits of unknown cost were free or cost what they were worth when they came.${beyondRange(context, year)}`;
    const silent = `${plural(unvalued, 'deposit')} without a known value ${unvalued === 1 ? 'counts' : 'count'} at 0 at both ends.`;
    return [
      ...(low === high ? [] : [[`Range of ${year}`, range] as const]),
      ...(unvalued === 0 ? [] : [[low === high ? `Range of ${year}` : '', silent] as const]),
    ];
  });
}

/** That the gain may lie elsewhere: a range is of the deposits' cost alone. */
function beyondRange({ result, issues, entry, localDate }: ReportContext, label: string): string {
  const period = { label, dates: result.years.find(({ year }) => year === label) ?? null };
  const further = issues().some(
    (issue) => OUTSIDE_RANGE.has(issue.code) && bearsOn(period, entry(issue.entry)?.time, localDate),
  );
  return further
    ? ' Missing prices, and units that left beyond what was held, are not in this range and can move the gain out of it.'
    : '';
}

/** The end of a range beside the year's gain as shown, which sums rounded rows: so far away from it as the exact end from the exact gain. */
function shownEnd({ result, money, tallies }: ReportContext, year: string, end: DecimalText): string {
  const exact = result.years.find((one) => one.year === year)?.gain ?? end;
  const shown = sum([
    ...tallies()
      .filter((tally) => tally.year === year)
      .map(({ gain }) => gain),
    money(new Dec(end).minus(exact).toString()),
  ]);
  return shown.rounded;
}

function otherIssues(issues: readonly Issue[]): readonly Statement[] {
  const counts = new Map<IssueCode, number>();
  for (const { code } of issues) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].flatMap(([code, rows]): readonly Statement[] => {
    const told = TOLD_APART[code];
    return told === undefined ? [] : [[told[0], `${plural(rows, 'entry', 'entries')}: ${told[1]}.`]];
  });
}

function leftOut({ input, period, localDate }: ReportContext): readonly Statement[] {
  const records = (input.review ?? []).filter(({ time }) => bearsOn(period, time, localDate)).length;
  return records === 0 ? [] : [['Records', `${plural(records, 'received record')} made no entry: Issues lists them.`]];
}

function of(part: number, whole: number, noun: string): string {
  return `${part} of ${plural(whole, noun)}`;
}

function plural(value: number, one: string, many = `${one}s`): string {
  return `${value} ${value === 1 ? one : many}`;
}
