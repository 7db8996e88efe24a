import { isCurrency } from '../domain/currency.js';
import type { TimedEntry } from '../domain/entry-order.js';
import { inOrder } from '../domain/entry-order.js';
import type { Ledger, LedgerEntry, Leg } from '../domain/ledger-entry.js';
import { type Income, type Issue, RESULT_FORMAT, type Result } from '../domain/result.js';
import { calendarOf, parseInstant } from '../domain/tax-date.js';
import type { ComputeOptions, Scope } from '../domain/tax-options.js';
import type { Book } from './book.js';
import { type Choices, chooseOptions } from './choices.js';
import { type IssueLog, createIssueLog } from './issues.js';
import { createBook } from './create-book.js';
import { postEntry } from './post-entry.js';
import type { Poster } from './poster.js';
import type { Occasion } from './postings.js';
import { createRegister } from './register.js';
import { createYears } from './years.js';

function legsOf(entry: LedgerEntry): readonly Leg[] {
  const fees = 'fees' in entry ? (entry.fees ?? []) : [];
  return [...('in' in entry ? [entry.in] : []), ...('out' in entry ? [entry.out] : []), ...fees];
}

/** Tickers of currencies that some leg marks as a token. */
function markedTokens(entries: readonly LedgerEntry[]): ReadonlySet<string> {
  const tokens = new Set<string>();
  for (const entry of entries) {
    for (const leg of legsOf(entry)) if (leg.cash === false && isCurrency(leg.asset)) tokens.add(leg.asset);
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

/**
 * Works out disposals, income, holdings and tax years of a ledger. Pure: the same ledger (in any order) and options give the same result.
 * Never throws for a ledger that `readLedger` accepted; throws `AppError('bad-options')` for options that the rules do not allow.
 * `readingIssues` are what `readLedger` noticed; they become part of the result.
 */
export function compute(ledger: Ledger, options: ComputeOptions, readingIssues: readonly Issue[] = []): Result {
  const choices = chooseOptions(options);
  const { rules, method, timezone } = choices;
  const dayOf = calendarOf(timezone);
  const timed = inOrder(ledger.entries);
  const lastDay = dayOf(timed.at(-1)?.at ?? 0);
  const changes = choices.scopeChanges && timed.length > 0 && lastDay >= (rules.accountsFrom ?? Infinity);
  const scope = finalScope(choices, changes);
  const issues = createIssueLog();
  const years = createYears(rules);
  const register = createRegister(rules, years, issues);
  const income: Income[] = [];
  const book: Book = createBook({
    choices,
    scope,
    changes,
    lastDay,
    dayOf,
    register,
    years,
    issues,
    entries: ledger.entries,
  });
  const poster: Poster = {
    rules,
    currency: ledger.currency,
    transferFees: choices.transferFees,
    issues,
    tokens: markedTokens(ledger.entries),
    post: book.post,
    income(on, { in: leg, category }, value) {
      years.addIncome(on.day, value);
      const { id, time, account } = on.entry;
      const figures = { amount: leg.amount, value: value?.toString() ?? '0', category };
      income.push({
        entry: id,
        time,
        account,
        asset: leg.asset,
        ...figures,
        ...(value === null ? { incomplete: true } : {}),
      });
    },
    lotsOf: namedLots(choices, issues),
  };
  timed.forEach(({ entry, at }, index) => {
    const on: Occasion = { entry, index, at, day: dayOf(at) };
    book.enter?.(on);
    postEntry(poster, on);
  });
  const holdings = book.close();
  return {
    format: RESULT_FORMAT,
    rules: rules.id,
    method,
    scope,
    timezone,
    currency: ledger.currency,
    disposals: register.rows(),
    income,
    holdings,
    years: years.list(),
    issues: allIssues(readingIssues, timed, issues),
  };
}
