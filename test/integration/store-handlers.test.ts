import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebFrameMain } from 'electron';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { importer } from '../../src/main/imports/importer.js';
import { appHandlers } from '../../src/main/ipc/groups/app.js';
import { rateHandlers } from '../../src/main/ipc/groups/rates.js';
import { storeHandlers } from '../../src/main/ipc/groups/store.js';
import type { Services } from '../../src/main/ipc/services.js';
import { allEntries } from '../../src/main/store/entries.js';
import type { Store } from '../../src/main/store/open-store.js';
import { saveOverride } from '../../src/main/store/rates.js';
import { loadSettings, saveSettings } from '../../src/main/store/settings.js';
import { ensureLedger } from '../../src/main/sync/derive-ledger.js';
import { startSandbox } from '../../src/sandbox/start-sandbox.js';
import { openTestStore } from '../support/profile.js';
import { temporaryFolder } from '../support/temporary-folder.js';

interface Shown {
  readonly kind: 'live' | 'sample';
  readonly store: () => Promise<Store>;
}

const NO_SERVER = {
  endpoints: () => {
    throw new Error('No server may be asked.');
  },
};

interface Rig {
  readonly services: Services;
  /** Topics of `data.changed`. */
  readonly told: string[];
}

function rig(current: () => Shown, rates: object = NO_SERVER): Rig {
  const told: string[] = [];
  const parts = {
    profiles: { current },
    rates,
    emit: (event: string, { what }: { readonly what?: string }) => {
      if (event === 'data.changed') told.push(what ?? '');
    },
    follow: () => undefined,
  };
  // What the calls under test use of the services.
  return { services: z.custom<Services>().parse(parts), told };
}

const live = (store: Store): Shown => ({ kind: 'live', store: async () => store });
/** None of these calls looks at it. */
const frame = z.custom<WebFrameMain>().parse({});

describe('seals', () => {
  const document = '{"year":"2024"}';
  const digest = createHash('sha256').update(document, 'utf8').digest('hex');
  const seal = { year: '2024', rules: 'us', note: 'filed', digest, document };

  it('are kept as they are, listed and removed', async () => {
    const { services } = rig(() => live(store));
    const store = openTestStore();
    const { seals } = storeHandlers(services);
    const saved = await seals.save(seal, frame);
    expect(saved).toMatchObject({ year: '2024', rules: 'us', note: 'filed', digest });
    expect(await seals.list({}, frame)).toEqual([saved]);
    expect(await seals.get({ id: saved.id }, frame)).toEqual({ document });
    await seals.remove({ id: saved.id }, frame);
    expect(await seals.list({}, frame)).toEqual([]);
    await expect(Promise.resolve(seals.get({ id: saved.id }, frame))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('of another document than the digest tells of are refused', async () => {
    const store = openTestStore();
    const { seals } = storeHandlers(rig(() => live(store)).services);
    const changed = { ...seal, document: '{"year":"2023"}' };
    await expect(Promise.resolve(seals.save(changed, frame))).rejects.toMatchObject({ code: 'bad-input' });
    expect(await seals.list({}, frame)).toEqual([]);
  });
});

describe('the store', () => {
  it('of the sample is not to be copied, restored or put aside', async () => {
    const store = openTestStore();
    const { store: care } = storeHandlers(rig(() => ({ ...live(store), kind: 'sample' })).services);
    for (const call of [care.info, care.backup, care.restore, care.saveRecoveryKey, care.recover, care.startAnew])
      await expect(Promise.resolve(call({}, frame))).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('rates', () => {
  it('are not fetched for a store when other data is shown by the time it is open', async () => {
    const [own, sample] = [openTestStore(), openTestStore()];
    let shown: Shown = {
      kind: 'live',
      store: async () => {
        shown = { kind: 'sample', store: async () => sample };
        return own;
      },
    };
    const { rates } = rateHandlers(rig(() => shown).services);
    await expect(Promise.resolve(rates.fetch({}, frame))).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('that one source gave are told although the other failed', async () => {
    const sandbox = await startSandbox();
    onTestFinished(() => sandbox.close());
    sandbox.setFaults([
      { path: '/rates/bank-of-canada/*/*/*', action: { kind: 'status', status: 503 }, times: 'always' },
    ]);
    const store = openTestStore();
    const shown = live(store);
    const { services, told } = rig(() => shown, { endpoints: () => sandbox, fetch: () => fetch });
    const { rates } = rateHandlers(services);
    await expect(Promise.resolve(rates.fetch({}, frame))).rejects.toMatchObject({ name: 'AppError' });
    const { sources } = await rates.status({}, frame);
    expect(sources.map(({ days }) => days > 0)).toEqual([true, false]);
    expect(told).toEqual(['rates']);
  });

  it('are asked for by the own book, too, where the sample asked before', async () => {
    const sandbox = await startSandbox();
    onTestFinished(() => sandbox.close());
    const [own, sample] = [openTestStore(), openTestStore()];
    let shown: Shown = { ...live(sample), kind: 'sample' };
    const { rates } = rateHandlers(rig(() => shown, { endpoints: () => sandbox, fetch: () => fetch }).services);
    const days = async () => (await rates.status({}, frame)).sources.map((source) => source.days > 0);
    await rates.series({ currency: 'EUR' }, frame);
    await expect.poll(days).toEqual([true, true]);
    shown = live(own);
    expect(await days()).toEqual([false, false]);
    await rates.series({ currency: 'EUR' }, frame);
    await expect.poll(days).toEqual([true, true]);
  });
});

describe('settings', () => {
  it('with another time zone value what files told in another currency by the rates of the new days', async () => {
    const store = openTestStore();
    saveSettings(store.db, { ...loadSettings(store.db), timezone: 'UTC' });
    saveOverride(store.db, { currency: 'EUR', date: '2024-03-01', rate: '0.5', at: 0 });
    saveOverride(store.db, { currency: 'EUR', date: '2024-03-02', rate: '0.25', at: 0 });
    const path = join(temporaryFolder(), 'ledger.json');
    const entry = {
      id: 'a',
      time: '2024-03-01T20:00:00Z',
      account: 'one',
      kind: 'income',
      category: 'staking',
      in: { asset: 'BTC', amount: '1', value: '10' },
    };
    writeFileSync(path, JSON.stringify({ format: 'lotbook-ledger/1', currency: 'EUR', entries: [entry] }));
    const imports = importer({ store, newId: () => 'i', now: () => new Date(0), derive: ensureLedger });
    const order = { path, fileName: 'ledger.json', format: null, mapping: null, accountId: null, accountName: null };
    await imports.commit(order, new AbortController().signal);
    expect(allEntries(store.db)).toMatchObject([{ in: { value: '20' } }]);

    const { services, told } = rig(() => live(store));
    const { settings } = appHandlers(services);
    const known = loadSettings(store.db);
    await settings.save({ theme: 'dark' }, frame);
    expect(told).toEqual(['settings']);
    // The page learns of what is kept before the ledger is there.
    const saved = settings.save({ timezone: 'Asia/Tokyo' }, frame);
    await expect.poll(() => told).toEqual(['settings', 'settings']);
    expect(await saved).toEqual({ ...known, theme: 'dark', timezone: 'Asia/Tokyo' });
    expect(told).toEqual(['settings', 'settings', 'ledger']);
    expect(allEntries(store.db)).toMatchObject([{ in: { value: '40' } }]);
  });
});
