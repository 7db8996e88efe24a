import { describe, expect, it } from 'vitest';
import { calls } from '../../src/core/contract/calls.js';
import { accountNames, listAccounts } from '../../src/main/store/accounts.js';
import { allEntries, entrySources } from '../../src/main/store/entries.js';
import { saveOverride } from '../../src/main/store/rates.js';
import { recordsLeftOut } from '../../src/main/store/report-records.js';
import { takeDecisions } from '../../src/main/sync/decide.js';
import { ensureLedger } from '../../src/main/sync/derive-ledger.js';
import { importRig } from '../support/import-rig.js';

describe('a ledger file', () => {
  const ledger = (currency: string, entries: readonly unknown[]): string =>
    JSON.stringify({ format: 'lotbook-ledger/1', currency, entries });
  const entries = [
    {
      id: 'a1',
      time: '2024-01-05T10:00:00Z',
      account: 'one',
      kind: 'trade',
      out: { asset: 'USD', amount: '10' },
      in: { asset: 'BTC', amount: '1' },
    },
    { id: 'a2', time: '2024-01-06T10:00:00Z', account: 'one', kind: 'transfer', asset: 'BTC', amount: '1', to: 'two' },
    {
      id: 'a3',
      time: '2024-01-07T10:00:00Z',
      account: 'two',
      kind: 'spend',
      out: { asset: 'BTC', amount: '1', value: '12' },
      lots: [{ entry: 'a1', amount: '1' }],
    },
  ];
  it('may name its entries at length: they are opened and decided about like any other', async () => {
    const { store, imports, write, signal } = importRig();
    const long = 'i'.repeat(900);
    const [first] = entries;
    await imports.commit(write(ledger('USD', [{ ...first, id: long }]), 'ledger.json'), signal);
    const [entry] = allEntries(store.db);
    const { entryId } = calls.ledger.sources.input.parse({ entryId: entry?.id });
    expect(entrySources(store.db, entryId).records).toHaveLength(1);
    const [order] = calls.decisions.add.input.parse({ decisions: [{ kind: 'ignore', target: entryId }] }).decisions;
    if (order === undefined) throw new Error('There is no decision.');
    await takeDecisions(store, [order], () => new Date(0));
    expect(allEntries(store.db)).toEqual([]);
  });
  it('keeps its accounts, transfers and named lots', async () => {
    const { store, imports, write, signal } = importRig();
    await imports.commit(write(ledger('USD', entries), 'ledger.json'), signal);
    expect(listAccounts(store.db).map(({ id, displayName, records }) => [id, displayName, records])).toEqual([
      ['ledger/one', 'one', 2],
      ['ledger/two', 'two', 1],
    ]);
    expect(allEntries(store.db)).toEqual([
      { ...entries[0], id: 'ledger/a1', account: 'ledger/one' },
      { ...entries[1], id: 'ledger/a2', account: 'ledger/one', to: 'ledger/two' },
      { ...entries[2], id: 'ledger/a3', account: 'ledger/two', lots: [{ entry: 'ledger/a1', amount: '1' }] },
    ]);
    expect(
      await imports.commit(write(ledger('USD', [entries[2], entries[0], entries[1]]), 'again.json'), signal),
    ).toMatchObject({
      addedRows: 0,
    });
    for (const { id } of imports.list()) await imports.undo(id);
    expect(listAccounts(store.db)).toEqual([]);
  });
  it('names an account that only receives, for as long as an import of its ledger is there', async () => {
    const { store, imports, write, signal } = importRig();
    await imports.commit(write(ledger('USD', entries.slice(0, 2)), 'ledger.json'), signal);
    expect(accountNames(store.db)).toEqual({ 'ledger/one': 'one', 'ledger/two': 'two' });
    for (const { id } of imports.list()) await imports.undo(id);
    expect(accountNames(store.db)).toEqual({});
  });
  it('in another currency is converted by the rates there are, and asked about without', async () => {
    const { store, imports, write, signal } = importRig();
    const euros = [
      { ...entries[0], out: { asset: 'EUR', amount: '9' } },
      { ...entries[2], lots: undefined, out: { asset: 'BTC', amount: '1', value: '12' } },
    ];
    await imports.commit(write(ledger('EUR', euros), 'ledger.json'), signal);
    expect(allEntries(store.db)).toMatchObject([{ id: 'ledger/a3', out: { asset: 'BTC', amount: '1' } }]);
    expect(listAccounts(store.db).map(({ review }) => review)).toEqual([1, 0]);
    // The file has the value: what is missing is a rate, and that is what is asked for.
    expect(recordsLeftOut(store.db).map(({ code }) => code)).toEqual(['value-in-other-currency']);
    // 0.75 EUR for a dollar: 9 EUR are 12 dollars, 12 EUR are 16.
    for (const date of ['2024-01-05', '2024-01-07'])
      saveOverride(store.db, { currency: 'EUR', date, rate: '0.75', at: 0 });
    await ensureLedger(store);
    const [buy, spend] = allEntries(store.db);
    expect(Number(buy?.kind === 'trade' && buy.out.value)).toBeCloseTo(12, 10);
    expect(Number(spend?.kind === 'spend' && spend.out.value)).toBeCloseTo(16, 10);
  });
});
