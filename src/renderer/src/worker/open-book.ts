import { LEDGER_FORMAT, type Ledger } from '../../../core/domain/ledger-entry.js';
import type { Result } from '../../../core/domain/result.js';
import { calendarOf, isoDate, parseInstant } from '../../../core/domain/tax-date.js';
import type { ComputeOptions } from '../../../core/domain/tax-options.js';
import { compute } from '../../../core/engine/compute.js';
import type { ReceivedLedger } from './protocol.js';
import { indexRows, type RowIndex } from './row-index.js';
import { sliceResult, type SlicedResult } from './year-slices.js';

/** Results kept per set of options; a person compares a few. */
const RESULTS_KEPT = 4;

export interface Computed {
  readonly result: Result;
  readonly slices: SlicedResult;
}

/** One ledger with everything that was worked out about it. */
export interface Book {
  readonly ledger: Ledger;
  readonly accounts: Readonly<Record<string, string>>;
  readonly index: RowIndex;
  /** Computes unless it is known already; throws AppError for options that the rules do not allow. */
  readonly computed: (options: ComputeOptions) => Computed;
  readonly known: (options: ComputeOptions) => Computed | undefined;
  /** The time of an entry, by its id. */
  readonly timeOf: (entry: string) => string | undefined;
}

export function openBook({ rows, currency, accounts }: ReceivedLedger): Book {
  const index = indexRows(rows, accounts);
  const ledger: Ledger = { format: LEDGER_FORMAT, currency, entries: index.rows.map(({ entry }) => entry) };
  const results = new Map<string, Computed>();
  const timeOf = (id: string): string | undefined => index.rows[index.byId.get(id) ?? -1]?.entry.time;
  const known = (options: ComputeOptions): Computed | undefined => results.get(keyOf(options));
  const computed = (options: ComputeOptions): Computed => {
    const before = known(options);
    if (before !== undefined) return before;
    const result = compute(ledger, options);
    const made = { result, slices: sliceResult(result, options, dayOf(result.timezone), timeOf) };
    const [oldest] = results.keys();
    if (results.size >= RESULTS_KEPT && oldest !== undefined) results.delete(oldest);
    results.set(keyOf(options), made);
    return made;
  };
  return { ledger, accounts, index, computed, known, timeOf };
}

/** The same text for the same choices, whatever their order. */
export function keyOf(options: ComputeOptions): string {
  return JSON.stringify(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The taxpayer's calendar day of an instant, as `2024-03-05`. */
function dayOf(zone: string): (instant: string) => string {
  const calendar = calendarOf(zone);
  return (instant) => isoDate(calendar(parseInstant(instant) ?? 0));
}
