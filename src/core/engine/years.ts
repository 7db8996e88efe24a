import { type Dec, ZERO } from '../domain/decimal.js';
import type { TaxYear, Term, TermTotals } from '../domain/result.js';
import type { DayNumber } from '../domain/tax-date.js';
import { taxYearSpan, taxYearStarting } from '../domain/tax-year.js';
import { sum } from './apportion.js';
import type { RuleSet } from './rules/rule-table.js';

/** Sums of one term. The cost follows from them: proceeds − gain + denied. */
interface Totals {
  proceeds: Dec;
  denied: Dec;
  gains: Dec;
  /** Positive. */
  losses: Dec;
}

interface Account {
  disposals: number;
  readonly short: Totals;
  readonly long: Totals;
  readonly termless: Totals;
  income: Dec;
  incomplete: boolean;
}

const noTotals = (): Totals => ({ proceeds: ZERO, denied: ZERO, gains: ZERO, losses: ZERO });

/** Sums by tax year. A year is listed when it has a disposal or income. */
export interface Years {
  addRow(day: DayNumber, term: Term | null, proceeds: Dec, denied: Dec | null): void;
  /** Something of the year's disposals is not known. */
  markIncomplete(day: DayNumber): void;
  /** One gain or loss as the law counts them: a lot's, or a whole disposal's where units are pooled. */
  tally(day: DayNumber, gain: Dec, term: Term | null): void;
  countDisposal(day: DayNumber): void;
  addIncome(day: DayNumber, value: Dec | null): void;
  list(): readonly TaxYear[];
  /** The sums as they are now, to be taken up again any number of times. */
  keep(): () => Years;
}

function add(a: Totals, b: Totals): Totals {
  return {
    proceeds: a.proceeds.plus(b.proceeds),
    denied: a.denied.plus(b.denied),
    gains: a.gains.plus(b.gains),
    losses: a.losses.plus(b.losses),
  };
}

const gainOf = (totals: Totals): Dec => totals.gains.minus(totals.losses);
const costOf = (totals: Totals): Dec => totals.proceeds.minus(gainOf(totals)).plus(totals.denied);

function termTotals(totals: Totals): TermTotals {
  return { proceeds: totals.proceeds.toString(), cost: costOf(totals).toString(), gain: gainOf(totals).toString() };
}

function taxYear(starts: number, year: Account, rules: RuleSet): TaxYear {
  const span = taxYearSpan(starts, rules.yearStart);
  const all = add(add(year.short, year.long), year.termless);
  const gain = gainOf(all);
  const figures = {
    span,
    gain,
    shortGain: gainOf(year.short),
    shortGains: year.short.gains,
    longGains: year.long.gains,
    losses: all.losses,
    income: year.income,
  };
  const taxableIncome = rules.taxableIncome?.(figures);
  return {
    year: span.label,
    from: span.from,
    to: span.to,
    disposals: year.disposals,
    proceeds: all.proceeds.toString(),
    cost: costOf(all).toString(),
    gain: gain.toString(),
    gains: all.gains.toString(),
    losses: figures.losses.toString(),
    short: termTotals(year.short),
    long: termTotals(year.long),
    taxable: rules.taxable(figures).toString(),
    income: year.income.toString(),
    ...(taxableIncome === undefined ? {} : { taxableIncome: taxableIncome.toString() }),
    incomplete: year.incomplete,
  };
}

type YearTable = ReadonlyMap<number, Account>;
const copied = (table: YearTable): Map<number, Account> =>
  new Map(
    [...table].map(([starts, { short, long, termless, ...rest }]) => [
      starts,
      { ...rest, short: { ...short }, long: { ...long }, termless: { ...termless } },
    ]),
  );

export function createYears(rules: RuleSet, from: YearTable = new Map()): Years {
  const accounts = copied(from);
  let lastDay = Number.NaN;
  let last: Account | undefined;
  const accountOf = (day: DayNumber): Account => {
    if (last !== undefined && day === lastDay) return last;
    const starts = taxYearStarting(day, rules.yearStart);
    let account = accounts.get(starts);
    if (account === undefined) {
      account = {
        disposals: 0,
        short: noTotals(),
        long: noTotals(),
        termless: noTotals(),
        income: ZERO,
        incomplete: false,
      };
      accounts.set(starts, account);
    }
    lastDay = day;
    last = account;
    return account;
  };
  return {
    addRow(day, term, proceeds, denied) {
      const totals = accountOf(day)[term ?? 'termless'];
      totals.proceeds = totals.proceeds.plus(proceeds);
      if (denied !== null) totals.denied = sum(totals.denied, denied);
    },
    markIncomplete(day) {
      accountOf(day).incomplete = true;
    },
    tally(day, gain, term) {
      const totals = accountOf(day)[term ?? 'termless'];
      if (gain.isNegative()) totals.losses = totals.losses.minus(gain);
      else totals.gains = sum(totals.gains, gain);
    },
    countDisposal: (day) => void (accountOf(day).disposals += 1),
    addIncome(day, value) {
      const account = accountOf(day);
      if (value === null) account.incomplete = true;
      else account.income = account.income.plus(value);
    },
    list: () => [...accounts].sort(([a], [b]) => a - b).map(([starts, account]) => taxYear(starts, account, rules)),
    keep() {
      const kept = copied(accounts);
      return () => createYears(rules, kept);
    },
  };
}
