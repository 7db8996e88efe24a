import { plainText, readDecimal } from '../domain/decimal.js';
import type { TimedEntry } from '../domain/entry-order.js';
import type { LotChoice } from '../domain/ledger-entry.js';
import { ISSUE_WORDS } from '../domain/issue-words.js';
import { type Income, type Issue, RESULT_FORMAT, type Result } from '../domain/result.js';
import { type DayNumber, calendarOf, parseInstant } from '../domain/tax-date.js';
import type { MethodId, Scope } from '../domain/tax-options.js';
import { type YearStart, taxYearSpan } from '../domain/tax-year.js';
import type { BookTies, KeptBook } from './book.js';
import type { Choices } from './choices.js';
import { createBook } from './create-book.js';
import { type IssueLog, createIssueLog } from './issues.js';
import type { LedgerFacts } from './ledger-facts.js';
import { postEntry } from './post-entry.js';
import type { Poster } from './poster.js';
import { type Register, createRegister } from './register.js';
import { type Years, createYears } from './years.js';

const NO_LOTS: readonly LotChoice[] = [];

/** Lots named for an entry. Named after the disposal they count for nothing (Reg. 1.1012-1(j)(2)(i)). */
export function namedLots(choices: Choices, issues: IssueLog): Poster['lotsOf'] {
  return (on, entry) => {
    const { lots, identifiedAt } = entry;
    if (lots === undefined || lots.length === 0 || !choices.rules.lotChoice) return NO_LOTS;
    if (identifiedAt === undefined || (parseInstant(identifiedAt) ?? Infinity) <= on.at) return lots;
    issues.raise('late-identification', on, entry.out.asset, ISSUE_WORDS['late-lots']);
    return [];
  };
}

/** Income rows as they come, and their sums by year. */
function incomeRows(rows: Income[], years: Years): Poster['income'] {
  return (on, { in: leg, category }, value) => {
    years.addIncome(on.day, value);
    const { id, time, account } = on.entry;
    const row = {
      entry: id,
      time,
      account,
      asset: leg.asset,
      amount: plainText(readDecimal(leg.amount)),
      value: value === null ? '0' : plainText(value),
      category,
    };
    rows.push(value === null ? { ...row, incomplete: true } : row);
  };
}

/** Methods by the label of their year, in order. */
function byLabel(methods: Choices['methodByYear'], yearStart: YearStart): Readonly<Record<string, MethodId>> {
  const years = [...methods].sort(([a], [b]) => a - b);
  return Object.fromEntries(years.map(([starts, method]) => [taxYearSpan(starts, yearStart).label, method]));
}

/** The scope in force at the end: accounts where the change was reached. */
function finalScope({ scopeChanges, rules, scope }: Choices, lastDay: DayNumber): Scope {
  return scopeChanges && lastDay < (rules.accountsFrom ?? Infinity) ? 'universal' : scope;
}

/**
 * A computation under way: entries go in one by one, in processing order. Its state before an entry depends on the entries before that and
 * on the facts only, so that it can be kept there and taken up again with other entries after.
 */
export interface Course {
  enter(timed: TimedEntry, index: number): void;
  /** Called once, after the last entry. */
  finish(): Result;
  keep(): KeptCourse;
}

export type KeptCourse = (facts: LedgerFacts) => Course;

interface CourseState {
  readonly years: Years;
  readonly issues: IssueLog;
  readonly register: Register;
  readonly income: readonly Income[];
  readonly openBook: KeptBook;
  readonly lastDay: DayNumber;
}

function beginning(choices: Choices, dayOf: (instant: number) => DayNumber): CourseState {
  const years = createYears(choices.rules);
  const issues = createIssueLog();
  const register = createRegister(choices.rules, years, issues);
  return {
    years,
    issues,
    register,
    income: [],
    openBook: (ties) => createBook(choices, dayOf, ties),
    lastDay: -Infinity,
  };
}

export function createCourse(
  choices: Choices,
  facts: LedgerFacts,
  dayOf = calendarOf(choices.timezone),
  { years, issues, register, openBook, ...from }: CourseState = beginning(choices, dayOf),
): Course {
  const { rules, method, methodByYear, transferFees, cashback, timezone } = choices;
  const income = [...from.income];
  const ties: BookTies = { register, years, issues, named: facts.named };
  const book = openBook(ties);
  const poster: Poster = {
    rules,
    currency: facts.currency,
    transferFees,
    cashback,
    issues,
    tokens: facts.tokens,
    post: (posting) => book.post(posting),
    income: incomeRows(income, years),
    lotsOf: namedLots(choices, issues),
  };
  let { lastDay } = from;
  return {
    enter({ entry, at }, index) {
      lastDay = dayOf(at);
      const on = { entry, index, at, day: lastDay };
      book.enter?.(on);
      postEntry(poster, on);
    },
    finish() {
      const holdings = book.close(lastDay);
      const own = methodByYear.size === 0 ? {} : { methodByYear: byLabel(methodByYear, rules.yearStart) };
      const scope = finalScope(choices, lastDay);
      const head = { format: RESULT_FORMAT, rules: rules.id, method, ...own, scope, timezone } as const;
      const figures = { disposals: register.rows(), income, holdings, years: years.list(), issues: issues.list() };
      return { ...head, currency: facts.currency, ...figures };
    },
    keep() {
      const [keptYears, keptIssues, keptRegister, openKept] = [
        years.keep(),
        issues.keep(),
        register.keep(),
        book.keep(),
      ];
      const count = income.length;
      const keptDay = lastDay;
      return (next) => {
        const [opened, log] = [keptYears(), keptIssues()];
        const state = { years: opened, issues: log, register: keptRegister(opened, log), openBook: openKept };
        return createCourse(choices, next, dayOf, { ...state, income: income.slice(0, count), lastDay: keptDay });
      };
    },
  };
}

/** Issues of reading the file in their entries' places, before those of computing. */
export function withReadingIssues(result: Result, reading: readonly Issue[], timed: readonly TimedEntry[]): Result {
  if (reading.length === 0) return result;
  const places = new Map(timed.map(({ entry }, i) => [entry.id, i]));
  const place = (issue: Issue): number => places.get(issue.entry) ?? -1;
  return { ...result, issues: [...reading, ...result.issues].sort((a, b) => place(a) - place(b)) };
}
