import { describe, expect, it, vi } from 'vitest';
import type { SyncProgress } from '../../src/core/contract/views.js';
import { AppError } from '../../src/core/domain/app-error.js';
import { listAccounts } from '../../src/main/store/accounts.js';
import { countEntries } from '../../src/main/store/entries.js';
import { readRevision, saveRevision } from '../../src/main/store/meta.js';
import { loadCursor, saveCursor } from '../../src/main/store/sync-state.js';
import { deriveLedger, ensureLedger } from '../../src/main/sync/derive-ledger.js';
import { storedLedger } from '../../src/main/sync/export-ledger.js';
import { isSyncRunning } from '../../src/main/sync/sync-run.js';
import type { FaultAction } from '../../src/sandbox/server/faults.js';
import type { Sandbox } from '../../src/sandbox/start-sandbox.js';
import { differences, openTestStore, tableContents } from '../support/profile.js';
import { clientOf, connectedSandbox, syncWith, TEST_NOW } from '../support/sync-rig.js';

const TRANSACTIONS = '/v1/accounts/*/transactions';
const records = (store: ReturnType<typeof openTestStore>): number =>
  Number(store.db.prepare('SELECT COUNT(*) FROM records').pluck().get());

describe('a sync', () => {
  it('brings accounts, balances, every record and the ledger', async () => {
    const sandbox = await connectedSandbox();
    const store = openTestStore();
    const { last } = await syncWith(store, sandbox);
    expect(last).toMatchObject({ phase: 'done', failure: null, accountId: null, newRecords: records(store) });
    expect(records(store)).toBeGreaterThan(100);
    expect(countEntries(store.db)).toBeGreaterThan(100);
    const accounts = listAccounts(store.db);
    expect(accounts.map(({ id }) => id).sort()).toEqual([sandbox.exchangeId, sandbox.secondId].sort());
    for (const account of accounts) {
      expect(account).toMatchObject({ status: 'ok', error: null, lastSyncedAt: TEST_NOW.toISOString() });
      expect(account.balances.length).toBeGreaterThan(0);
      expect(account.records).toBeGreaterThan(0);
    }
    expect(storedLedger(store.db)).toMatchObject({ format: 'lotbook-ledger/1', currency: 'USD' });
  });

  it('changes nothing when there is nothing new', async () => {
    const sandbox = await connectedSandbox();
    const store = openTestStore();
    await syncWith(store, sandbox);
    const before = tableContents(store.db);
    const { last } = await syncWith(store, sandbox);
    expect(last).toMatchObject({ phase: 'done', records: 0, newRecords: 0, pages: 0 });
    expect(differences(tableContents(store.db), before)).toEqual([]);
  });

  it('asks for all of time, whatever the defaults of the server are', async () => {
    const sandbox = await connectedSandbox();
    await syncWith(openTestStore(), sandbox);
    const asked = sandbox.requests.filter(({ path }) => path.endsWith('/transactions'));
    expect(asked.length).toBeGreaterThan(0);
    for (const { query } of asked) expect(query).toMatchObject({ from: '2005-01-01', to: '2026-11-02', limit: '1000' });
  });

  it('catches old history that Vezgo fills in later', async () => {
    const sandbox = await connectedSandbox();
    const store = openTestStore();
    await syncWith(store, sandbox);
    const before = records(store);
    sandbox.releaseLateHistory(sandbox.exchangeId);
    const { last } = await syncWith(store, sandbox);
    expect(last.newRecords).toBeGreaterThan(0);
    expect(records(store)).toBe(before + last.newRecords);
    const fresh = openTestStore();
    await syncWith(fresh, sandbox);
    expect(storedLedger(store.db)).toEqual(storedLedger(fresh.db));
  });

  it('that is full reads every record again, and converges to what Vezgo has now', async () => {
    const sandbox = await connectedSandbox();
    const [store, fresh] = [openTestStore(), openTestStore()];
    await syncWith(store, sandbox);
    await syncWith(fresh, sandbox);
    // As if Vezgo had sent other amounts then and put them right since.
    store.db.prepare(`UPDATE records SET json = replace(json, '"amount":"', '"amount":"9')`).run();
    await deriveLedger(store);
    const wrong = storedLedger(store.db);
    await syncWith(store, sandbox);
    expect(storedLedger(store.db)).toEqual(wrong);
    const { last } = await syncWith(store, sandbox, { full: true });
    expect(last).toMatchObject({ phase: 'done', records: records(store), newRecords: 0 });
    expect(storedLedger(store.db)).toEqual(storedLedger(fresh.db));
    expect(wrong).not.toEqual(storedLedger(fresh.db));
  });

  it('tells every page once it is stored', async () => {
    const sandbox = await connectedSandbox({ extraRecords: 1200 });
    const store = openTestStore();
    const stored: number[] = [];
    const told: SyncProgress[] = [];
    await syncWith(store, sandbox, {
      onProgress: (progress) => {
        told.push(progress);
        stored.push(records(store));
      },
    });
    const phases = told.map(({ phase }) => phase).filter((phase, index, all) => phase !== all[index - 1]);
    expect(phases).toEqual(['accounts', 'transactions', 'mapping', 'done']);
    expect(told.at(-1)?.pages).toBeGreaterThanOrEqual(4);
    for (const [index, progress] of told.entries()) expect(progress.newRecords).toBe(stored[index]);
  });

  it('can be of chosen accounts only', async () => {
    const sandbox = await connectedSandbox();
    const store = openTestStore();
    await syncWith(store, sandbox, { accountIds: [sandbox.secondId] });
    const [first, second] = [sandbox.exchangeId, sandbox.secondId].map((id) =>
      listAccounts(store.db).find((account) => account.id === id),
    );
    expect(first).toMatchObject({ records: 0, lastSyncedAt: null });
    expect(second?.records).toBeGreaterThan(0);
  });

  it('says when a chosen account is gone at Vezgo, and keeps what it has of it', async () => {
    const sandbox = await connectedSandbox();
    const store = openTestStore();
    await syncWith(store, sandbox);
    const before = records(store);
    await clientOf(sandbox).removeAccount(sandbox.secondId);
    const { last } = await syncWith(store, sandbox, { accountIds: [sandbox.secondId] });
    expect(last).toMatchObject({ phase: 'failed', failure: { code: 'not-found' } });
    expect(listAccounts(store.db).find(({ id }) => id === sandbox.secondId)).toMatchObject({ status: 'unknown' });
    expect(records(store)).toBe(before);
  });

  it('is refused while another one runs on the same store', async () => {
    const sandbox = await connectedSandbox();
    const store = openTestStore();
    const first = syncWith(store, sandbox);
    expect(isSyncRunning(store)).toBe(true);
    const second = await syncWith(store, sandbox);
    expect(second).toMatchObject({ last: { phase: 'failed', failure: { code: 'sync-running' } }, told: [] });
    expect((await first).last.phase).toBe('done');
    expect(isSyncRunning(store)).toBe(false);
  });
});

