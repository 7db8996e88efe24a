import type { SyncProgress } from '../../core/contract/views.js';

/** A run shorter than this is watched to its end anyway, in milliseconds. */
const LONG_MS = 30_000;

export interface SyncNews {
  readonly title: string;
  readonly body: string;
}

/**
 * Follows runs by their progress and answers what to tell a person who does other things meanwhile: of a long run its end, of a
 * cancelled one nothing. No amount and no account's name, as notifications may be read over one's shoulder.
 * @param now in milliseconds
 */
export function syncNews(now: () => number): (progress: SyncProgress) => SyncNews | null {
  let run: { readonly id: string; readonly since: number } | null = null;
  return ({ runId, phase, newRecords, failure }) => {
    if (run?.id !== runId) run = { id: runId, since: now() };
    const isLong = now() - run.since >= LONG_MS;
    if (!isLong) return null;
    if (phase === 'done') {
      const body = newRecords === 0 ? 'Nothing new.' : `${newRecords.toLocaleString('en')} new records.`;
      return { title: 'Sync finished', body };
    }
    return phase === 'failed' ? { title: 'Sync stopped', body: failure?.message ?? 'Open Lotbook to see why.' } : null;
  };
}
