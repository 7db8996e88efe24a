import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  accountNames,
  listAccounts,
  markUnlisted,
  saveAccount,
  type AccountUpdate,
} from '../../src/main/store/accounts.js';
import { forgetConnection, loadConnection, readRevision, saveConnection } from '../../src/main/store/meta.js';
import { saveRecords } from '../../src/main/store/records.js';
import { loadSettings, saveSettings } from '../../src/main/store/settings.js';
import { loadCursor, markSynced, saveCursor } from '../../src/main/store/sync-state.js';
import { openTestStore, tableContents } from '../support/profile.js';
import { accountRecords } from '../support/stored-rows.js';

const account = (id: string, changes: Partial<AccountUpdate> = {}): AccountUpdate => ({
  id,
  provider: 'crypto-com',
  displayName: 'Crypto.com',
  status: 'ok',
  error: null,
  value: '1234.5',
  balances: [
    { asset: 'CRO', name: 'Cronos', kind: 'spot', amount: '0.00000001', value: null },
    { asset: 'CRO', name: null, kind: 'staked', amount: '123456789012345678901234567890.5', value: '1' },
  ],
  json: `{"id":"${id}"}`,
  ...changes,
});

const receipt = (accountId: string, receivedAt = 1000) => ({ accountId, runId: `run-${receivedAt}`, receivedAt });

describe('accounts', () => {
  it('come back as they were saved, amounts digit for digit', () => {
    const { db } = openTestStore();
    saveAccount(db, account('a1'));
    saveRecords(db, receipt('a1'), [{ id: 'r1', json: '{}' }]);
    markSynced(db, 'a1', Date.UTC(2026, 0, 2));
    const { json: _, ...view } = account('a1');
    expect(listAccounts(db)).toEqual([
      { ...view, records: 1, review: 0, source: 'vezgo', lastSyncedAt: '2026-01-02T00:00:00.000Z' },
    ]);
  });

  it('take the newest state and keep their records when saved again', () => {
    const { db } = openTestStore();
    saveAccount(db, account('a1'));
    saveRecords(db, receipt('a1'), [{ id: 'r1', json: '{}' }]);
    saveAccount(db, account('a1', { status: 'retry', value: null, balances: [] }));
    expect(listAccounts(db)).toMatchObject([{ status: 'retry', value: null, balances: [], records: 1 }]);
  });

  it.each([
    ['LoginFailedError', 'reconnect'],
    ['SecurityQuestionError', 'answer'],
    ['TemporaryFailureError', 'wait'],
    ['SomethingNewError', 'wait'],
  ])('say for %s what helps: %s', (name, remedy) => {
    const { db } = openTestStore();
    saveAccount(db, account('a1', { status: 'error', error: { name, message: 'why' } }));
    expect(listAccounts(db)[0]?.error).toEqual({ name, message: 'why', remedy });
  });

  it('that Vezgo no longer lists are kept with a status of unknown', () => {
    const { db } = openTestStore();
    saveAccount(db, account('a1', { status: 'error', error: { name: 'LoginFailedError', message: '' } }));
    saveAccount(db, account('a2'));
    markUnlisted(db, ['a2']);
    expect(listAccounts(db)).toMatchObject([
      { id: 'a1', status: 'unknown', error: null },
      { id: 'a2', status: 'ok' },
    ]);
  });

  it('of one provider have names that tell them apart', () => {
    const { db } = openTestStore();
    for (const id of ['b', 'a']) saveAccount(db, account(id));
    saveAccount(db, account('c', { displayName: 'Coinbase' }));
    saveAccount(db, account('b'));
    expect(accountNames(db)).toEqual({ b: 'Crypto.com', a: 'Crypto.com (2)', c: 'Coinbase' });
    expect(listAccounts(db).map(({ displayName }) => displayName)).toEqual([
      'Coinbase',
      'Crypto.com',
      'Crypto.com (2)',
    ]);
  });
});

