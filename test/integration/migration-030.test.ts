import { expect, it } from 'vitest';
import { loadConnection, loadOwner } from '../../src/main/store/meta.js';
import { MIGRATIONS } from '../../src/main/store/migrations/all.js';
import { openStoreWith } from '../../src/main/store/open-store.js';
import { listSeals, removeSeal, saveSeal, sealDocument } from '../../src/main/store/seals.js';
import { openTestStore, TEST_KEY } from '../support/profile.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const upTo = (version: number) => MIGRATIONS.filter((step) => step.version <= version);

it('step 30 keeps records and facts, makes the connection the owner, and begins with empty tables of its own', () => {
  const dir = temporaryFolder();
  const old = openStoreWith(upTo(20), { dir, key: TEST_KEY });
  const connection = JSON.stringify({ clientId: 'c', loginName: 'l' });
  old.db.exec(`
    INSERT INTO accounts (id, provider, display_name, status, json) VALUES ('a', 'p', 'P', 'ok', '{}');
    INSERT INTO records (account_id, id, json, initiated_at, first_run, received_at) VALUES ('a', 'r', '{"v":1}', 7, 'run', 9);
    INSERT INTO meta (name, value) VALUES ('connection', '${connection}') ON CONFLICT (name) DO UPDATE SET value = excluded.value;
  `);
  old.close();
  const store = openStoreWith(upTo(30), { dir, key: TEST_KEY });
  const { db } = store;
  expect(db.prepare('SELECT * FROM records').all()).toEqual([
    { sequence: 1, account_id: 'a', id: 'r', json: '{"v":1}', first_run: 'run', received_at: 9 },
  ]);
  expect(loadConnection(db)).toEqual({ clientId: 'c', loginName: 'l' });
  expect(loadOwner(db)).toEqual({ clientId: 'c', loginName: 'l' });
  for (const table of [
    'upstream_changes',
    'vanished_records',
    'full_checks',
    'removed_accounts',
    'balance_history',
    'seals',
  ]) {
    expect(db.prepare(`SELECT * FROM ${table}`).all()).toEqual([]);
  }
  store.close();
});

it('a sealed document comes back as it was, newest first, until it is removed', () => {
  const { db } = openTestStore();
  const document = JSON.stringify({ text: 'é\u0000"\\' });
  const seal = { year: '2025', rules: 'us', digest: 'ab'.repeat(32), note: 'filed' };
  const first = saveSeal(db, { ...seal, document }, 1000);
  const second = saveSeal(db, { ...seal, year: '2026', document: '{}' }, 2000);
  expect(listSeals(db)).toEqual([second, first]);
  expect(first).toEqual({ ...seal, id: first.id, sealedAt: '1970-01-01T00:00:01.000Z' });
  expect(sealDocument(db, first.id)).toBe(document);
  removeSeal(db, first.id);
  expect(() => sealDocument(db, first.id)).toThrow(expect.objectContaining({ code: 'not-found' }));
  expect(listSeals(db)).toEqual([second]);
});
