import { describe, expect, it } from 'vitest';
import { balanceHistory } from '../../src/main/store/balance-history.js';
import { listAccounts } from '../../src/main/store/accounts.js';
import { finish } from '../../src/core/domain/steps.js';
import { removeAccount, takeBackAccount } from '../../src/main/store/removed-accounts.js';
import { isChecking, upstreamChanges } from '../../src/main/store/upstream.js';
import type { VezgoClient } from '../../src/main/vezgo/client.js';
import { differences, openTestStore, tableContents } from '../support/profile.js';
import { accountRecords } from '../support/stored-rows.js';
import { clientOf, connectedSandbox, syncWith, TEST_NOW, type ConnectedSandbox } from '../support/sync-rig.js';

/** The server, but for some records: `null` is gone, a text stands in their place. */
function clientWithout(
  sandbox: ConnectedSandbox,
  changed: ReadonlyMap<string, string | null>,
  listsOnly = false,
): VezgoClient {
  const client = clientOf(sandbox);
  return {
    ...client,
    transactions: async (query, signal) => {
      const page = await client.transactions(query, signal);
      return page.flatMap((record) => {
        const json = changed.get(record.id);
        if (json === null) return [];
        return [json === undefined ? record : { id: record.id, json }];
      });
    },
    transaction: async (accountId, id, signal) => {
      // A server that lost a record answers 404, as the sandbox does for an id that it never had.
      const gone = changed.get(id) === null && !listsOnly;
      return client.transaction(accountId, gone ? 'f'.repeat(24) : id, signal);
    },
  };
}

const someIds = (store: ReturnType<typeof openTestStore>, account: string, count: number): readonly string[] =>
  accountRecords(store.db, account)
    .slice(5, 5 + count)
    .map(({ id }) => id);

describe('a full check', () => {
  it('lists what changed and what vanished, keeps both, and takes back what returns', async () => {
    const sandbox = await connectedSandbox();
    const store = openTestStore();
    await syncWith(store, sandbox);
    const total = accountRecords(store.db, sandbox.secondId).length;
    const [changed = '', gone = ''] = someIds(store, sandbox.secondId, 2);
    const before = accountRecords(store.db, sandbox.secondId).find(({ id }) => id === changed)?.json ?? '';
    const after = before.replace('{', '{"note":"put right",');
    const client = clientWithout(
      sandbox,
      new Map([
        [changed, after],
        [gone, null],
      ]),
    );

    const { last } = await syncWith(store, sandbox, { full: true, client });
    expect(last).toMatchObject({ phase: 'done', newRecords: 0, changed: 2, endsAt: null });
    const at = TEST_NOW.toISOString();
    const of = { accountId: sandbox.secondId, at };
    expect(upstreamChanges(store.db)).toEqual([
      { ...of, record: gone, what: 'vanished', before: expect.stringContaining(gone), after: null },
      { ...of, record: changed, what: 'changed', before, after },
    ]);
    expect(accountRecords(store.db, sandbox.secondId)).toHaveLength(total);

    // Once more tells nothing twice.
    expect((await syncWith(store, sandbox, { full: true, client })).last.changed).toBe(0);
    expect(upstreamChanges(store.db)).toHaveLength(2);

    expect((await syncWith(store, sandbox, { full: true })).last.changed).toBe(2);
    const [first, second] = upstreamChanges(store.db);
    expect(new Set([first?.what, second?.what])).toEqual(new Set(['changed', 'returned']));
  });

  it('that is cancelled is ended by the next run, which need not be told', async () => {
    const sandbox = await connectedSandbox({ extraRecords: 1200 });
    const store = openTestStore();
    await syncWith(store, sandbox);
    const [gone = ''] = someIds(store, sandbox.exchangeId, 1);
    const client = clientWithout(sandbox, new Map([[gone, null]]));
    const stop = new AbortController();
    const onProgress = ({ pages }: { readonly pages: number }) => pages === 1 && stop.abort();
    const { last } = await syncWith(store, sandbox, { full: true, client, signal: stop.signal, onProgress });
    expect(last).toMatchObject({ phase: 'cancelled', changed: 0 });
    expect(upstreamChanges(store.db)).toEqual([]);
    expect((await syncWith(store, sandbox, { client })).last.changed).toBe(1);
    expect(upstreamChanges(store.db)).toMatchObject([{ record: gone, what: 'vanished' }]);
  });

  it('believes no list that leaves out what the server still has', async () => {
    const sandbox = await connectedSandbox();
    const store = openTestStore();
    await syncWith(store, sandbox);
    const holey = new Map(someIds(store, sandbox.secondId, 3).map((id) => [id, null]));
    const { last } = await syncWith(store, sandbox, { full: true, client: clientWithout(sandbox, holey, true) });
    expect(last).toMatchObject({ phase: 'failed', failure: { code: 'bad-response' }, changed: 0 });
    expect(upstreamChanges(store.db)).toEqual([]);
    expect(isChecking(store.db, sandbox.secondId)).toBe(false);
    expect((await syncWith(store, sandbox, { full: true })).last).toMatchObject({ phase: 'done', changed: 0 });
  });

  it('tells when it is likely to end, from its pace', async () => {
    const sandbox = await connectedSandbox({ extraRecords: 3000 });
    const store = openTestStore();
    const first = await syncWith(store, sandbox);
    expect(first.told.map(({ endsAt }) => endsAt)).toEqual(first.told.map(() => null));
    let clock = TEST_NOW.getTime();
    const { told, last } = await syncWith(store, sandbox, { full: true, now: () => new Date((clock += 1000)) });
    const third = told.find(({ pages }) => pages === 3);
    // Three pages of a thousand of what the first run read, each second one look at the clock.
    expect(Date.parse(third?.endsAt ?? '')).toBeGreaterThan(TEST_NOW.getTime());
    expect(Date.parse(third?.endsAt ?? '')).toBeLessThan(clock + 60_000);
    expect(last.endsAt).toBeNull();
  });
});

