import type { Ledger, LedgerEntry } from '../domain/ledger-entry.js';
import type { Disposal, Income, Issue, MatchKind, Result, TaxYear } from '../domain/result.js';
import type {
  ChangedEntry,
  ChangedOption,
  ChangedRow,
  ResultHead,
  Seal,
  SealComparison,
  SealedFigure,
} from '../domain/seal.js';
import type { ComputeOptions } from '../domain/tax-options.js';
import { canonicalText } from './canonical.js';
import { headOf, rowsOfYear } from './seal-year.js';
import { lastBearing, localDays } from './sealed-days.js';

/** What there is now: the ledger, and the result that it gives. */
export interface Now {
  readonly ledger: Ledger;
  readonly result: Result;
  /** What `result` was computed with; without it only what the result tells of its options is compared. */
  readonly options?: ComputeOptions;
  readonly appVersion?: string;
}

const differ = (a: unknown, b: unknown): boolean => canonicalText(a) !== canonicalText(b);

const TERM_FIGURES = ['proceeds', 'cost', 'gain'] as const;
const FIGURES = ['proceeds', 'cost', 'gain', 'gains', 'losses', 'taxable', 'income', 'taxableIncome'] as const;

function figuresOf(year: TaxYear | undefined): ReadonlyMap<string, string> {
  if (year === undefined) return new Map();
  const single = FIGURES.flatMap((name) => (year[name] === undefined ? [] : [[name, year[name]] as const]));
  const terms = (['short', 'long'] as const).flatMap((term) =>
    TERM_FIGURES.map((name) => [`${term} ${name}`, year[term][name]] as const),
  );
  return new Map([['disposals', String(year.disposals)], ...single, ...terms]);
}

function compareFigures(sealed: TaxYear, now: TaxYear | undefined): readonly SealedFigure[] {
  const [before, after] = [figuresOf(sealed), figuresOf(now)];
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].map((name) => ({ name, sealed: before.get(name) ?? null, now: after.get(name) ?? null }));
}

interface Row {
  readonly entry: string;
  readonly asset: string;
  readonly match?: MatchKind;
  readonly acquiredEntry?: string | null;
}

/** Rows by what they are: entry, asset, match, acquisition, and which of several alike. */
function keyed<R extends Row>(rows: readonly R[]): ReadonlyMap<string, R> {
  const counts = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const key = canonicalText([row.entry, row.asset, row.match, row.acquiredEntry]);
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      return [`${key} ${count}`, row];
    }),
  );
}

function compareRows<R extends Row>(sealed: readonly R[], now: readonly R[]): readonly ChangedRow<R>[] {
  const [before, after] = [keyed(sealed), keyed(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
    const row = was ?? is;
    if (row === null || !differ(was, is)) return [];
    return [{ entry: row.entry, asset: row.asset, match: row.match ?? null, sealed: was, now: is }];
  });
}

/** Entries up to `last` that are not what they were. What moved out of the year counts as changed, not as removed. */
function compareEntries(
  sealed: readonly LedgerEntry[],
  now: readonly LedgerEntry[],
  within: (entry: LedgerEntry) => boolean,
): readonly ChangedEntry[] {
  const before = new Map(sealed.map((entry) => [entry.id, entry]));
  const after = new Map(now.map((entry) => [entry.id, entry]));
  const gone = sealed.flatMap((was): readonly ChangedEntry[] => {
    const is = after.get(was.id);
    if (is === undefined) return within(was) ? [{ entry: was.id, what: 'removed', before: was }] : [];
    const counts = (within(was) || within(is)) && differ(was, is);
    return counts ? [{ entry: was.id, what: 'changed', before: was, after: is }] : [];
  });
  const added = now.flatMap((is): readonly ChangedEntry[] =>
    before.has(is.id) || !within(is) ? [] : [{ entry: is.id, what: 'added', after: is }],
  );
  return [...gone, ...added];
}

