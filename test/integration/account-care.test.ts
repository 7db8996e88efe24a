import { describe, expect, it, onTestFinished } from 'vitest';
import { AppError } from '../../src/core/domain/app-error.js';
import { readKyc, removeHere } from '../../src/main/app/account-care.js';
import { openProfile, type Profile } from '../../src/main/app/profile.js';
import { memorySecrets } from '../../src/main/secrets/keychain.js';
import { vezgoAccountIds } from '../../src/main/store/accounts.js';
import { listBackups } from '../../src/main/store/backups.js';
import { addFileAccounts } from '../../src/main/store/imports.js';
import { openStore } from '../../src/main/store/open-store.js';
import { countRecords } from '../../src/main/store/records.js';
import { removeAccount } from '../../src/main/store/removed-accounts.js';
import { finish } from '../../src/core/domain/steps.js';
import { allEntries } from '../../src/main/store/entries.js';
import { ensureLedger } from '../../src/main/sync/derive-ledger.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { connectedSandbox, type ConnectedSandbox } from '../support/sync-rig.js';

const NOW = new Date('2026-11-21T12:00:00Z');

async function syncedProfile(): Promise<{ readonly profile: Profile; readonly sandbox: ConnectedSandbox }> {
  const sandbox = await connectedSandbox();
  const profile = openProfile({
    kind: 'live',
    dir: temporaryFolder(),
    secrets: memorySecrets(),
    endpoints: () => sandbox,
    fetch: () => fetch,
    onSync: () => undefined,
    onSyncEnd: () => undefined,
  });
  onTestFinished(() => profile.close());
  const { clientId, secret, loginName } = sandbox;
  await profile.credentials.save({ clientId, secret, loginName });
  await syncOnce(profile);
  return { profile, sandbox };
}

async function syncOnce(profile: Profile): Promise<void> {
  await (
    await profile.sync.start()
  ).ended;
  expect(profile.sync.current()?.phase).toBe('done');
}

const atVezgo = async (profile: Profile): Promise<readonly string[]> =>
  (await (await profile.client()).accounts()).map(({ id }) => id);

describe('removing an account', () => {
  it('here takes its entries along, keeps a copy, leaves Vezgo as it is, and a sync does not bring it back', async () => {
    const { profile, sandbox } = await syncedProfile();
    const { db } = await profile.store();
    await removeHere(profile, sandbox.secondId, 'here', NOW);
    expect(vezgoAccountIds(db)).toEqual([sandbox.exchangeId]);
    expect(allEntries(db).filter(({ account }) => account === sandbox.secondId)).toEqual([]);
    expect(await ensureLedger(await profile.store())).toBe(false);
    expect(listBackups(profile.dir)).toMatchObject([{ reason: 'removal' }]);
    expect(await atVezgo(profile)).toContain(sandbox.secondId);
    await syncOnce(profile);
    expect(vezgoAccountIds(db)).toEqual([sandbox.exchangeId]);
  });

  it('at Vezgo disconnects it there too, and leaves the other account alone', async () => {
    const { profile, sandbox } = await syncedProfile();
    await removeHere(profile, sandbox.exchangeId, 'vezgo', NOW);
    expect(await atVezgo(profile)).toEqual([sandbox.secondId]);
    expect(vezgoAccountIds((await profile.store()).db)).toEqual([sandbox.secondId]);
  });

  it('that is cut off half-way goes on at the next opening; meanwhile no file comes into the account', async () => {
    const { profile, sandbox } = await syncedProfile();
    const store = await profile.store();
    const all = countRecords(store.db, sandbox.exchangeId);
    const cut = removeAccount(store.db, sandbox.exchangeId, 5);
    expect(cut.next().done).toBe(false);
    expect(countRecords(store.db, sandbox.exchangeId)).toBeGreaterThan(0);
    expect(countRecords(store.db, sandbox.exchangeId)).toBeLessThan(all);
    expect(() => finish(removeAccount(store.db, sandbox.secondId, 5))).toThrow('Another account is being removed');
    const file = { id: sandbox.exchangeId, name: 'File', format: 'crypto-com-app' } as const;
    expect(() => addFileAccounts(store.db, [file])).toThrow('is being removed');
    await profile.close();
    const { dir, secrets } = profile;
    const key = (await secrets.get('database-key')) ?? '';
    const opened = openStore({ dir, key });
    onTestFinished(() => opened.close());
    expect(await ensureLedger(opened)).toBe(true);
    expect(vezgoAccountIds(opened.db)).toEqual([sandbox.secondId]);
    expect(allEntries(opened.db).filter(({ account }) => account === sandbox.exchangeId)).toEqual([]);
    expect(allEntries(opened.db)).not.toEqual([]);
    addFileAccounts(opened.db, [file]);
  });

  it('at Vezgo leaves everything here when Vezgo fails', async () => {
    const { profile, sandbox } = await syncedProfile();
    const { db } = await profile.store();
    const before = allEntries(db);
    const failing = {
      ...profile,
      client: async () => ({
        ...(await profile.client()),
        removeAccount: () => Promise.reject(new AppError('offline', 'No network.')),
      }),
    };
    await expect(removeHere(failing, sandbox.secondId, 'vezgo', NOW)).rejects.toMatchObject({ code: 'offline' });
    expect(vezgoAccountIds(db)).toHaveLength(2);
    expect(allEntries(db)).toEqual(before);
  });

  it('ends a sync that began while Vezgo was asked', async () => {
    const { profile, sandbox } = await syncedProfile();
    const removing = {
      ...profile,
      client: async () => {
        const client = await profile.client();
        const andBeginSync: typeof client.removeAccount = async (id) => {
          await client.removeAccount(id);
          await profile.sync.start();
        };
        return { ...client, removeAccount: andBeginSync };
      },
    };
    await removeHere(removing, sandbox.secondId, 'vezgo', NOW);
    expect(profile.sync.current()?.phase).toBe('cancelled');
    expect(vezgoAccountIds((await profile.store()).db)).toEqual([sandbox.exchangeId]);
  });
});

describe('personal data', () => {
  const answering = (answer: Record<string, unknown> | AppError) => ({
    kyc: () => (answer instanceof AppError ? Promise.reject(answer) : Promise.resolve(answer)),
  });
  it.each([
    [
      { name: 'Ada', born: 1815, address: { city: 'London' }, empty: '', none: null },
      {
        state: 'data',
        fields: [
          { name: 'name', value: 'Ada' },
          { name: 'born', value: '1815' },
          { name: 'address', value: '{"city":"London"}' },
        ],
      },
    ],
    [{}, { state: 'none' }],
    [{ name: '' }, { state: 'none' }],
    [new AppError('not-allowed', 'The team lacks it.'), { state: 'not-offered' }],
    [new AppError('not-found', 'There is none.'), { state: 'none' }],
  ])('%o', async (answer, wanted) => {
    expect(await readKyc(answering(answer), 'a')).toEqual(wanted);
  });
  it('other failures are told', async () => {
    const offline = new AppError('offline', 'No network.');
    await expect(readKyc(answering(offline), 'a')).rejects.toBe(offline);
  });
});
