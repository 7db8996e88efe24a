import { readFile, stat } from 'node:fs/promises';
import { RATE_SOURCES, type RateSeries, type RatesStatus } from '../../core/contract/groups/rates.js';
import { AppError } from '../../core/domain/app-error.js';
import { isCurrency } from '../../core/domain/currency.js';
import { Dec } from '../../core/domain/decimal.js';
import { RATE_WORDS } from '../../core/domain/failure-words/rate-words.js';
import { tell } from '../../core/domain/sentence.js';
import { parseInstant } from '../../core/domain/tax-date.js';
import { RATE_SOURCE_NAMES, type RateSourceId, type RateTable } from '../../core/rates/rate-table.js';
import { readFailureWords } from '../files/place-failure.js';
import { rateOverrides, saveFetched, saveOverride, saveRateDays, sourceStatus } from '../store/rates.js';
import type { Store } from '../store/open-store.js';
import { storeFailure } from '../store/store-failure.js';
import { addressOf, fetchBytes, type RateAccess } from './fetch-rates.js';
import { readRateFile } from './read-rate-file.js';
import { storedSeries } from './stored-series.js';

export interface RateDeskParts {
  readonly store: Store;
  readonly now: () => Date;
  readonly access: RateAccess;
  /** Lets other work run between two slices of a thousand-day table. */
  readonly rest?: () => Promise<void>;
}

/** The exchange rates of one store. */
export interface RateDesk {
  readonly status: () => RatesStatus;
  /** Reads every source. What one of them has is kept when the other fails; then the failure is thrown. */
  readonly fetch: (signal?: AbortSignal) => Promise<RatesStatus>;
  /** `fetch`, unless every source was read since a day ago. Answers whether it asked. */
  readonly refresh: (signal?: AbortSignal) => Promise<boolean>;
  /** @throws AppError `file-unreadable`, `bad-input` */
  readonly importFile: (path: string) => Promise<RatesStatus>;
  /** @throws AppError `bad-input` for no currency */
  readonly series: (currency: string) => RateSeries;
  /** Units for one dollar; `null` takes the person's rate back. @throws AppError `bad-input` */
  readonly override: (currency: string, date: string, rate: string | null) => RatesStatus;
}

const DAY_MS = 86_400_000;
const DAYS_AT_ONCE = 500;
const LARGEST_FILE = 32 * 1024 * 1024;

export function rateDesk({ store, now, access, rest = async () => undefined }: RateDeskParts): RateDesk {
  const { db } = store;
  const status = (): RatesStatus => statusOf(store);
  const keep = async ({ source, days }: RateTable): Promise<void> => {
    try {
      for (let from = 0; from < days.length; from += DAYS_AT_ONCE) {
        saveRateDays(db, source, days.slice(from, from + DAYS_AT_ONCE));
        await rest();
      }
    } catch (error) {
      throw storeFailure(error);
    }
  };
  const fetchSource = async (source: RateSourceId, signal?: AbortSignal): Promise<void> => {
    const endpoints = access.endpoints();
    const bytes = await fetchBytes(access.fetch(endpoints), addressOf(source, endpoints), signal);
    const table = await readAnswer(bytes, source);
    if (signal?.aborted === true) throw new AppError('cancelled', RATE_WORDS.cancelled);
    await keep(table);
    saveFetched(db, source, now().getTime());
  };
  const fetchAll = async (signal?: AbortSignal): Promise<void> => {
    const outcomes = await Promise.allSettled(RATE_SOURCES.map((source) => fetchSource(source, signal)));
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  };
  return {
    status,
    fetch: async (signal) => {
      await fetchAll(signal);
      return status();
    },
    refresh: async (signal) => {
      const at = now().getTime();
      // A time ahead was told by a clock that was wrong.
      const fresh = RATE_SOURCES.map((source) => sourceStatus(db, source).fetchedAt ?? 0).every(
        (fetched) => fetched > at - DAY_MS && fetched <= at,
      );
      if (!fresh) await fetchAll(signal);
      return !fresh;
    },
    importFile: async (path) => {
      await keep(await readRateFile(await readBytes(path)));
      return status();
    },
    series: (currency) => {
      requireCurrency(currency);
      return storedSeries(db, currency);
    },
    override: (currency, date, rate) => {
      requireCurrency(currency);
      if (parseInstant(`${date}T00:00:00Z`) === null) throw new AppError('bad-input', RATE_WORDS['no-day']);
      const kept = rate === null ? null : rateText(rate);
      saveOverride(db, { currency, date, rate: kept, at: now().getTime() });
      return status();
    },
  };
}

function statusOf({ db }: Store): RatesStatus {
  const time = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
  return {
    sources: RATE_SOURCES.map((source) => {
      const { fetchedAt, ...days } = sourceStatus(db, source);
      return { source, name: RATE_SOURCE_NAMES[source], ...days, fetchedAt: time(fetchedAt) };
    }),
    overrides: rateOverrides(db).map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
  };
}

/** A sign-in page of some network comes with status 200 too: what a server sends and is no rates is its fault, not the person's. */
async function readAnswer(bytes: Uint8Array, source: RateSourceId): Promise<RateTable> {
  const table = await readRateFile(bytes).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    return null;
  });
  if (table?.source === source) return table;
  throw new AppError('bad-response', tell(RATE_WORDS['strange-answer'], { source: RATE_SOURCE_NAMES[source] }));
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > LARGEST_FILE) throw new AppError('file-unreadable', RATE_WORDS['too-large']);
    return await readFile(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('file-unreadable', readFailureWords(error), { cause: error });
  }
}

function requireCurrency(currency: string): void {
  if (isCurrency(currency)) return;
  throw new AppError('bad-input', RATE_WORDS['no-currency']);
}

function rateText(rate: string): string {
  const plain = /^\d{1,20}(\.\d{1,20})?$/.test(rate) ? new Dec(rate) : null;
  if (plain === null || !plain.gt(0)) throw new AppError('bad-input', RATE_WORDS['no-number']);
  return plain.toFixed();
}