describe('the refresh at the provider', () => {
  it('is asked for and waited for', async () => {
    const sandbox = await connectedSandbox();
    const wait = vi.fn<(ms: number) => Promise<void>>(async () => undefined);
    const { last, told } = await syncWith(openTestStore(), sandbox, { refresh: true, wait });
    expect(last.phase).toBe('done');
    expect(told.map(({ phase }) => phase)).toContain('provider');
    expect(wait.mock.calls.length).toBeGreaterThanOrEqual(2);
    const order = sandbox.requests.map(({ method, path }) => `${method} ${path}`);
    const posted = order.findIndex((line) => line.startsWith('POST') && line.endsWith('/sync'));
    const read = order.findIndex((line) => line.endsWith('/transactions'));
    expect(posted).toBeGreaterThan(-1);
    expect(posted).toBeLessThan(read);
  });

  it('is not started twice when Vezgo is already at it', async () => {
    const sandbox = await connectedSandbox();
    sandbox.setAccountStatus(sandbox.exchangeId, 'syncing');
    const store = openTestStore();
    expect((await syncWith(store, sandbox, { refresh: true })).last.phase).toBe('done');
    expect(listAccounts(store.db)).toMatchObject([{ status: 'ok' }, { status: 'ok' }]);
  });

  it('that cannot be, for lack of a connection, shows in the account; what Vezgo has is read all the same', async () => {
    const sandbox = await connectedSandbox();
    sandbox.setAccountStatus(sandbox.exchangeId, 'error', {
      name: 'LoginFailedError',
      message: 'The key was revoked.',
    });
    const store = openTestStore();
    expect((await syncWith(store, sandbox, { refresh: true })).last.phase).toBe('done');
    expect(listAccounts(store.db).find(({ id }) => id === sandbox.exchangeId)).toMatchObject({
      status: 'error',
      error: { name: 'LoginFailedError', message: 'The key was revoked.', remedy: 'reconnect' },
    });
    expect(records(store)).toBeGreaterThan(100);
  });

  it('is waited for no longer than two minutes', async () => {
    const sandbox = await connectedSandbox();
    const { exchangeId: id } = sandbox;
    const body = JSON.stringify({ id, status: 'syncing' });
    sandbox.setFaults([{ method: 'GET', path: `/v1/accounts/${id}`, times: 'always', action: { kind: 'body', body } }]);
    let clock = TEST_NOW.getTime();
    const store = openTestStore();
    const { last } = await syncWith(store, sandbox, {
      refresh: true,
      now: () => new Date(clock),
      wait: async (ms) => {
        clock += ms;
      },
    });
    expect(listAccounts(store.db).find((account) => account.id === id)).toMatchObject({ status: 'syncing' });
    expect(last.phase).toBe('done');
    expect(clock - TEST_NOW.getTime()).toBeGreaterThan(120_000);
    expect(clock - TEST_NOW.getTime()).toBeLessThan(130_000);
  });
});

