import { describe, expect, it, vi } from 'vitest';
import type { SyncProgress } from '../../src/core/contract/views.js';
import { listAccounts } from '../../src/main/store/accounts.js';
import { countEntries } from '../../src/main/store/entries.js';
import { readRevision, saveRevision } from '../../src/main/store/meta.js';
import { loadCursor, saveCursor } from '../../src/main/store/sync-state.js';
import { deriveLedger, ensureLedger } from '../../src/main/sync/derive-ledger.js';
import { storedLedger } from '../../src/main/sync/export-ledger.js';
import { isSyncRunning } from '../../src/main/sync/sync-run.js';
import { differences, openTestStore, recordCount, tableContents } from '../support/profile.js';
import { clientOf, connectedSandbox, syncWith, TEST_NOW, TRANSACTIONS } from '../support/sync-rig.js';

describe('a sync', () => {
  it('brings accounts, balances, every record and the ledger', async () => {
    const sandbox = await connectedSandbox();
    const store = openTestStore();
    const { last } = await syncWith(store, sandbox);
    expect(last).toMatchObject({ phase: 'done', failure: null, accountId: null, newRecords: recordCount(store) });
    expect(recordCount(store)).toBeGreaterThan(100);
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
    // Ten years on, in days of leap years: a clock may be behind.
    for (const { query } of asked) expect(query).toMatchObject({ from: '2005-01-01', to: '2036-11-08', limit: '1000' });
  });

  it('catches old history that Vezgo fills in later', async () => {
    const sandbox = await connectedSandbox();
    const store = openTestStore();
    await syncWith(store, sandbox);
    const before = recordCount(store);
    sandbox.releaseLateHistory(sandbox.exchangeId);
    const { last } = await syncWith(store, sandbox);
    expect(last.newRecords).toBeGreaterThan(0);
    expect(recordCount(store)).toBe(before + last.newRecords);
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
    expect(last).toMatchObject({ phase: 'done', records: recordCount(store), newRecords: 0 });
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
        stored.push(recordCount(store));
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
    const before = recordCount(store);
    await clientOf(sandbox).removeAccount(sandbox.secondId);
    const { last } = await syncWith(store, sandbox, { accountIds: [sandbox.secondId] });
    expect(last).toMatchObject({ phase: 'failed', failure: { code: 'not-found' } });
    expect(listAccounts(store.db).find(({ id }) => id === sandbox.secondId)).toMatchObject({ status: 'unknown' });
    expect(recordCount(store)).toBe(before);
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
    expect(recordCount(store)).toBeGreaterThan(100);
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
      expect(recordCount(store)).toBe(last.newRecords);
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
    expect(recordCount(store)).toBe(0);
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
    expect(recordCount(store)).toBe(recordCount(undisturbed));
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
