import type { SyncProgress } from '../../core/contract/views.js';
import type { AppError } from '../../core/domain/app-error.js';

/** Where a run is and what it counted so far; every change of phase and every page is told. */
export interface RunProgress {
  readonly runId: string;
  /** A step of the run, about one account or about none. */
  readonly enter: (phase: SyncProgress['phase'], account?: AccountLabel) => void;
  /** A page is stored: `records` came, `added` of them were new, `changed` were known with other content or had been gone. */
  readonly page: (records: number, added: number, changed: number) => void;
  /** How many records the run is going to read, where that is known: from then on the end can be told. */
  readonly expect: (records: number) => void;
  /** A full check found records gone. */
  readonly vanished: (records: number) => void;
  /** The last progress: `failure` null means done. */
  readonly end: (failure: RunFailure | null) => SyncProgress;
}

export interface RunFailure {
  readonly error: AppError;
  /** Names of the accounts that it kept from being read; none when it is not of single accounts. */
  readonly accounts: readonly string[];
}

export interface AccountLabel {
  readonly id: string;
  readonly name: string;
}

/** Fewer say too little about the pace. */
const PAGES_FOR_A_PACE = 3;

/** `now` is asked when reading starts and with each page. */
export function trackProgress(runId: string, tell: (progress: SyncProgress) => void, now: () => Date): RunProgress {
  let expected: { readonly records: number; readonly since: number } | null = null;
  let current: SyncProgress = {
    runId,
    phase: 'accounts',
    accountId: null,
    accountName: null,
    pages: 0,
    records: 0,
    newRecords: 0,
    endsAt: null,
    changed: 0,
    failure: null,
  };
  const change = (changes: Partial<SyncProgress>): SyncProgress => {
    current = { ...current, ...changes };
    tell(current);
    return current;
  };
  return {
    runId,
    enter: (phase, account) => {
      change({ phase, accountId: account?.id ?? null, accountName: account?.name ?? null });
    },
    page: (records, added, changed) => {
      const read = current.records + records;
      const pages = current.pages + 1;
      const newRecords = current.newRecords + added;
      const endsAt = pages < PAGES_FOR_A_PACE ? null : likelyEnd(expected, read, now().getTime());
      change({ pages, records: read, newRecords, endsAt, changed: current.changed + changed });
    },
    expect: (records) => {
      expected = { records, since: now().getTime() };
    },
    vanished: (records) => {
      if (records > 0) change({ changed: current.changed + records });
    },
    end: (failure) => change({ accountId: null, accountName: null, endsAt: null, ...outcome(failure) }),
  };
}

/** From the pace so far. More records than expected mean that the number was no guide. */
function likelyEnd(
  expected: { readonly records: number; readonly since: number } | null,
  read: number,
  now: number,
): string | null {
  if (expected === null || read > expected.records) return null;
  const perRecord = (now - expected.since) / read;
  return new Date(now + Math.round(perRecord * (expected.records - read))).toISOString();
}

function outcome(failure: RunFailure | null): Pick<SyncProgress, 'phase' | 'failure'> {
  if (failure === null) return { phase: 'done', failure: null };
  const { error, accounts } = failure;
  const { code, message } = error;
  if (code === 'cancelled') return { phase: 'cancelled', failure: null };
  return { phase: 'failed', failure: { code, message, ...(accounts.length === 0 ? {} : { accounts: [...accounts] }) } };
}