const optionText = (value: unknown): string | null =>
  value === undefined ? null : typeof value === 'string' ? value : canonicalText(value);

/** Methods of years after the sealed one do not bear on it, and the method of all years chosen again for one is no other. */
function bearing({ method, methodByYear }: ResultHead, year: string): ResultHead['methodByYear'] {
  const own = Object.entries(methodByYear ?? {}).filter(([label, one]) => label <= year && one !== method);
  return own.length === 0 ? undefined : Object.fromEntries(own);
}

/** What was in force: a default that was left out is the same choice as one that was named. `null`: only what a result tells is known. */
function inForce(head: ResultHead, options: ComputeOptions | null, year: string): ReadonlyMap<string, unknown> {
  const { rules, method, timezone, currency } = head;
  const told = { rules, method, timezone, currency, methodByYear: bearing(head, year) };
  // The scope at the end of the ledger says when the ledger ends, not what was chosen.
  if (options === null) return new Map(Object.entries(told));
  const { transferFees = 'dispose', cashback = 'income', allocation = 'fifo', accounts = [] } = options;
  const chosen = {
    transferFees,
    cashback,
    allocation,
    accounts: accounts.length === 0 ? undefined : accounts,
    // `us` without a scope changes from one to the other: no scope that can be named is the same.
    scope: options.scope ?? (rules === 'us' ? undefined : head.scope),
  };
  return new Map(Object.entries({ ...told, ...chosen }));
}

function compareOptions(seal: Seal, { result, options }: Now): readonly ChangedOption[] {
  const before = inForce(seal.head, options === undefined ? null : seal.options, seal.year);
  const after = inForce(headOf(result), options ?? null, seal.year);
  return [...before.keys()]
    .map((name) => ({ name, sealed: optionText(before.get(name)), now: optionText(after.get(name)) }))
    .filter(({ sealed, now }) => sealed !== now);
}

function compareIssues(sealed: readonly Issue[], now: readonly Issue[]): SealComparison['issues'] {
  const [before, after] = [new Set(sealed.map(canonicalText)), new Set(now.map(canonicalText))];
  return {
    added: now.filter((issue) => !before.has(canonicalText(issue))),
    removed: sealed.filter((issue) => !after.has(canonicalText(issue))),
  };
}

/** Issues of entries up to the year's end. */
function issuesUpTo({ ledger, result }: Now, to: string, localDay: (time: string) => string): readonly Issue[] {
  const known = new Set(ledger.entries.filter(({ time }) => localDay(time) <= to).map(({ id }) => id));
  return result.issues.filter(({ entry }) => known.has(entry));
}

/**
 * What of a sealed year would be different now, and why: entries added, removed or changed up to its end, options, the app's version.
 * Entries of the days after it that its rules look at are named only where something came out differently.
 */
export function compareSeal(seal: Seal, now: Now): SealComparison {
  const localDay = localDays(seal.head.timezone);
  const { disposals, income } = rowsOfYear(now.result, seal.from, seal.to);
  const year = now.result.years.find((one) => one.year === seal.year);
  const figures = compareFigures(seal.total, year);
  const rows = {
    disposals: compareRows<Disposal>(seal.disposals, disposals),
    income: compareRows<Income>(seal.income, income),
  };
  const different =
    figures.some((one) => one.sealed !== one.now) || rows.disposals.length > 0 || rows.income.length > 0;
  const last = different ? lastBearing(seal.rules, seal.to) : seal.to;
  const changed = compareEntries(seal.entries, now.ledger.entries, ({ time }) => localDay(time) <= last);
  const options = compareOptions(seal, now);
  const version = now.appVersion ?? seal.appVersion;
  return {
    intact: !different && changed.length === 0 && options.length === 0,
    figures,
    changed,
    options,
    ...rows,
    issues: compareIssues(seal.issues, issuesUpTo(now, seal.to, localDay)),
    appVersion: version === seal.appVersion ? null : { sealed: seal.appVersion, now: version },
  };
}
