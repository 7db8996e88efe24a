import { expect, it } from 'vitest';
import { listAccounts } from '../../src/main/store/accounts.js';
import { MIGRATIONS } from '../../src/main/store/migrations/all.js';
import { openStoreWith } from '../../src/main/store/open-store.js';
import { saveRecords } from '../../src/main/store/records.js';
import { storeInfo } from '../../src/main/store/store-info.js';
import { TEST_KEY } from '../support/profile.js';
import { temporaryFolder } from '../support/temporary-folder.js';

it('step 60 counts what is there, and the counts follow what comes and goes', () => {
  const dir = temporaryFolder();
  const before = MIGRATIONS.filter(({ version }) => version < 60);
  const old = openStoreWith(before, { dir, key: TEST_KEY });
  old.db.exec(`
    INSERT INTO accounts (id, provider, display_name, status, json) VALUES ('a', 'p', 'A', 'ok', '{}'), ('b', 'p', 'B', 'ok', '{}');
    INSERT INTO records (account_id, id, json, first_run, received_at) VALUES ('a', '1', '{}', 'run', 9), ('a', '2', '{}', 'run', 9);
  `);
  old.close();
  const store = openStoreWith(MIGRATIONS, { dir, key: TEST_KEY });
  const { db } = store;
  const counts = () => [...listAccounts(db).map(({ records }) => records), storeInfo(db, dir).records];
  expect(counts()).toEqual([2, 0, 2]);
  // The second is there already, with other content: it replaces the old one.
  const records = ['2', '3', '4'].map((id) => ({ id, json: `{"v":${id}}` }));
  saveRecords(db, { accountId: 'a', runId: 'again', receivedAt: 10 }, records);
  saveRecords(db, { accountId: 'b', runId: 'again', receivedAt: 10 }, records);
  expect(counts()).toEqual([4, 3, 7]);
  db.exec("DELETE FROM records WHERE id = '3'");
  expect(counts()).toEqual([3, 2, 5]);
  db.exec("INSERT INTO accounts (id, provider, display_name, status, json) VALUES ('c', 'p', 'C', 'ok', '{}')");
  db.exec("DELETE FROM accounts WHERE id = 'a'");
  expect(counts()).toEqual([2, 0, 2]);
  store.close();
});
