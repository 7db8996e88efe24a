import { isCurrency } from '../domain/currency.js';
import { Dec } from '../domain/decimal.js';
import type { TimedEntry } from '../domain/entry-order.js';
import { inOrder } from '../domain/entry-order.js';
import type { Ledger, LedgerEntry, Leg } from '../domain/ledger-entry.js';
import { type Income, type Issue, RESULT_FORMAT, type Result } from '../domain/result.js';
import { calendarOf, parseInstant } from '../domain/tax-date.js';
import type { ComputeOptions, Scope } from '../domain/tax-options.js';
import { type Choices, chooseOptions } from './choices.js';
import { type IssueLog, createIssueLog } from './issues.js';
import { createBook } from './create-book.js';
import { postEntry } from './post-entry.js';
import type { Poster } from './poster.js';
import type { Occasion } from './postings.js';
import { createRegister } from './register.js';
import { type Years, createYears } from './years.js';

/** Tickers of currencies that some leg marks as a token. */
function markedTokens(entries: readonly LedgerEntry[]): ReadonlySet<string> {
  const tokens = new Set<string>();
  const note = (leg: Leg): void => {
    if (leg.cash === false && isCurrency(leg.asset)) tokens.add(leg.asset);
  };
  for (const entry of entries) {
    if ('in' in entry) note(entry.in);
    if ('out' in entry) note(entry.out);
    if ('fees' in entry) entry.fees?.forEach(note);
  }
  return tokens;
}

/** Lots named for an entry. Named after the disposal they count for nothing (Reg. 1.1012-1(j)(2)(i)). */
function namedLots(choices: Choices, issues: IssueLog): Poster['lotsOf'] {
  return (on, entry) => {
    const { lots, identifiedAt } = entry;
    if (lots === undefined || lots.length === 0 || !choices.rules.lotChoice) return [];
    if (identifiedAt === undefined || (parseInstant(identifiedAt) ?? Infinity) <= on.at) return lots;
    const message = 'The lots were named after the disposal; the names were ignored and the method followed.';
    issues.raise('late-identification', on, entry.out.asset, message);
    return [];
  };
}

/** Issues of reading the file in their entries' places, before those of computing. */
function allIssues(reading: readonly Issue[], timed: readonly TimedEntry[], issues: IssueLog): readonly Issue[] {
  const found = issues.list();
  if (reading.length === 0) return found;
  const places = new Map(timed.map(({ entry }, i) => [entry.id, i]));
  const place = (issue: Issue): number => places.get(issue.entry) ?? -1;
  return [...reading, ...found].sort((a, b) => place(a) - place(b));
}

/** The scope in force at the end: accounts where the change was reached. */
function finalScope(choices: Choices, changed: boolean): Scope {
  return choices.scopeChanges && !changed ? 'universal' : choices.scope;
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
      amount: new Dec(leg.amount).toString(),
      value: value?.toString() ?? '0',
      category,
    };
    rows.push(value === null ? { ...row, incomplete: true } : row);
  };
}

/**
 * Works out disposals, income, holdings and tax years of a ledger. Pure: the same ledger (in any order) and options give the same result.
 * Never throws for a ledger that `readLedger` accepted; throws `AppError('bad-options')` for options that the rules do not allow.
 * `readingIssues` are what `readLedger` noticed; they become part of the result.
 */
export function compute(ledger: Ledger, options: ComputeOptions, readingIssues: readonly Issue[] = []): Result {
  const choices = chooseOptions(options);
  const { rules, method, timezone, transferFees } = choices;
  const { entries, currency } = ledger;
  const dayOf = calendarOf(timezone);
  const timed = inOrder(entries);
  const lastDay = dayOf(timed.at(-1)?.at ?? 0);
  const changes = choices.scopeChanges && timed.length > 0 && lastDay >= (rules.accountsFrom ?? Infinity);
  const scope = finalScope(choices, changes);
  const issues = createIssueLog();
  const years = createYears(rules);
  const register = createRegister(rules, years, issues);
  const income: Income[] = [];
  const book = createBook({ choices, scope, changes, lastDay, dayOf, register, years, issues, entries });
  const poster: Poster = {
    rules,
    currency,
    transferFees,
    issues,
    tokens: markedTokens(entries),
    post: (posting) => book.post(posting),
    income: incomeRows(income, years),
    lotsOf: namedLots(choices, issues),
  };
  timed.forEach(({ entry, at }, index) => {
    const on: Occasion = { entry, index, at, day: dayOf(at) };
    book.enter?.(on);
    postEntry(poster, on);
  });
  const holdings = book.close();
  const head = { format: RESULT_FORMAT, rules: rules.id, method, scope, timezone, currency } as const;
  const disposals = register.rows();
  return { ...head, disposals, income, holdings, years: years.list(), issues: allIssues(readingIssues, timed, issues) };
}
