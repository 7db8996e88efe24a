import { expect, it } from 'vitest';
import type { LedgerRow } from '../../../../core/contract/ledger-port.js';
import type { LedgerEntry, LotChoice } from '../../../../core/domain/ledger-entry.js';
import { localDesks } from '../../../../../test/support/local-ledger.js';
import type { BookOptions } from '../protocol.js';

const US: BookOptions = { rules: 'us', timezone: 'UTC' };
const USD = (amount: string) => ({ asset: 'USD', amount });
const BTC = (amount: string) => ({ asset: 'BTC', amount });
const row = (entry: LedgerEntry): LedgerRow => ({ entry, notes: [] });
const bought = (id: string, day: string, amount: string, cost: string, account = 'ex'): LedgerRow =>
  row({ id, time: `${day}T12:00:00Z`, account, kind: 'trade', out: USD(cost), in: BTC(amount) });
const sold = (day: string, over: Partial<{ lots: readonly LotChoice[]; identifiedAt: string }> = {}): LedgerRow =>
  row({ id: 's', time: `${day}T12:00:00Z`, account: 'ex', kind: 'trade', out: BTC('1'), in: USD('500'), ...over });

const BUYS = [
  bought('a', '2023-01-01', '1', '100'),
  bought('b', '2024-03-01', '2', '600'),
  bought('w', '2023-06-01', '1', '50', 'wallet'),
];

it('lists what was held just before, with its cost a unit and its term', async () => {
  const early = row({
    id: 'x',
    time: '2024-04-01T12:00:00Z',
    account: 'ex',
    kind: 'trade',
    out: BTC('0.5'),
    in: USD('90'),
  });
  const { ask } = localDesks([...BUYS, early, sold('2025-02-01'), bought('z', '2025-02-02', '9', '1')]);
  const view = await ask('lots', { id: 's', options: US });
  expect(view).toMatchObject({ asset: 'BTC', amount: '1', currency: 'USD', named: [], identifiedAt: null });
  // The early sale took half of a. Rev. Proc. 2024-28: the account "ex", first by name, is filled with the oldest units.
  const lot = (entry: string, acquired: string, amount: string, cost: string, unitCost: string, term: string) => {
    return { entry, acquired: `${acquired}T12:00:00Z`, amount, cost, unitCost, term, incomplete: false };
  };
  expect(view?.lots).toEqual([
    lot('a', '2023-01-01', '0.5', '50', '100', 'long'),
    lot('w', '2023-06-01', '1', '50', '50', 'long'),
    lot('b', '2024-03-01', '1', '300', '300', 'short'),
  ]);
});

it('looks into one pool of all accounts before 2025, and into the accounts from its first day on', async () => {
  const lotsOn = async (day: string) => {
    const view = await localDesks([...BUYS, sold(day)]).ask('lots', { id: 's', options: US });
    return view?.lots.map(({ entry, amount }) => `${entry} ${amount}`);
  };
  expect(await lotsOn('2024-12-31')).toEqual(['a 1', 'w 1', 'b 2']);
  // Nothing else happened in 2025: the change is that of the sale's own day. One unit of b went to the wallet.
  expect(await lotsOn('2025-01-01')).toEqual(['a 1', 'w 1', 'b 1']);
});

it('tells the gain that lots would give if named in time; the rest follows the method', async () => {
  const { ask } = localDesks([...BUYS, sold('2025-02-01')]);
  const named = (lots: readonly LotChoice[]) => ask('namedLots', { id: 's', options: US, lots });
  expect(await named([{ entry: 'b', amount: '1' }])).toMatchObject({ proceeds: '500', cost: '300', gain: '200' });
  expect(await named([{ entry: 'a', amount: '1' }])).toMatchObject({ cost: '100', gain: '400' });
  // Half of b for 150, and the oldest for the other half: 50.
  const half = await named([{ entry: 'b', amount: '0.5' }]);
  expect(half?.rows.map(({ match, acquiredEntry }) => [match, acquiredEntry])).toEqual([
    ['specific', 'b'],
    ['fifo', 'a'],
  ]);
  expect(half?.gain).toBe('300');
});

it('says that names given after the disposal are late', async () => {
  const lots = [{ entry: 'b', amount: '1' }];
  const view = (identifiedAt: string) =>
    localDesks([...BUYS, sold('2025-02-01', { lots, identifiedAt })]).ask('lots', { id: 's', options: US });
  expect(await view('2025-02-01T12:00:00Z')).toMatchObject({ named: lots, late: false });
  expect(await view('2025-03-01T12:00:00Z')).toMatchObject({ late: true, identifiedAt: '2025-03-01T12:00:00Z' });
  // Late names still preview as if they had been in time.
  const { ask } = localDesks([...BUYS, sold('2025-02-01', { lots, identifiedAt: '2025-03-01T12:00:00Z' })]);
  expect(await ask('namedLots', { id: 's', options: US, lots })).toMatchObject({ gain: '200' });
});

it('has no lots to name where the rules or the method name none', async () => {
  const { ask } = localDesks([...BUYS, sold('2025-02-01')]);
  expect(await ask('lots', { id: 's', options: { rules: 'gb' } })).toBeNull();
  expect(await ask('lots', { id: 's', options: { rules: 'generic', method: 'average' } })).toBeNull();
  expect(await ask('lots', { id: 'gone', options: US })).toBeNull();
  expect(await ask('namedLots', { id: 'gone', options: US, lots: [] })).toBeNull();
});
