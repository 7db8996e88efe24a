import { expect, it } from 'vitest';
import type { DisposalRow } from '../../../worker/protocol.js';
import { disposalNow } from './use-row-now.js';

const OPENED: DisposalRow = {
  index: 4,
  entry: 's1',
  account: 'ex',
  asset: 'BTC',
  amount: '0.5',
  proceeds: '900',
  cost: '500',
  gain: '400',
  time: '2023-06-01T12:00:00Z',
  acquired: '2023-01-10T15:00:00Z',
  acquiredEntry: 'b1',
  term: 'short',
  match: 'fifo',
  kind: 'sale',
  incomplete: false,
};
const row = (change: Partial<DisposalRow>): DisposalRow => ({ ...OPENED, ...change });

it.each<[string, readonly Partial<DisposalRow>[], number | null]>([
  ['the same place and lot', [{ index: 3 }, { index: 4 }, { index: 5 }], 4],
  ['the same lot at another place', [{ index: 7, acquiredEntry: 'b0' }, { index: 8 }], 8],
  [
    'another amount of the lot',
    [
      { index: 7, acquiredEntry: 'b0' },
      { index: 8, amount: '0.4' },
    ],
    8,
  ],
  ['another lot, where there is one slice', [{ index: 9, acquiredEntry: 'b0', match: 'hifo' }], 9],
  ['none of several other lots', [{ acquiredEntry: 'b0' }, { acquiredEntry: 'b2' }], null],
  ['none of another asset', [{ asset: 'ETH' }], null],
  ['no fee for a sale', [{ kind: 'fee' }], null],
  ['nothing in nothing', [], null],
])('finds %s', (_, slices, index) => {
  expect(disposalNow(OPENED, slices.map(row))?.index ?? null).toBe(index);
});
