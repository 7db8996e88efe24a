import { expect, it } from 'vitest';
import { allEntries } from '../../src/main/store/entries.js';
import { startChild } from '../support/child.js';
import { differences, openTestStore, tableContents, TEST_KEY } from '../support/profile.js';
import { connectedSandbox, syncWith } from '../support/sync-rig.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Further trades, so that the exchange account takes several pages. */
const EXTRA = 2000;
const ROUNDS = 4;

/** A fixed sequence of numbers below `limit` (Park–Miller), so that a failure can be seen again. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; state = (state * 48_271) % 2_147_483_647) yield state;
}

it('a run killed at any row of any table is carried on by the next, to the same store as an undisturbed one', async () => {
  const sandbox = await connectedSandbox({ extraRecords: EXTRA });
  const { apiUrl, connectUrl, clientId, secret, loginName } = sandbox;
  const server = JSON.stringify({ apiUrl, connectUrl, clientId, secret, loginName });

  const undisturbed = openTestStore();
  expect((await syncWith(undisturbed, sandbox)).last.phase).toBe('done');
  const wanted = tableContents(undisturbed.db);
  const rows = { records: wanted['records']?.length ?? 0, ledger_entries: allEntries(undisturbed.db).length };
  expect(rows.records).toBeGreaterThan(EXTRA);

  const random = numbers(20_261_101);
  for (let round = 0; round < ROUNDS; round += 1) {
    const dir = temporaryFolder();
    const kills = [];
    // Killed three times in a row while records come in (each run has fewer left to add), then once while the ledger is derived.
    for (const table of ['records', 'records', 'records', 'ledger_entries'] as const) {
      const before = openTestStore(dir);
      const left = rows[table] - Number(before.db.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get());
      before.close();
      if (left === 0) continue;
      const at = 1 + ((random.next().value ?? 0) % left);
      const child = startChild('sync.ts', [dir, TEST_KEY, server, table, String(at)]);
      expect(await child.ended(), `killed at row ${at} of ${table}`).toBeNull();
      kills.push(`${table}:${at}`);
    }
    const store = openTestStore(dir);
    expect((await syncWith(store, sandbox)).last.phase).toBe('done');
    expect(differences(tableContents(store.db), wanted), `after kills at ${kills.join(', ')}`).toEqual([]);
    store.close();
  }
});