describe('records', () => {
  it('seen again with the same content change nothing', () => {
    const { db } = openTestStore();
    saveAccount(db, account('a1'));
    const records = [
      { id: 'r1', json: '{"v":5}' },
      { id: 'r2', json: '{"v":"6"}' },
    ];
    expect(saveRecords(db, receipt('a1'), records)).toEqual({ added: 2, changed: 0 });
    const before = tableContents(db);
    expect(saveRecords(db, receipt('a1', 2000), records)).toEqual({ added: 0, changed: 0 });
    expect(tableContents(db)).toEqual(before);
  });

  it('seen again with other content take the new one and keep every old one', () => {
    const { db } = openTestStore();
    saveAccount(db, account('a1'));
    for (const [index, json] of ['{"v":1}', '{"v":2}', '{"v":2}', '{"v":3}'].entries()) {
      saveRecords(db, receipt('a1', index), [{ id: 'r1', json }]);
    }
    expect(accountRecords(db, 'a1')).toEqual([{ id: 'r1', json: '{"v":3}' }]);
    const old = db.prepare('SELECT version, json, received_at FROM record_versions ORDER BY version').all();
    expect(old).toEqual([
      { version: 0, json: '{"v":1}', received_at: 0 },
      { version: 1, json: '{"v":2}', received_at: 1 },
    ]);
    expect(readRevision(db)).toBe(3);
  });

  it('of one id in two accounts are two records', () => {
    const { db } = openTestStore();
    for (const id of ['a1', 'a2']) {
      saveAccount(db, account(id));
      saveRecords(db, receipt(id), [{ id: 'r1', json: `{"of":"${id}"}` }]);
    }
    saveRecords(db, receipt('a1'), [{ id: 'r1', json: '{"changed":true}' }]);
    expect(accountRecords(db, 'a1')).toEqual([{ id: 'r1', json: '{"changed":true}' }]);
    expect(accountRecords(db, 'a2')).toEqual([{ id: 'r1', json: '{"of":"a2"}' }]);
  });

  it('belong to an account that is known', () => {
    const { db } = openTestStore();
    expect(() => saveRecords(db, receipt('nobody'), [{ id: 'r1', json: '{}' }])).toThrow('FOREIGN KEY');
    expect(readRevision(db)).toBe(0);
  });
});

describe('the cursor', () => {
  it('starts empty, keeps its place and survives the mark of a finished sync', () => {
    const { db } = openTestStore();
    saveAccount(db, account('a1'));
    expect(loadCursor(db, 'a1')).toBe('');
    saveCursor(db, 'a1', 'r7');
    markSynced(db, 'a1', 5);
    expect(loadCursor(db, 'a1')).toBe('r7');
  });
});

describe('settings and connection', () => {
  it('start at their defaults, keep what is saved, and fill in what an older version did not know', () => {
    const { db } = openTestStore();
    vi.stubEnv('TZ', 'Pacific/Auckland');
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const timezone = 'Pacific/Auckland';
    const defaults = {
      rules: 'us',
      method: null,
      scope: null,
      currency: null,
      allocation: 'fifo',
      accountOrder: [],
      transferFees: 'dispose',
      cashback: 'income',
      filingStatus: 'other',
      methodByYear: {},
      timezone,
      theme: 'system',
      language: 'system',
      syncAtStart: false,
      syncEveryHours: null,
      notifications: true,
      providerLogos: true,
    } as const;
    expect(loadSettings(db)).toEqual(defaults);
    vi.stubEnv('TZ', 'Nowhere/At_all');
    expect(loadSettings(db).timezone).toBe('UTC');
    vi.stubEnv('TZ', timezone);
    const chosen = {
      ...defaults,
      rules: 'de',
      method: 'fifo',
      scope: 'account',
      timezone: 'Europe/Berlin',
      theme: 'dark',
    } as const;
    saveSettings(db, chosen);
    expect(loadSettings(db)).toEqual(chosen);
    db.prepare('UPDATE settings SET json = ?').run('{"rules":"gb"}');
    expect(loadSettings(db)).toEqual({ ...defaults, rules: 'gb' });
    db.prepare('UPDATE settings SET json = ?').run('{"rules":"atlantis"}');
    expect(loadSettings(db)).toEqual(defaults);
  });

  it('remember who we are at Vezgo until told to forget', () => {
    const { db } = openTestStore();
    expect(loadConnection(db)).toBeNull();
    saveConnection(db, { clientId: 'c', loginName: 'l' });
    expect(loadConnection(db)).toEqual({ clientId: 'c', loginName: 'l' });
    forgetConnection(db);
    expect(loadConnection(db)).toBeNull();
  });
});
