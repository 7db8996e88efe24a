import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../../core/contract/ledger-port.js';
import type { RowFilter } from './protocol.js';
import { indexRows, selectRows } from './row-index.js';

const NONE: RowFilter = { text: '', kind: null, account: null, reviewOnly: false };
const ACCOUNTS = { ex: 'Crypto.com Exchange', wallet: 'Ledger wallet' };

const ROWS: readonly LedgerRow[] = [
  // Written with an offset: later in text, but the earliest instant.
  {
    entry: {
      id: 'z',
      time: '2024-01-01T09:00:00+09:00',
      account: 'ex',
      kind: 'transfer',
      asset: 'BTC',
      amount: '1',
      to: 'wallet',
    },
    notes: [],
  },
  {
    entry: {
      id: 'b',
      time: '2024-01-01T01:00:00Z',
      account: 'ex',
      kind: 'trade',
      out: { asset: 'USD', amount: '10' },
      in: { asset: 'ETH', amount: '1' },
      fees: [{ asset: 'CRO', amount: '2' }],
    },
    notes: ['unknown-subtype'],
  },
  {
    entry: {
      id: 'a',
      time: '2024-01-01T01:00:00Z',
      account: 'wallet',
      kind: 'income',
      category: 'staking',
      in: { asset: 'ETH', amount: '1' },
    },
    notes: [],
  },
];

const index = indexRows(ROWS, ACCOUNTS);
const found = (filter: Partial<RowFilter>, issues: readonly string[] = []): readonly (string | undefined)[] =>
  [...selectRows(index, { ...NONE, ...filter }, new Set(issues))].map((at) => index.rows[at]?.entry.id);

describe('rows', () => {
  it('are ordered by instant, then id', () => {
    expect(found({})).toEqual(['z', 'a', 'b']);
  });
  it.each([
    ['eth', ['a', 'b']],
    ['ETH buy', ['b']],
    ['cro', ['b']],
    ['crypto.com', ['z', 'b']],
    ['staking', ['a']],
    ['  ledger   wallet ', ['z', 'a']],
    ['eth nothing', []],
  ])('match “%s” in every word', (text, expected) => {
    expect(found({ text })).toEqual(expected);
  });
  it('are found by kind as shown, not as stored', () => {
    expect(found({ kind: 'buy' })).toEqual(['b']);
    expect(found({ kind: 'trade' })).toEqual([]);
  });
  it('belong to both accounts of a transfer', () => {
    expect(found({ account: 'wallet' })).toEqual(['z', 'a']);
  });
  it('need review by the mapping’s notes or the engine’s issues', () => {
    expect(found({ reviewOnly: true })).toEqual(['b']);
    expect(found({ reviewOnly: true }, ['z'])).toEqual(['z', 'b']);
  });
});