describe('a sync that is cancelled', () => {
  it.each([1, 2, 3])(
    'after page %i keeps what came, and the next one ends in the same store as one that was not',
    async (pages) => {
      const sandbox = await connectedSandbox({ extraRecords: 1200 });
      const undisturbed = openTestStore();
      await syncWith(undisturbed, sandbox);
      const store = openTestStore();
      const stop = new AbortController();
      const { last } = await syncWith(store, sandbox, {
        signal: stop.signal,
        onProgress: (progress) => progress.pages === pages && stop.abort(),
      });
      expect(last).toMatchObject({ phase: 'cancelled', failure: null, pages });
      expect(records(store)).toBe(last.newRecords);
      // Not waited for: whoever asks for the ledger next derives it.
      expect(countEntries(store.db)).toBe(0);
      expect(await ensureLedger(store)).toBe(true);
      expect(countEntries(store.db)).toBeGreaterThan(0);
      expect((await syncWith(store, sandbox)).last.phase).toBe('done');
      expect(differences(tableContents(store.db), tableContents(undisturbed.db))).toEqual([]);
    },
  );

  it('ends at once while the server is silent', async () => {
    const sandbox = await connectedSandbox({ faults: [{ path: TRANSACTIONS, action: { kind: 'hang' } }] });
    const stop = new AbortController();
    const { last } = await syncWith(openTestStore(), sandbox, {
      signal: stop.signal,
      onProgress: ({ phase }) => phase === 'transactions' && queueMicrotask(() => stop.abort()),
    });
    expect(last.phase).toBe('cancelled');
  });

  it('stores nothing of a page that arrives after that', async () => {
    const sandbox = await connectedSandbox();
    const store = openTestStore();
    const stop = new AbortController();
    const client = clientOf(sandbox);
    const { last } = await syncWith(store, sandbox, {
      signal: stop.signal,
      client: {
        ...client,
        transactions: async (query) => {
          const page = await client.transactions(query);
          stop.abort();
          return page;
        },
      },
    });
    expect(last).toMatchObject({ phase: 'cancelled', records: 0 });
    expect(records(store)).toBe(0);
  });

  it('ends at once while the ledger is derived, and leaves the former one in force', async () => {
    const sandbox = await connectedSandbox({ extraRecords: 3000 });
    const undisturbed = openTestStore();
    await syncWith(undisturbed, sandbox);
    const store = openTestStore();
    await syncWith(store, sandbox, { accountIds: [sandbox.secondId] });
    const former = storedLedger(store.db);
    const stop = new AbortController();
    let turns = 0;
    const { last } = await syncWith(store, sandbox, {
      signal: stop.signal,
      onProgress: ({ phase }) => {
        if (phase !== 'mapping') return;
        // In the middle of it: some rests of the derivation go by first.
        const wait = (): void => void ((turns += 1) === 5 ? stop.abort() : setImmediate(wait));
        setImmediate(wait);
      },
    });
    expect(last).toMatchObject({ phase: 'cancelled', failure: null });
    expect(turns).toBe(5);
    expect(records(store)).toBe(records(undisturbed));
    expect(storedLedger(store.db)).toEqual(former);
    expect(await ensureLedger(store)).toBe(true);
    expect(storedLedger(store.db)).toEqual(storedLedger(undisturbed.db));
  });

  it('ends at once while it waits for a provider', async () => {
    const sandbox = await connectedSandbox();
    const stop = new AbortController();
    const { last } = await syncWith(openTestStore(), sandbox, {
      refresh: true,
      signal: stop.signal,
      wait: async (_ms, signal) => {
        stop.abort();
        signal.throwIfAborted();
      },
    });
    expect(last.phase).toBe('cancelled');
  });
});

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
    ['429', { kind: 'status', status: 429, retryAfter: '0' }, 'server-error'],
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
      expect(last).toMatchObject({ phase: 'failed', failure: { code } });
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
    expect(records(store)).toBe(last.newRecords);
    store.db.pragma(`max_page_count = ${needed * 10}`);
    expect((await syncWith(store, sandbox)).last.phase).toBe('done');
    expect(differences(tableContents(store.db), tableContents(undisturbed.db))).toEqual([]);
  });
});

