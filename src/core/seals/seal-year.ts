import { AppError } from '../domain/app-error.js';
import { STORE_WORDS } from '../domain/failure-words/store-words.js';
import type { Ledger } from '../domain/ledger-entry.js';
import type { Result } from '../domain/result.js';
import { SEAL_FORMAT, type ResultHead, type Seal, type SealDigests } from '../domain/seal.js';
import type { ComputeOptions } from '../domain/tax-options.js';
import { contentDigest } from './canonical.js';
import { entriesUpTo, lastBearing, localDays } from './sealed-days.js';

export interface ToSeal {
  readonly ledger: Ledger;
  /** What `result` was computed with. */
  readonly options: ComputeOptions;
  readonly result: Result;
  /** Label of a tax year that the result lists. */
  readonly year: string;
  /** RFC 3339. */
  readonly sealedAt: string;
  readonly appVersion: string;
}

export function headOf({ rules, method, methodByYear, scope, timezone, currency }: Result): ResultHead {
  const head = { rules, method, scope, timezone, currency };
  return methodByYear === undefined ? head : { ...head, methodByYear };
}

/** The part of a result that belongs to one tax year. */
export function rowsOfYear(result: Result, from: string, to: string): Pick<Seal, 'disposals' | 'income'> {
  const localDay = localDays(result.timezone);
  const within = ({ time }: { readonly time: string }): boolean => from <= localDay(time) && localDay(time) <= to;
  return { disposals: result.disposals.filter(within), income: result.income.filter(within) };
}

/** Digests of what a seal holds: its inputs, its options, and everything that came out. */
export function digestsOf(seal: Omit<Seal, 'digests'>): SealDigests {
  const { entries, head, options, year, rules, from, to, disposals, income, total, issues, holdings } = seal;
  return {
    inputs: contentDigest({ currency: head.currency, entries }),
    options: contentDigest(options),
    result: contentDigest({ year, rules, from, to, head, disposals, income, total, issues, holdings }),
  };
}

/**
 * Keeps a tax year as it is now: what went in, what was chosen, what came out, and digests of all three.
 * @throws AppError `bad-input` for a year without disposals and income
 */
export function sealYear({ ledger, options, result, year, sealedAt, appVersion }: ToSeal): Seal {
  const total = result.years.find((one) => one.year === year);
  if (total === undefined) throw new AppError('bad-input', STORE_WORDS['nothing-to-seal']);
  const { rules } = result;
  const { from, to } = total;
  const localDay = localDays(result.timezone);
  const entries = entriesUpTo(ledger.entries, lastBearing(rules, to), localDay);
  const known = new Set(entries.filter(({ time }) => localDay(time) <= to).map(({ id }) => id));
  const rest = {
    format: SEAL_FORMAT,
    year,
    rules,
    from,
    to,
    sealedAt,
    appVersion,
    options,
    head: headOf(result),
    ...rowsOfYear(result, from, to),
    total,
    issues: result.issues.filter(({ entry }) => known.has(entry)),
    holdings: result.holdings,
    entries,
  } as const;
  return { ...rest, digests: digestsOf(rest) };
}
