import type { SyncProgress } from '../../core/contract/views.js';
import type { AppError } from '../../core/domain/app-error.js';

/** Where a run is and what it counted so far; every change of phase and every page is told. */
export interface RunProgress {
  readonly runId: string;
  /** A step of the run, about one account or about none. */
  readonly enter: (phase: SyncProgress['phase'], account?: AccountLabel) => void;
  /** A page is stored: `records` came, `added` of them were new. */
  readonly page: (records: number, added: number) => void;
  /** The last progress: `failure` null means done. */
  readonly end: (failure: AppError | null) => SyncProgress;
}

export interface AccountLabel {
  readonly id: string;
  readonly name: string;
}

export function trackProgress(runId: string, tell: (progress: SyncProgress) => void): RunProgress {
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
    page: (records, added) => {
      const { pages, records: before, newRecords } = current;
      change({ pages: pages + 1, records: before + records, newRecords: newRecords + added });
    },
    end: (failure) => change({ accountId: null, accountName: null, ...outcome(failure) }),
  };
}

function outcome(failure: AppError | null): Pick<SyncProgress, 'phase' | 'failure'> {
  if (failure === null) return { phase: 'done', failure: null };
  if (failure.code === 'cancelled') return { phase: 'cancelled', failure: null };
  return { phase: 'failed', failure: { code: failure.code, message: failure.message } };
}
