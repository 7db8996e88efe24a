import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importer } from '../../src/main/imports/importer.js';
import type { Store } from '../../src/main/store/open-store.js';
import { listProposals } from '../../src/main/store/review.js';
import { takeDecisions, undoStep } from '../../src/main/sync/decide.js';
import { ensureLedger } from '../../src/main/sync/derive-ledger.js';
import { storedLedger } from '../../src/main/sync/export-ledger.js';
import { openTestStore } from '../support/profile.js';
import { connectedSandbox, syncWith, TEST_NOW } from '../support/sync-rig.js';
import { storedRows } from '../support/stored-rows.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const now = () => TEST_NOW;
const duplicates = (store: Store) =>
  listProposals(store.db).flatMap(({ kind, a, b }) => (kind === 'duplicate' ? [{ a, b }] : []));

/** The deposit that became part of a transfer by its hash, as it stands when the transfer is taken apart. */
async function arrivedDeposit(store: Store) {
  const transfer = storedRows(store.db).find(
    ({ arrival, notes }) => arrival !== undefined && !notes.includes('matched-by-amount'),
  );
  const arrival = transfer?.arrival ?? '';
  await takeDecisions(store, [{ kind: 'unpair', out: transfer?.entry.id ?? '', in: arrival }], now);
  const deposit = storedLedger(store.db).entries.find(({ id }) => id === arrival);
  await undoStep(store, undefined, now);
  if (deposit?.kind !== 'deposit') throw new Error('The sample has a transfer made of two.');
  return deposit;
}

it('a deposit of a file that a synced transfer arrived with is proposed as told twice, and dropping it leaves the ledger as it was', async () => {
  const store = openTestStore();
  await syncWith(store, await connectedSandbox());
  const before = storedLedger(store.db);
  const deposit = await arrivedDeposit(store);
  expect(storedLedger(store.db)).toEqual(before);
  const path = join(temporaryFolder(), 'ledger.json');
  // Files seldom have the hash.
  const { hash: _, ...told } = { ...deposit, id: 'told' };
  writeFileSync(path, JSON.stringify({ format: 'lotbook-ledger/1', currency: 'USD', entries: [told] }));
  const imports = importer({ store, newId: () => 'i', now, derive: ensureLedger });
  const order = { path, fileName: 'ledger.json', format: null, mapping: null, accountId: null, accountName: null };
  expect(await imports.preview(order, new AbortController().signal)).toMatchObject({ newRows: 1, overlaps: 1 });
  await imports.commit(order, new AbortController().signal);
  expect(duplicates(store)).toEqual([{ a: deposit.id, b: 'ledger/told' }]);
  await takeDecisions(store, [{ kind: 'duplicate', keep: deposit.id, drop: 'ledger/told' }], now);
  expect(storedLedger(store.db)).toEqual(before);
  expect(duplicates(store)).toEqual([]);
});
