import { z } from 'zod';
import type { BalancePoint } from '../../core/contract/groups/accounts.js';
import { Dec } from '../../core/domain/decimal.js';
import { inTransaction, type ReadableDb, type WritableDb } from './database.js';
import { readAll, readFirst, writer } from './query.js';

/** The value of one wallet at the end of a day (`YYYY-MM-DD`, UTC), decimal text in US dollars. */
export interface WalletDay {
  readonly day: string;
  readonly wallet: string;
  readonly value: string;
}

/** Adds what was read now; a day read before takes the new value, and days that Vezgo no longer tells stay. */
export function saveHistory(db: WritableDb, accountId: string, days: readonly WalletDay[], readAt: number): void {
  const save = writer(
    db,
    `INSERT INTO balance_history (account_id, day, wallet, value) VALUES (:accountId, :day, :wallet, :value)
     ON CONFLICT (account_id, day, wallet) DO UPDATE SET value = excluded.value`,
  );
  const mark = writer(
    db,
    `INSERT INTO history_reads (account_id, read_at) VALUES (:accountId, :readAt)
     ON CONFLICT (account_id) DO UPDATE SET read_at = excluded.read_at`,
  );
  inTransaction(db, () => {
    for (const day of days) save({ accountId, ...day });
    mark({ accountId, readAt });
  });
}

const dayRow = z.strictObject({ account_id: z.string(), day: z.string(), wallet: z.string(), value: z.string() });
const readRow = z.strictObject({ read_at: z.int().nullable() });
const lastRow = z.strictObject({ day: z.string().nullable() });

/** The last day up to `until` that is known of an account; `null` when none is. */
export function lastHistoryDay(db: ReadableDb, accountId: string, until: string): string | null {
  const sql = 'SELECT MAX(day) AS day FROM balance_history WHERE account_id = :accountId AND day <= :until';
  return readFirst(db, lastRow, sql, { accountId, until })?.day ?? null;
}

/**
 * Value by day, oldest first, of one account or of all together. A wallet that says nothing on a day between two of its own counts
 * there with what it said last: it did not lose its value.
 */
export function balanceHistory(
  db: ReadableDb,
  accountId: string | undefined,
): { readonly points: BalancePoint[]; readonly readAt: string | null } {
  const one = accountId ?? null;
  const rows = readAll(
    db,
    dayRow,
    `SELECT account_id, day, wallet, value FROM balance_history
     WHERE :one IS NULL OR account_id = :one ORDER BY day, account_id, wallet`,
    { one },
  );
  const read = readFirst(
    db,
    readRow,
    'SELECT MIN(read_at) AS read_at FROM history_reads WHERE :one IS NULL OR account_id = :one',
    { one },
  );
  const readAt = read?.read_at ?? null;
  return { points: totals(rows), readAt: readAt === null ? null : new Date(readAt).toISOString() };
}

function totals(rows: readonly z.infer<typeof dayRow>[]): BalancePoint[] {
  const known = new Map<string, Dec>();
  const points = new Map<string, string>();
  for (const { account_id: account, day, wallet, value } of rows) {
    known.set(JSON.stringify([account, wallet]), new Dec(value));
    points.set(day, [...known.values()].reduce((sum, one) => sum.plus(one), new Dec(0)).toFixed());
  }
  return [...points].map(([date, value]) => ({ date, value }));
}
