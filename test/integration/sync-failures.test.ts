import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/domain/app-error.js';
import { listAccounts } from '../../src/main/store/accounts.js';
import { countEntries } from '../../src/main/store/entries.js';
import { storedLedger } from '../../src/main/sync/export-ledger.js';
import type { FaultAction } from '../../src/sandbox/server/faults.js';
import type { Sandbox } from '../../src/sandbox/start-sandbox.js';
import { differences, openTestStore, recordCount, tableContents } from '../support/profile.js';
import { clientOf, connectedSandbox, syncWith, TRANSACTIONS } from '../support/sync-rig.js';

const MOST_BYTES = 2 * 1024 * 1024;
const HUGE = `[${' '.repeat(MOST_BYTES)}]`;
/** Bears less silence and fewer bytes than the app, so that no test waits for half a minute. */
const hurried = (sandbox: Sandbox) => clientOf(sandbox, {}, { timeoutMs: 1500, maxBytes: MOST_BYTES });

describe('servers that misbehave', () => {
  const passing: readonly (readonly [string, FaultAction])[] = [
    ['500', { kind: 'status', status: 500 }],
    ['503', { kind: 'status', status: 503 }],
    ['429', { kind: 'status', status: 429, retryAfter: '0' }],
    ['a reset', { kind: 'reset' }],
    ['an answer broken off', { kind: 'broken-off', keep: 5000 }],
    ['a truncated page', { kind: 'truncated', keep: 5000 }],
    ['a page of HTML', { kind: 'body', body: '<html>Bad gateway</html>', contentType: 'text/html' }],
    ['the previous page again', { kind: 'repeat' }],
    ['something malformed', { kind: 'body', body: '[{"id":"a",}]' }],
    ['values of another type', { kind: 'body', body: '[1,"x",null,[],{"id":7}]' }],
    ['an object in place of a list', { kind: 'body', body: '{"records":[]}' }],
    ['nothing', { kind: 'body', body: '' }],
    ['an empty page', { kind: 'body', body: '[]' }],
    ['more than is accepted', { kind: 'body', body: HUGE }],
    ['itself, late', { kind: 'delay', milliseconds: 50 }],
    ['silence', { kind: 'hang' }],
    ['the way to another server', { kind: 'redirect', location: 'http://127.0.0.1:9/elsewhere' }],
  ];

  it.each(passing)('that answer one page with %s end in the same store', async (_name, action) => {
    const sandbox = await connectedSandbox({ extraRecords: 1200 });
    const undisturbed = openTestStore();
    await syncWith(undisturbed, sandbox);
    sandbox.setFaults([{ path: TRANSACTIONS, nth: 2, action }]);
    const store = openTestStore();
    const { last } = await syncWith(store, sandbox, { client: hurried(sandbox) });
    // A fault that the client does not try again on ends this run with what came; the next one carries on.
    const end = last.phase === 'failed' ? (await syncWith(store, sandbox)).last : last;
    expect(end.phase).toBe('done');
    expect(differences(tableContents(store.db), tableContents(undisturbed.db))).toEqual([]);
  });

  const lasting: readonly (readonly [string, FaultAction, string])[] = [
    ['500', { kind: 'status', status: 500 }, 'server-error'],
    ['a truncated page', { kind: 'truncated', keep: 5000 }, 'bad-response'],
    ['something that is no list', { kind: 'body', body: '{"records":[]}' }, 'bad-response'],
    ['the first page for ever', { kind: 'repeat' }, 'bad-response'],
    ['429', { kind: 'status', status: 429, retryAfter: '0' }, 'too-many-requests'],
    ['a reset', { kind: 'reset' }, 'server-error'],
    ['an answer broken off', { kind: 'broken-off', keep: 5000 }, 'server-error'],
    ['silence', { kind: 'hang' }, 'server-error'],
    ['a page of HTML', { kind: 'body', body: '<html>Sign in</html>', contentType: 'text/html' }, 'bad-response'],
    ['something malformed', { kind: 'body', body: '[{"id":"a",}]' }, 'bad-response'],
    ['values of another type', { kind: 'body', body: '[1,"x",null,[],{"id":7}]' }, 'bad-response'],
    ['nothing', { kind: 'body', body: '' }, 'bad-response'],
    ['more than is accepted', { kind: 'body', body: HUGE }, 'bad-response'],
    ['the way to another server', { kind: 'redirect', location: 'http://127.0.0.1:9/elsewhere' }, 'bad-response'],
  ];

  it.each(lasting)(
    'that always answer with %s are told of; what came before is kept and in the ledger',
    async (_name, action, code) => {
      const sandbox = await connectedSandbox({ extraRecords: 700 });
      sandbox.setFaults([{ path: `/v1/accounts/${sandbox.exchangeId}/transactions`, nth: 2, times: 'always', action }]);
      const store = openTestStore();
      const { last } = await syncWith(store, sandbox, { client: hurried(sandbox) });
      const name = listAccounts(store.db).find(({ id }) => id === sandbox.exchangeId)?.displayName;
      expect(last).toMatchObject({ phase: 'failed', failure: { code, accounts: [name] } });
      expect(last.failure?.message).toBeTruthy();
      // The other account is none the worse.
      expect(listAccounts(store.db).find(({ id }) => id === sandbox.secondId)?.lastSyncedAt).not.toBeNull();
      expect(listAccounts(store.db).find(({ id }) => id === sandbox.exchangeId)).toMatchObject({
        records: 1000,
        lastSyncedAt: null,
      });
      expect(countEntries(store.db)).toBeGreaterThan(100);
      sandbox.setFaults([]);
      expect((await syncWith(store, sandbox)).last.phase).toBe('done');
      const undisturbed = openTestStore();
      await syncWith(undisturbed, sandbox);
      expect(storedLedger(store.db)).toEqual(storedLedger(undisturbed.db));
    },
  );

  it('that refuse the secret change nothing', async () => {
    const sandbox = await connectedSandbox();
    const store = openTestStore();
    await syncWith(store, sandbox);
    const before = tableContents(store.db);
    const { last } = await syncWith(store, sandbox, { client: clientOf(sandbox, { secret: 'wrong' }) });
    expect(last).toMatchObject({ phase: 'failed', failure: { code: 'auth-rejected' } });
    expect(differences(tableContents(store.db), before)).toEqual([]);
  });

  it('that are gone change nothing', async () => {
    const sandbox = await connectedSandbox();
    const store = openTestStore();
    await syncWith(store, sandbox);
    const before = tableContents(store.db);
    await sandbox.close();
    const { last } = await syncWith(store, sandbox);
    expect(last).toMatchObject({ phase: 'failed', failure: { code: 'offline' } });
    expect(last.failure).not.toHaveProperty('accounts');
    expect(differences(tableContents(store.db), before)).toEqual([]);
  });

  it.each([404, 400])(
    'that no longer know the cursor (%i) are read from the start, to the same store',
    async (status) => {
      const sandbox = await connectedSandbox();
      const store = openTestStore();
      await syncWith(store, sandbox);
      const before = tableContents(store.db);
      sandbox.setFaults([
        { path: `/v1/accounts/${sandbox.exchangeId}/transactions`, action: { kind: 'status', status } },
      ]);
      const { last } = await syncWith(store, sandbox);
      expect(last).toMatchObject({ phase: 'done', newRecords: 0 });
      expect(last.records).toBeGreaterThan(100);
      expect(differences(tableContents(store.db), before)).toEqual([]);
    },
  );

  it('that lose the cursor between two pages are read from the start, to the same store', async () => {
    const sandbox = await connectedSandbox({ extraRecords: 1200 });
    const undisturbed = openTestStore();
    await syncWith(undisturbed, sandbox);
    sandbox.setFaults([
      { path: `/v1/accounts/${sandbox.exchangeId}/transactions`, nth: 2, action: { kind: 'status', status: 404 } },
    ]);
    const store = openTestStore();
    expect((await syncWith(store, sandbox)).last).toMatchObject({ phase: 'done', failure: null });
    expect(differences(tableContents(store.db), tableContents(undisturbed.db))).toEqual([]);
  });

  it('that know no cursor at all end in a failure, not in a loop', async () => {
    const sandbox = await connectedSandbox({ extraRecords: 1200 });
    const client = clientOf(sandbox);
    const { last } = await syncWith(openTestStore(), sandbox, {
      client: {
        ...client,
        transactions: async (query, signal) => {
          if (query.last !== '') throw new AppError('not-found', 'Gone.');
          return client.transactions(query, signal);
        },
      },
    });
    expect(last).toMatchObject({ phase: 'failed', failure: { code: 'bad-response' } });
  });

  it('that do not know an account at all end in a failure, not in a loop', async () => {
    const sandbox = await connectedSandbox();
    sandbox.setFaults([{ path: TRANSACTIONS, times: 'always', action: { kind: 'status', status: 404 } }]);
    const { last } = await syncWith(openTestStore(), sandbox);
    expect(last).toMatchObject({ phase: 'failed', failure: { code: 'not-found' } });
  });
});

describe('a disk that fills up in the middle', () => {
  it('ends the run with what came kept; with room again the next one completes it', async () => {
    const sandbox = await connectedSandbox({ extraRecords: 1500 });
    const undisturbed = openTestStore();
    await syncWith(undisturbed, sandbox);
    const store = openTestStore();
    const needed = Number(undisturbed.db.pragma('page_count', { simple: true }));
    store.db.pragma(`max_page_count = ${Math.floor(needed / 3)}`);
    const { last } = await syncWith(store, sandbox);
    expect(last).toMatchObject({ phase: 'failed', failure: { code: 'disk-full' } });
    expect(recordCount(store)).toBe(last.newRecords);
    store.db.pragma(`max_page_count = ${needed * 10}`);
    expect((await syncWith(store, sandbox)).last.phase).toBe('done');
    expect(differences(tableContents(store.db), tableContents(undisturbed.db))).toEqual([]);
  });
});
