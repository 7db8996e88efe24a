import { expect, it } from 'vitest';
import { decisionSteps } from '../../src/main/store/decisions.js';
import { ledgerState } from '../../src/main/store/ledger-state.js';
import { firstTables } from '../../src/main/store/migrations/010-first-tables.js';
import { decisionsAndGenerations } from '../../src/main/store/migrations/020-decisions.js';
import { openStoreWith } from '../../src/main/store/open-store.js';
import { ensureLedger } from '../../src/main/sync/derive-ledger.js';
import { storedLedger } from '../../src/main/sync/export-ledger.js';
import { openTestStore, tableContents, TEST_KEY } from '../support/profile.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { part, record } from '../support/vezgo-record.js';

/** A store of version 10 with a row in every table. */
function oldStore(): { readonly dir: string; readonly before: Record<string, string[]> } {
  const dir = temporaryFolder();
  const store = openStoreWith([firstTables], { dir, key: TEST_KEY });
  const { json } = record('r1', { parts: [part('received', 'BTC', '1')] });
  store.db.exec(`
    INSERT INTO accounts VALUES ('a', 'crypto-com', 'Crypto.com', 'ok', NULL, NULL, '5', '{}');
    INSERT INTO balances VALUES ('a', 0, 'BTC', NULL, 'spot', '1', '5');
    INSERT INTO records VALUES (1, 'a', 'r1', '${json}', 1700000000000, 'run', 7);
    INSERT INTO record_versions VALUES (1, 0, '{"old":true}', 6);
    INSERT INTO sync_state VALUES ('a', 'r1', 8);
    INSERT INTO ledger_entries VALUES (1, 'r1', 'a', 'deposit', '{}');
    INSERT INTO entry_sources VALUES ('r1', 0, 1);
    INSERT INTO entry_notes VALUES ('r1', 0, 'code', 'words');
    INSERT INTO review VALUES (1, 0, 'code', 'words');
    INSERT INTO settings VALUES (1, '{}');
    INSERT INTO meta VALUES ('connection', '{"clientId":"c","loginName":"l"}'), ('records-revision', '1'),
      ('derivation', '{"mappingVersion":1,"revision":1}');
  `);
  const before = tableContents(store.db);
  store.close();
  return { dir, before };
}

it('from version 10 to 20 everything received and set stays, and what was derived makes room', () => {
  const { dir, before } = oldStore();
  const store = openStoreWith([firstTables, decisionsAndGenerations], { dir, key: TEST_KEY });
  const after = tableContents(store.db);
  const kept = ['accounts', 'balances', 'records', 'record_versions', 'sync_state', 'settings'];
  const rowsOf = (tables: typeof before) => kept.map((table) => [table, tables[table]]);
  expect(kept.map((table) => before[table]?.length)).toEqual(kept.map(() => 1));
  expect(rowsOf(after)).toEqual(rowsOf(before));
  expect(after['meta']).toEqual(before['meta']?.filter((row) => !row.includes('derivation')));
  expect(after).toMatchObject({ ledger_entries: [], review: [], proposals: [], decisions: [], decision_events: [] });
  expect(after).not.toHaveProperty('entry_sources');
  expect(ledgerState(store.db)).toEqual({ generation: 0, inputs: '', entries: 0, ignored: 0, staging: 0 });
  expect(decisionSteps(store.db)).toEqual([]);
  store.close();
});

it('a migrated store derives its ledger anew', async () => {
  const store = openTestStore(oldStore().dir);
  expect(await ensureLedger(store)).toBe(true);
  expect(storedLedger(store.db).entries).toMatchObject([
    { id: 'r1', kind: 'deposit', in: { asset: 'BTC', amount: '1' } },
  ]);
});