describe('the ledger', () => {
  it('is derived anew at need only: after another mapping, or when a run ended before it', async () => {
    const sandbox = await connectedSandbox();
    const store = openTestStore();
    expect(await ensureLedger(store)).toBe(false);
    await syncWith(store, sandbox);
    expect(await ensureLedger(store)).toBe(false);
    const wanted = tableContents(store.db);
    store.db.exec(
      `DELETE FROM ledger_entries; UPDATE ledger_state SET inputs = replace(inputs, '"mapping":', '"mapping":9')`,
    );
    expect(await ensureLedger(store)).toBe(true);
    expect(differences(tableContents(store.db), wanted)).toEqual([]);
    store.db.exec('DELETE FROM ledger_entries');
    saveRevision(store.db, readRevision(store.db) + 1);
    expect(await ensureLedger(store)).toBe(true);
    saveRevision(store.db, readRevision(store.db) - 1);
    expect(await ensureLedger(store)).toBe(true);
    expect(differences(tableContents(store.db), wanted)).toEqual([]);
  });

  it('is the same however often it is derived', async () => {
    const sandbox = await connectedSandbox();
    const store = openTestStore();
    await syncWith(store, sandbox);
    const before = tableContents(store.db);
    await deriveLedger(store);
    expect(storedLedger(store.db).entries).toHaveLength(countEntries(store.db));
    expect(differences(tableContents(store.db), before)).toEqual([]);
  });

  it('starts again from the cursor, so a lost cursor costs time only', async () => {
    const sandbox = await connectedSandbox();
    const store = openTestStore();
    await syncWith(store, sandbox);
    const before = tableContents(store.db);
    expect(loadCursor(store.db, sandbox.exchangeId)).not.toBe('');
    saveCursor(store.db, sandbox.exchangeId, '');
    await syncWith(store, sandbox);
    expect(differences(tableContents(store.db), before)).toEqual([]);
  });
});
