import type { DecimalText } from '../domain/decimal.js';
import { Dec } from '../domain/decimal.js';
import type { Ledger, LedgerEntry } from '../domain/ledger-entry.js';
import type { Disposal, Result, TaxYear } from '../domain/result.js';
import { calendarOf, isoDate, parseInstant } from '../domain/tax-date.js';
import type { ComputeOptions } from '../domain/tax-options.js';
import { computeInSteps } from './compute.js';

/** Between which gains a year lies while the cost of some deposits is not known. Money in the ledger currency. */
export interface BasisRange {
  readonly year: string;
  readonly low: DecimalText;
  readonly high: DecimalText;
  /** Deposits that feed the year and whose value on arrival is not known either: they count at 0 at both ends. */
  readonly unvalued: number;
}

/** Deposits whose cost is not known, by id. */
function unknownDeposits({ entries }: Ledger, { issues }: Result): ReadonlyMap<string, LedgerEntry> {
  const unknown = new Set(issues.filter(({ code }) => code === 'unknown-basis').map(({ entry }) => entry));
  return new Map(entries.filter(({ id, kind }) => kind === 'deposit' && unknown.has(id)).map((one) => [one.id, one]));
}

/** A deposit that cost what it was worth when it came; as it is where that is not known. */
function valued(entry: LedgerEntry): LedgerEntry {
  if (entry.kind !== 'deposit' || entry.in.value === undefined) return entry;
  const { id, time, account, in: leg } = entry;
  return { id, time, account, kind: 'opening', in: leg, basis: { cost: entry.in.value, acquired: time } };
}

/** How many of these deposits stand behind incomplete rows; behind rows of a pool, those of the same asset. */
function feeding(incomplete: readonly Disposal[], unvalued: readonly LedgerEntry[]): number {
  const entries = new Set(incomplete.map(({ acquiredEntry }) => acquiredEntry));
  const pooled = new Set(incomplete.filter(({ acquiredEntry }) => acquiredEntry === null).map(({ asset }) => asset));
  return unvalued.filter((one) => entries.has(one.id) || ('in' in one && pooled.has(one.in.asset))).length;
}

/** Rows of a year whose units came from somewhere, at a cost that is not known. */
function incompleteRows({ disposals, timezone }: Result): (year: TaxYear) => readonly Disposal[] {
  const calendar = calendarOf(timezone);
  const days = disposals
    .filter((row) => row.incomplete && row.match !== 'shortfall')
    .map((row) => ({ row, day: isoDate(calendar(parseInstant(row.time) ?? 0)) }));
  return ({ from, to }) => days.filter(({ day }) => from <= day && day <= to).map(({ row }) => row);
}

/**
 * The range of each year's gain over what deposits of unknown basis may have cost: nothing, and their value on arrival. Years that no such
 * deposit feeds are left out. Computes the ledger once more, an entry a step, so that whoever runs it can pause; throws as `compute` does.
 * @param free `compute(ledger, options)`
 */
export function* basisRangesInSteps(
  ledger: Ledger,
  options: ComputeOptions,
  free: Result,
): Generator<void, readonly BasisRange[]> {
  const unknown = unknownDeposits(ledger, free);
  if (unknown.size === 0) return [];
  const entries = ledger.entries.map((entry) => (unknown.has(entry.id) ? valued(entry) : entry));
  const { years } = yield* computeInSteps({ ...ledger, entries }, options);
  const paid = new Map(years.map((one) => [one.year, one]));
  const unvalued = [...unknown.values()].filter((entry) => valued(entry) === entry);
  const rowsOf = incompleteRows(free);
  return free.years.flatMap((year): readonly BasisRange[] => {
    const { gain } = year;
    const other = paid.get(year.year)?.gain ?? gain;
    const silent = feeding(rowsOf(year), unvalued);
    if (other === gain && silent === 0) return [];
    const [low, high] = new Dec(other).lt(gain) ? [other, gain] : [gain, other];
    return [{ year: year.year, low, high, unvalued: silent }];
  });
}

/** `basisRangesInSteps` without a pause. */
export function basisRanges(ledger: Ledger, options: ComputeOptions, free: Result): readonly BasisRange[] {
  const steps = basisRangesInSteps(ledger, options, free);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
