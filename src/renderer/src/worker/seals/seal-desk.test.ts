import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { LedgerRow } from '../../../../core/contract/ledger-port.js';
import { localDesks } from '../../../../../test/support/local-ledger.js';
import type { BookOptions } from '../protocol.js';

const options: BookOptions = { rules: 'us', timezone: 'UTC', currency: null };
const account = 'ex';
const USD = (amount: string) => ({ asset: 'USD', amount });
const BTC = (amount: string) => ({ asset: 'BTC', amount });
const bought: LedgerRow = {
  entry: { id: 'b', time: '2023-01-01T12:00:00Z', account, kind: 'trade', out: USD('100'), in: BTC('1') },
  notes: [],
};
const sold: LedgerRow = {
  entry: { id: 's', time: '2024-06-01T12:00:00Z', account, kind: 'trade', out: BTC('1'), in: USD('140') },
  notes: [],
};
/** Bought earlier for less: the oldest lot is another one now. */
const earlier: LedgerRow = {
  entry: { id: 'e', time: '2022-01-01T12:00:00Z', account, kind: 'trade', out: USD('60'), in: BTC('1') },
  notes: [],
};

async function sealed() {
  const desks = localDesks([bought, sold]);
  const made = await desks.ask('seal', { options, year: '2024', sealedAt: '2025-02-01T00:00:00Z', appVersion: '1' });
  const check = (over: Partial<{ options: BookOptions; appVersion: string }> = {}) =>
    desks.ask('checkSeal', { id: 'seal', ledger: 1, document: made.document, options, appVersion: '1', ...over });
  return { ...desks, made, check };
}

it('makes a document with the digest of its bytes, intact as long as nothing changes', async () => {
  const { made, check } = await sealed();
  expect(made.digest).toBe(createHash('sha256').update(made.document, 'utf8').digest('hex'));
  const found = await check();
  expect(found).toMatchObject({ intact: true, options: [], appVersion: null });
  expect(found.sealed).toMatchObject({ currency: 'USD', year: { year: '2024', gain: '40', disposalRows: 1 } });
  // The report currency was left to the rules, and is no choice of the engine.
  expect(made.document).not.toContain('"currency":null');
});

it('tells what changed since, and keeps the sealed rows', async () => {
  const { take, ask, check } = await sealed();
  take([earlier, bought, sold]);
  const found = await check({ appVersion: '2' });
  expect(found.intact).toBe(false);
  expect(found.figures.find(({ name }) => name === 'gain')).toEqual({ name: 'gain', sealed: '40', now: '80' });
  expect(found.changed).toMatchObject({ total: 1, rows: [{ entry: 'e', what: 'added' }] });
  expect(found.disposals.rows.map(({ sealed: was, now }) => [was?.gain ?? null, now?.gain ?? null])).toEqual([
    ['40', null],
    [null, '80'],
  ]);
  expect(found.appVersion).toEqual({ sealed: '1', now: '2' });
  expect(await ask('sealedDisposals', { id: 'seal', from: 0, to: 9 })).toMatchObject([{ gain: '40', index: 0 }]);
  expect(await ask('sealedIncome', { id: 'seal', from: 0, to: 9 })).toEqual([]);
});

it('names options that are chosen otherwise', async () => {
  const { check } = await sealed();
  const found = await check({ options: { ...options, method: 'hifo' } });
  expect(found.options).toEqual([{ name: 'method', sealed: 'fifo', now: 'hifo' }]);
});

it('tells the number of differences and only the first of many', async () => {
  const { take, check } = await sealed();
  const many = Array.from({ length: 250 }, (_, at): LedgerRow => {
    const { entry } = earlier;
    return { entry: { ...entry, id: `e${at}` }, notes: [] };
  });
  take([...many, bought, sold]);
  const { changed } = await check();
  expect([changed.total, changed.rows.length]).toEqual([250, 200]);
});

it('refuses what is no seal, a year of nothing, and rows of a seal that was not opened', async () => {
  const { ask } = await sealed();
  const refused = (code: string) => expect.objectContaining({ code });
  const check = ask('checkSeal', { id: 'x', ledger: 1, document: '{}', options, appVersion: '1' });
  await expect(check).rejects.toThrow(refused('bad-input'));
  const seal = ask('seal', { options, year: '2020', sealedAt: '2025-02-01T00:00:00Z', appVersion: '1' });
  await expect(seal).rejects.toThrow(refused('bad-input'));
  await expect(ask('sealedDisposals', { id: 'x', from: 0, to: 1 })).rejects.toThrow(refused('not-found'));
});
