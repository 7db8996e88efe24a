import { expect, it } from 'vitest';
import type { SyncProgress } from '../../core/contract/views.js';
import { syncNews } from './sync-news.js';
import { wordsOf } from './words/words-of.js';

const PROGRESS: SyncProgress = {
  runId: 'run-1',
  phase: 'transactions',
  accountId: null,
  accountName: null,
  pages: 1,
  records: 1500,
  newRecords: 1234,
  endsAt: null,
  changed: 0,
  failure: null,
};

function follow(seconds: number, end: Partial<SyncProgress>) {
  let now = 0;
  const news = syncNews(
    () => now,
    () => wordsOf('en').news,
  );
  expect(news(PROGRESS)).toBeNull();
  now = seconds * 1000;
  return news({ ...PROGRESS, ...end });
}

it('tells the end of a long run only', () => {
  expect(follow(29, { phase: 'done' })).toBeNull();
  expect(follow(30, { phase: 'done' })).toEqual({ title: 'Sync finished', body: '1,234 new records.' });
  expect(follow(30, { phase: 'done', newRecords: 0 })?.body).toBe('Nothing new.');
  expect(follow(30, { phase: 'mapping' })).toBeNull();
});

it('tells in the language of the moment that a long run failed, and nothing of one that the person stopped', () => {
  const failure = { code: 'offline', message: 'Check the connection.' };
  expect(follow(60, { phase: 'failed', failure })).toEqual({
    title: 'Sync stopped',
    body: 'Open Lotbook to see why.',
  });
  expect(follow(60, { phase: 'cancelled' })).toBeNull();
});

it('times each run by itself', () => {
  expect(follow(60, { runId: 'run-2', phase: 'done' })).toBeNull();
});
