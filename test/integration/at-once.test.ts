import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importer, type Importer } from '../../src/main/imports/importer.js';
import type { PreviewOrder } from '../../src/main/imports/preview-file.js';
import { listAccounts, vezgoAccountIds } from '../../src/main/store/accounts.js';
import { listDecisions } from '../../src/main/store/decisions.js';
import { allEntries } from '../../src/main/store/entries.js';
import { beginImport, commitImport, stageRows } from '../../src/main/store/imports.js';
import type { Store } from '../../src/main/store/open-store.js';
import { finish } from '../../src/core/domain/steps.js';
import { removeAccount } from '../../src/main/store/removed-accounts.js';
import { takeDecisions } from '../../src/main/sync/decide.js';
import { ensureLedger } from '../../src/main/sync/derive-ledger.js';
import { openTestStore } from '../support/profile.js';
import { clientOf, connectedSandbox, syncWith, TEST_NOW } from '../support/sync-rig.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const HEADER =
  'Timestamp (UTC),Transaction Description,Currency,Amount,To Currency,To Amount,Native Currency,Native Amount,Native Amount (in USD),Transaction Kind';
const rewards = (count: number): string =>
  [
    HEADER,
    ...Array.from({ length: count }, (_, i) => `2024-03-01 10:00:00,Reward,CRO,${i + 1},,,USD,1,1,staking_reward`),
    '',
  ].join('\n');

const signal = new AbortController().signal;
const now = () => TEST_NOW;

function fileOrder(content: string, name = 'export.csv'): PreviewOrder {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return { path, fileName: name, format: null, mapping: null, accountId: null, accountName: null };
}

function importerOf(store: Store, onFraction: () => void = () => undefined): Importer {
  let ids = 0;
  return importer({ store, newId: () => `import-${(ids += 1)}`, now, onFraction, derive: ensureLedger });
}

describe('an import', () => {
  it('goes through though a sync ends meanwhile and asks for the ledger', async () => {
    const store = openTestStore();
    await ensureLedger(store);
    const asked: Promise<boolean>[] = [];
    const imports = importerOf(store, () => asked.push(ensureLedger(store)));
    expect(await imports.commit(fileOrder(rewards(6000)), signal)).toMatchObject({ rows: 6000, addedRows: 6000 });
    await Promise.all(asked);
    expect(asked.length).toBeGreaterThan(2);
    expect(allEntries(store.db)).toHaveLength(6000);
  });
  it('taken back and brought in again is under the decisions taken before', async () => {
    const store = openTestStore();
    const imports = importerOf(store);
    const order = fileOrder(rewards(2));
    const { id } = await imports.commit(order, signal);
    const [first] = allEntries(store.db);
    await takeDecisions(store, [{ kind: 'ignore', target: first?.id ?? '' }], now);
    await imports.undo(id);
    expect(listDecisions(store.db)).toMatchObject([{ conflict: expect.stringContaining('not there any more') }]);
    await imports.commit(order, signal);
    expect(listDecisions(store.db)).toMatchObject([{ conflict: null }]);
    expect(allEntries(store.db)).toHaveLength(1);
  });
  it('keeps its accounts from being removed until it is through', () => {
    const { db } = openTestStore();
    const account = { id: 'file-1', name: 'One', format: 'crypto-com-app' } as const;
    const other = { ...account, id: 'file-2', name: 'Two' };
    beginImport(db, { id: 'i', accounts: [account, other], fileName: 'a.csv', at: 0 });
    stageRows(db, 'i', [{ accountId: other.id, id: 'a', json: '{}' }]);
    commitImport(db, 'i');
    expect(() => finish(removeAccount(db, other.id, 0))).toThrow('A file is being imported');
    expect(listAccounts(db).map(({ id }) => id)).toEqual(['file-1', 'file-2']);
  });
});

describe('an account taken out of the store', () => {
  it('leaves an import of several accounts to the others, whose rows go with its undo only', async () => {
    const store = openTestStore();
    const imports = importerOf(store);
    const reward = (id: string, account: string) => {
      const units = { asset: 'CRO', amount: '1', value: '1' };
      return { id, account, time: '2024-01-01T00:00:00Z', kind: 'income', category: 'staking', in: units };
    };
    const ledger = (...entries: readonly object[]) =>
      fileOrder(JSON.stringify({ format: 'lotbook-ledger/1', currency: 'USD', entries }), 'ledger.json');
    const first = await imports.commit(ledger(reward('a', 'one'), reward('b', 'two')), signal);
    finish(removeAccount(store.db, 'ledger/one', 0));
    expect(imports.list()).toEqual([{ ...first, accountId: 'ledger/two' }]);
    const again = await imports.commit(ledger(reward('b', 'two')), signal);
    expect(await imports.undo(again.id)).toBe(0);
    expect(allEntries(store.db).map(({ id }) => id)).toEqual(['ledger/b']);
    expect(await imports.undo(first.id)).toBe(1);
    expect(listAccounts(store.db)).toEqual([]);
  });
  it('stays out though a sync had asked for the list before', async () => {
    const sandbox = await connectedSandbox();
    const store = openTestStore();
    await syncWith(store, sandbox);
    const client = clientOf(sandbox);
    const accounts: typeof client.accounts = async (abort) => {
      const listed = await client.accounts(abort);
      finish(removeAccount(store.db, sandbox.secondId, 0));
      return listed;
    };
    const { last } = await syncWith(store, sandbox, { client: { ...client, accounts } });
    expect(last.phase).toBe('done');
    expect(vezgoAccountIds(store.db)).toEqual([sandbox.exchangeId]);
  });
});
