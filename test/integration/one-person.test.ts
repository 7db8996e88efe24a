import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { removeHere } from '../../src/main/app/account-care.js';
import { openProfile, type Profile } from '../../src/main/app/profile.js';
import { openProfiles } from '../../src/main/app/profiles.js';
import { storeCare } from '../../src/main/app/store-care.js';
import { memorySecrets } from '../../src/main/secrets/keychain.js';
import { listAccounts, saveAccount } from '../../src/main/store/accounts.js';
import { balanceHistory } from '../../src/main/store/balance-history.js';
import { readHistory } from '../../src/main/sync/read-history.js';
import { backupTo } from '../../src/main/store/backups.js';
import { countEntries } from '../../src/main/store/entries.js';
import { loadConnection, saveConnection } from '../../src/main/store/meta.js';
import { listProposals } from '../../src/main/store/review.js';
import type { VezgoClient, VezgoEndpoints } from '../../src/main/vezgo/client.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/start-sandbox.js';
import { openTestStore, recordCount, TEST_KEY } from '../support/profile.js';
import { clientOf, connectedSandbox, syncWith } from '../support/sync-rig.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Records of the account that figures were worked out by hand for, and the entries that they make. */
const HAND_CHECK = { records: 29, entries: 27 };
const SLOW = { timeout: 30_000 };

async function sandboxWithAccount(): Promise<Sandbox> {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.close());
  sandbox.connectAccount('hand-check');
  return sandbox;
}

function profileAt(endpoints: VezgoEndpoints, kind: Profile['kind'] = 'live'): Profile {
  const profile = openProfile({
    kind,
    dir: temporaryFolder(),
    secrets: memorySecrets({ 'database-key': TEST_KEY }),
    endpoints: () => endpoints,
    fetch: () => fetch,
    onSync: () => undefined,
    onSyncEnd: () => undefined,
  });
  onTestFinished(() => profile.close());
  return profile;
}

const credentialsOf = ({ clientId, secret, loginName }: Sandbox) => ({ clientId, secret, loginName });

/** Records and entries there are, and how the last run ended. */
async function stateOf(profile: Profile) {
  const store = await profile.store();
  return { records: recordCount(store), entries: countEntries(store.db), phase: profile.sync.current()?.phase };
}

it('a book that was restored is synced as its own person, with no token of the one before', SLOW, async () => {
  const sandbox = await sandboxWithAccount();
  const profile = profileAt(sandbox);
  await profile.credentials.save(credentialsOf(sandbox));
  await (
    await profile.sync.start()
  ).ended;
  expect(await stateOf(profile)).toEqual({ ...HAND_CHECK, phase: 'done' });
  const other = openTestStore();
  saveConnection(other.db, { clientId: 'ANOTHER-TEAM', loginName: 'bob' });
  const file = join(temporaryFolder(), 'bob.db');
  await backupTo(other, file);
  const which = () => Promise.resolve(file);
  const care = storeCare({ profile: () => profile, dialogs: { where: which, which }, now: () => new Date() });
  expect(await care.restore()).toBe(true);
  await (
    await profile.sync.start()
  ).ended;
  // The server knows no such team.
  expect(await stateOf(profile)).toEqual({ records: 0, entries: 0, phase: 'failed' });
  const { db } = await profile.store();
  expect(listAccounts(db)).toEqual([]);
  expect(loadConnection(db)).toEqual({ clientId: 'ANOTHER-TEAM', loginName: 'bob' });
});

it('another login saved during the first sync ends that before a record of the first comes in', SLOW, async () => {
  const sandbox = await sandboxWithAccount();
  const profile = profileAt(sandbox);
  await profile.credentials.save(credentialsOf(sandbox));
  sandbox.setFaults([{ path: '/v1/accounts', action: { kind: 'delay', milliseconds: 1500 }, times: 1 }]);
  const { ended } = await profile.sync.start();
  await expect.poll(() => profile.sync.current()?.phase).toBe('accounts');
  await profile.credentials.save({ ...credentialsOf(sandbox), loginName: 'bob' });
  await ended;
  expect(await stateOf(profile)).toEqual({ records: 0, entries: 0, phase: 'cancelled' });
});

it('credentials that are forgotten end the sync that goes on with them', SLOW, async () => {
  const sandbox = await sandboxWithAccount();
  const profile = profileAt(sandbox);
  await profile.credentials.save(credentialsOf(sandbox));
  sandbox.setFaults([{ path: '/v1/accounts', action: { kind: 'delay', milliseconds: 1500 }, times: 1 }]);
  const { ended } = await profile.sync.start();
  await expect.poll(() => profile.sync.current()?.phase).toBe('accounts');
  await profile.credentials.forget();
  await ended;
  expect(await stateOf(profile)).toEqual({ records: 0, entries: 0, phase: 'cancelled' });
});

