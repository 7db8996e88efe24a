import { AppError } from '../../core/domain/app-error.js';
import { readAmount } from '../../core/vezgo/amount-text.js';
import type { WireHistoryEntry } from '../../core/vezgo/schema.js';
import { lastHistoryDay, saveHistory, type WalletDay } from '../store/balance-history.js';
import type { WritableDb } from '../store/database.js';
import type { VezgoClient } from '../vezgo/client.js';
import { daysUntil, isoDay } from './all-time.js';

export interface HistoryDeps {
  readonly db: WritableDb;
  readonly client: VezgoClient;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/** Receives the daily values of an account from the last known day on, which may have been half over. A team or a provider without them has none. */
export async function readHistory({ db, client, now, signal }: HistoryDeps, accountId: string): Promise<void> {
  const { from, to } = daysUntil(now());
  const range = { accountId, from: lastHistoryDay(db, accountId, to) ?? from, to };
  const entries = await client.history(range, signal).catch(noneWhereNotOffered);
  signal.throwIfAborted();
  saveHistory(
    db,
    accountId,
    // A day to come is a mistake.
    entries.flatMap((entry) => walletDay(entry) ?? []).filter(({ day }) => day <= to),
    now().getTime(),
  );
}

function noneWhereNotOffered(error: unknown): readonly WireHistoryEntry[] {
  if (error instanceof AppError && (error.code === 'not-allowed' || error.code === 'not-found')) return [];
  throw error;
}

/** `null` for a day or a value that cannot be read: it is unknown, not zero. */
function walletDay({ date, wallet, fiat_value: value, fiat_ticker: ticker }: WireHistoryEntry): WalletDay | null {
  const at = typeof date === 'string' && /^\d+$/.test(date) ? Number(date) : date;
  const instant = new Date(at).getTime();
  const amount = readAmount(value);
  if (Number.isNaN(instant) || amount.state !== 'read' || (ticker ?? 'USD') !== 'USD') return null;
  // Four digits of a year: what lies beyond is no day of a person's.
  const day = isoDay(instant);
  return /^\d{4}-/.test(day) ? { day, wallet: wallet ?? '', value: amount.text } : null;
}
