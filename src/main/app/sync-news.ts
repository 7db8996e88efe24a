import type { SyncProgress } from '../../core/contract/views.js';
import type { MainWords } from './words/english.js';

/** A run shorter than this is watched to its end anyway, in milliseconds. */
const LONG_MS = 30_000;

export interface SyncNews {
  readonly title: string;
  readonly body: string;
}

/**
 * Follows runs by their progress and answers what to tell a person who does other things meanwhile: of a long run its end, of a
 * cancelled one nothing. No amount and no account's name, as notifications may be read over one's shoulder; why it failed stands in the
 * window, in the language of the screens, which main does not speak.
 * @param now in milliseconds
 * @param words in the language of the moment
 */
export function syncNews(
  now: () => number,
  words: () => MainWords['news'],
): (progress: SyncProgress) => SyncNews | null {
  let run: { readonly id: string; readonly since: number } | null = null;
  return ({ runId, phase, newRecords }) => {
    if (run?.id !== runId) run = { id: runId, since: now() };
    const isLong = now() - run.since >= LONG_MS;
    if (!isLong) return null;
    const { done, nothingNew, newRecords: newOnes, stopped, openToSee } = words();
    if (phase === 'done') return { title: done, body: newRecords === 0 ? nothingNew : newOnes(newRecords) };
    return phase === 'failed' ? { title: stopped, body: openToSee } : null;
  };
}