/** All records are there and none is in the ledger: the run hangs in what comes after them. */
async function heldUp(): Promise<{ readonly sandbox: Sandbox; readonly profile: Profile }> {
  const sandbox = await sandboxWithAccount();
  const profile = profileAt(sandbox);
  await profile.credentials.save(credentialsOf(sandbox));
  sandbox.setFaults([{ path: '/v1/accounts/*/history', action: { kind: 'hang' }, times: 'always' }]);
  await profile.sync.start();
  const store = await profile.store();
  await expect.poll(() => recordCount(store)).toBe(HAND_CHECK.records);
  return { sandbox, profile };
}

it('what a sync brought that was ended for the sample is in the ledger once the sample is left', SLOW, async () => {
  const { profile: live } = await heldUp();
  const profiles = openProfiles({
    live,
    startSample: sandboxWithAccount,
    openSample: (server) => profileAt(server, 'sample'),
    sampleDir: join(temporaryFolder(), 'lotbook-sample'),
  });
  await profiles.enterSample();
  await profiles.leaveSample();
  await expect.poll(() => stateOf(live)).toMatchObject(HAND_CHECK);
});

it('what a sync brought that was ended for a removal which failed is in the ledger', SLOW, async () => {
  const { sandbox, profile } = await heldUp();
  const [account] = listAccounts((await profile.store()).db);
  sandbox.setFaults([{ path: '/v1/accounts/*', action: { kind: 'status', status: 403 }, times: 'always' }]);
  await expect(removeHere(profile, account?.id ?? '', 'vezgo', new Date())).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect.poll(() => stateOf(profile)).toMatchObject(HAND_CHECK);
});

it('an account that was connected anew has its entries of before proposed as copies', SLOW, async () => {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.close());
  const store = openTestStore();
  const first = sandbox.connectAccount('hand-check');
  const rig = Object.assign(sandbox, { exchangeId: first, secondId: '' });
  await syncWith(store, rig);
  await clientOf(sandbox).removeAccount(first);
  const second = sandbox.connectAccount('hand-check');
  await syncWith(store, rig);
  expect(recordCount(store)).toBe(2 * HAND_CHECK.records);
  const proposals = listProposals(store.db).filter(({ kind }) => kind === 'duplicate');
  expect(proposals).toHaveLength(HAND_CHECK.entries);
  const accountOf = new Map(
    store.db
      .prepare('SELECT id, account_id FROM records')
      .all()
      .map((row) => [Object(row).id, Object(row).account_id] as const),
  );
  expect(new Set(proposals.map(({ a, b }) => [accountOf.get(a), accountOf.get(b)].join(' ')))).toEqual(
    new Set([`${second} ${first}`]),
  );
});

it('a day of a balance that lies ahead is no day, and the next reading begins where the last one ended', async () => {
  const { db } = openTestStore();
  const account = { id: 'a', provider: 'p', displayName: 'P', status: 'ok', error: null, value: null } as const;
  saveAccount(db, { ...account, balances: [], json: '{}' });
  const asked: object[] = [];
  const history: VezgoClient['history'] = (range) => {
    asked.push(range);
    return Promise.resolve(
      ['2262-01-01', '2026-11-22'].map((day) => ({ date: Date.parse(day), wallet: 'w', fiat_value: 1 })),
    );
  };
  const now = () => new Date('2026-11-23T12:00:00Z');
  const deps = { db, client: { ...clientOf(await sandboxWithAccount()), history }, now };
  for (const signal of [new AbortController().signal, new AbortController().signal]) {
    await readHistory({ ...deps, signal }, 'a');
  }
  expect(asked).toEqual([
    { accountId: 'a', from: '2005-01-01', to: '2026-11-24' },
    { accountId: 'a', from: '2026-11-22', to: '2026-11-24' },
  ]);
  expect(balanceHistory(db, 'a').points).toEqual([{ date: '2026-11-22', value: '1' }]);
});

it('a clock that was behind for one sync loses no record', SLOW, async () => {
  const sandbox = await connectedSandbox();
  const [late, right] = [openTestStore(), openTestStore()];
  await syncWith(late, sandbox, { now: () => new Date('2024-06-01T12:00:00Z') });
  await syncWith(late, sandbox);
  await syncWith(right, sandbox);
  expect(recordCount(late)).toBe(recordCount(right));
});