describe('an empty page', () => {
  it('ends a reading only when it comes twice', async () => {
    const sandbox = await connectedSandbox({ extraRecords: 1200 });
    const [store, undisturbed] = [openTestStore(), openTestStore()];
    await syncWith(undisturbed, sandbox);
    sandbox.setFaults([{ path: '/v1/accounts/*/transactions', nth: 2, action: { kind: 'body', body: '[]' } }]);
    expect((await syncWith(store, sandbox)).last.phase).toBe('done');
    expect(accountRecords(store.db, sandbox.exchangeId)).toEqual(accountRecords(undisturbed.db, sandbox.exchangeId));
  });
});

describe('an account that the person took out', () => {
  it('leaves nothing behind, does not come back by itself, and comes back whole when it is connected again', async () => {
    const sandbox = await connectedSandbox();
    const store = openTestStore();
    await syncWith(store, sandbox);
    const { records: _records, ...before } = tableContents(store.db);
    expect(finish(removeAccount(store.db, sandbox.secondId, 5))).toBe(true);
    expect(finish(removeAccount(store.db, sandbox.secondId, 5))).toBe(false);
    await syncWith(store, sandbox);
    expect(listAccounts(store.db).map(({ id }) => id)).toEqual([sandbox.exchangeId]);
    for (const table of ['balances', 'sync_state', 'balance_history', 'history_reads', 'records'] as const) {
      expect(tableContents(store.db)[table]?.filter((row) => row.includes(sandbox.secondId))).toEqual([]);
    }
    takeBackAccount(store.db, sandbox.secondId);
    await syncWith(store, sandbox);
    const after = tableContents(store.db);
    for (const table of ['accounts', 'balances', 'balance_history', 'sync_state'] as const) {
      expect(differences({ [table]: after[table] ?? [] }, { [table]: before[table] ?? [] })).toEqual([]);
    }
  });
});

describe('the history of balances', () => {
  it('is read with a sync, and added up over accounts', async () => {
    const sandbox = await connectedSandbox();
    const store = openTestStore();
    expect(balanceHistory(store.db, undefined)).toEqual({ points: [], readAt: null });
    await syncWith(store, sandbox);
    const parts = [sandbox.exchangeId, sandbox.secondId].map((id) => balanceHistory(store.db, id));
    const all = balanceHistory(store.db, undefined);
    expect(all.readAt).toBe(TEST_NOW.toISOString());
    expect(all.points.length).toBeGreaterThan(5);
    const { date = '' } = all.points.at(-1) ?? {};
    // Decimal text of at most two places: cents add up exactly.
    const cents = (value: string | undefined): number => Math.round(Number(value ?? 0) * 100);
    const sum = parts.reduce((total, { points }) => total + cents(points.find((one) => one.date === date)?.value), 0);
    expect(cents(all.points.at(-1)?.value)).toBe(sum);
  });

  it('that a team does not have is none, and no failure', async () => {
    const sandbox = await connectedSandbox();
    sandbox.setFaults([{ path: '/v1/accounts/*/history', times: 'always', action: { kind: 'status', status: 403 } }]);
    const store = openTestStore();
    expect((await syncWith(store, sandbox)).last.phase).toBe('done');
    expect(balanceHistory(store.db, sandbox.exchangeId).points).toEqual([]);
  });
});
