import { z } from 'zod';
import type { RateDay, RateSourceId, RateTable } from '../../core/rates/rate-table.js';
import { inTransaction, type ReadableDb, type WritableDb } from './database.js';
import { readRevision, saveRevision } from './meta.js';
import { readAll, readFirst, writer } from './query.js';

/** Keeps days of a source; a day that was there already takes the new figures. */
export function saveRateDays(db: WritableDb, source: RateSourceId, days: readonly RateDay[]): void {
  const save = writer(
    db,
    `INSERT INTO rate_days (source, date, rates) VALUES (:source, :date, :rates)
     ON CONFLICT (source, date) DO UPDATE SET rates = excluded.rates WHERE rates <> excluded.rates`,
  );
  inTransaction(db, () => {
    let changed = 0;
    for (const { date, rates } of days) changed += save({ source, date, rates: JSON.stringify(rates) });
    if (changed > 0) ratesChanged(db);
  });
}

/** Values of files in other currencies than USD rest on the rates of the person's days: with others the ledger has to be derived anew. */
export function ratesChanged(db: WritableDb): void {
  const files = readFirst(db, countRow, "SELECT COUNT(*) AS count FROM accounts WHERE source <> 'vezgo'");
  if ((files?.count ?? 0) > 0) saveRevision(db, readRevision(db) + 1);
}

/** `at`: milliseconds since 1970. */
export function saveFetched(db: WritableDb, source: RateSourceId, at: number): void {
  writer(
    db,
    `INSERT INTO rate_sources (source, fetched_at) VALUES (:source, :at)
     ON CONFLICT (source) DO UPDATE SET fetched_at = excluded.fetched_at`,
  )({ source, at });
}

const countRow = z.strictObject({ count: z.int() });
const statusRow = z.strictObject({
  days: z.int(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  fetched_at: z.int().nullable(),
});

export interface SourceStatus {
  readonly days: number;
  /** `null` while there are none. */
  readonly from: string | null;
  readonly to: string | null;
  /** Milliseconds since 1970; `null` before the first fetch. */
  readonly fetchedAt: number | null;
}

export function sourceStatus(db: ReadableDb, source: RateSourceId): SourceStatus {
  const sql = `SELECT COUNT(*) AS days, MIN(date) AS first, MAX(date) AS last,
    (SELECT fetched_at FROM rate_sources WHERE source = :source) AS fetched_at FROM rate_days WHERE source = :source`;
  const row = readFirst(db, statusRow, sql, { source });
  return { days: row?.days ?? 0, from: row?.first ?? null, to: row?.last ?? null, fetchedAt: row?.fetched_at ?? null };
}

const dayRow = z.strictObject({ date: z.string(), rates: z.string() });
const dayRates = z.record(z.string(), z.string());

/** Every day of a source, oldest first. */
export function rateTable(db: ReadableDb, source: RateSourceId): RateTable {
  const rows = readAll(db, dayRow, 'SELECT date, rates FROM rate_days WHERE source = :source ORDER BY date', {
    source,
  });
  return { source, days: rows.map(({ date, rates }) => ({ date, rates: dayRates.parse(JSON.parse(rates)) })) };
}

const overrideRow = z.strictObject({ currency: z.string(), date: z.string(), rate: z.string(), at: z.int() });
export type RateOverride = z.infer<typeof overrideRow>;

/** The person's own rates by currency and day. */
export function rateOverrides(db: ReadableDb): readonly RateOverride[] {
  return readAll(db, overrideRow, 'SELECT currency, date, rate, at FROM rate_overrides ORDER BY currency, date');
}

/** `rate` `null` takes an override back. */
export function saveOverride(
  db: WritableDb,
  { currency, date, rate, at }: Omit<RateOverride, 'rate'> & { readonly rate: string | null },
): void {
  inTransaction(db, () => {
    if (rate === null)
      writer(db, 'DELETE FROM rate_overrides WHERE currency = :currency AND date = :date')({ currency, date });
    else {
      writer(
        db,
        `INSERT INTO rate_overrides (currency, date, rate, at) VALUES (:currency, :date, :rate, :at)
         ON CONFLICT (currency, date) DO UPDATE SET rate = excluded.rate, at = excluded.at`,
      )({ currency, date, rate, at });
    }
    ratesChanged(db);
  });
}
