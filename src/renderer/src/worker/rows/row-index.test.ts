import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../../../core/contract/ledger-port.js';
import type { IssueCode } from '../../../../core/domain/result.js';
import { rowAnswers } from './answer-rows.js';
import type { RowFilter, RowQuery } from '../protocol.js';
import { indexRows } from './row-index.js';

const NONE: RowFilter = { text: '', kind: null, account: null, assets: [], from: null, to: null, state: 'all' };
const ACCOUNTS = { ex: 'Crypto.com Exchange', wallet: 'Ledger wallet' };

const ROWS: readonly LedgerRow[] = [
  // Written with an offset: later in text, but the earliest instant, and the last hour of 2023 in UTC.
  {
    entry: {
      id: 'z',
      time: '2024-01-01T08:00:00+09:00',
      account: 'ex',
      kind: 'transfer',
      asset: 'BTC',
      amount: '1',
      to: 'wallet',
    },
    notes: ['unknown-subtype'],
    decided: ['note'],
    remark: 'To the vault',
  },
  {
    entry: {
      id: 'b',
      time: '2024-01-01T01:00:00Z',
      account: 'ex',
      kind: 'trade',
      out: { asset: 'USD', amount: '10' },
      in: { asset: 'ETH', amount: '1.00000000000000000001' },
      fees: [{ asset: 'CRO', amount: '2' }],
    },
    notes: ['unknown-subtype'],
    decided: ['value'],
    sources: ['r1', 'r2'],
  },
  {
    entry: {
      id: 'a',
      time: '2024-01-01T01:00:00Z',
      account: 'wallet',
      kind: 'income',
      category: 'staking',
      in: { asset: 'ETH', amount: '1.00000000000000000002' },
    },
    notes: ['unknown-subtype'],
    ignored: true,
  },
  {
    entry: {
      id: 'c',
      time: '2024-02-01T00:00:00Z',
      account: 'wallet',
      kind: 'spend',
      out: { asset: 'CRO', amount: '3', value: '0.5' },
    },
    notes: ['unknown-subtype'],
  },
];

const index = indexRows(ROWS, ACCOUNTS, 'USD');
type Wanted = Partial<RowFilter> & Partial<RowQuery['sort']> & { readonly zone?: string };

/** Ids of the rows found; `marked` has an issue of that code. */
function found({ by = 'time', order = 'ascending', zone = 'UTC', ...filter }: Wanted, marked?: [string, IssueCode]) {
  const codes = marked === undefined ? [] : [marked[1]];
  const marks = new Map(marked === undefined ? [] : [[marked[0], { codes, open: codes }]]);
  const { rowIds } = rowAnswers(index, () => marks);
  const options = { rules: 'us' } as const;
  return rowIds({ ledger: 1, filter: { ...NONE, ...filter }, sort: { by, order }, zone, options, limit: 100 });
}

describe('rows', () => {
  it('are in order of their instants, ties by id', () => {
    expect(found({})).toEqual(['z', 'a', 'b', 'c']);
    expect(found({ order: 'descending' })).toEqual(['c', 'b', 'a', 'z']);
  });
  it.each([
    ['eth', ['a', 'b']],
    ['ETH buy', ['b']],
    ['cro', ['b', 'c']],
    ['crypto.com', ['z', 'b']],
    ['staking', ['a']],
    ['  ledger   wallet ', ['z', 'a', 'c']],
    ['vault', ['z']],
    ['eth nothing', []],
  ])('match “%s” in every word', (text, expected) => {
    expect(found({ text })).toEqual(expected);
  });
  it('are found by kind as shown, not as stored', () => {
    expect(found({ kind: 'buy' })).toEqual(['b']);
    expect(found({ kind: 'trade' })).toEqual([]);
  });
  it('belong to both accounts of a transfer', () => {
    expect(found({ account: 'wallet' })).toEqual(['z', 'a', 'c']);
  });
  it('are found by any of the assets that they touch, fees too', () => {
    expect(found({ assets: ['CRO'] })).toEqual(['b', 'c']);
    expect(found({ assets: ['BTC', 'USD'] })).toEqual(['z', 'b']);
    expect(found({ assets: ['XYZ'] })).toEqual([]);
  });
  it('are found by the days of the taxpayer’s calendar, both ends included', () => {
    expect(found({ from: '2024-01-01', to: '2024-01-01' })).toEqual(['a', 'b']);
    expect(found({ from: '2024-01-01', to: '2024-01-01', zone: 'Asia/Tokyo' })).toEqual(['z', 'a', 'b']);
    expect(found({ to: '2023-12-31' })).toEqual(['z']);
    expect(found({ from: '2024-01-02' })).toEqual(['c']);
  });
});

describe('states of rows', () => {
  it('to review: by the mapping’s notes that nobody decided about, noted or left out, or by the engine’s issues', () => {
    expect(found({ state: 'review' })).toEqual(['c']);
    expect(found({ state: 'review' }, ['z', 'provisional'])).toEqual(['z', 'c']);
    expect(found({ state: 'review' }, ['a', 'provisional'])).toEqual(['c']);
  });
  it('incomplete: where a cost or a price is not known', () => {
    expect(found({ state: 'incomplete' }, ['z', 'provisional'])).toEqual([]);
    expect(found({ state: 'incomplete' }, ['z', 'unknown-basis'])).toEqual(['z']);
    expect(found({ state: 'incomplete' }, ['a', 'missing-price'])).toEqual([]);
  });
  it('edited, noted and left out: by what the person did', () => {
    expect(found({ state: 'edited' })).toEqual(['b']);
    expect(found({ state: 'noted' })).toEqual(['z']);
    expect(found({ state: 'ignored' })).toEqual(['a']);
  });
});

describe('sorted rows', () => {
  it('by words, equal ones by time', () => {
    expect(found({ by: 'kind' })).toEqual(['b', 'a', 'c', 'z']);
    expect(found({ by: 'asset' })).toEqual(['z', 'c', 'a', 'b']);
    expect(found({ by: 'account' })).toEqual(['z', 'b', 'a', 'c']);
  });
  it('by amount to the last digit, where doubles are equal', () => {
    expect(found({ by: 'amount' })).toEqual(['z', 'b', 'a', 'c']);
    expect(found({ by: 'amount', order: 'descending' })).toEqual(['c', 'a', 'b', 'z']);
  });
  it('by value, those without one last either way', () => {
    expect(found({ by: 'value' })).toEqual(['c', 'b', 'z', 'a']);
    expect(found({ by: 'value', order: 'descending' })).toEqual(['b', 'c', 'z', 'a']);
  });
  it('within what is found', () => {
    expect(found({ by: 'amount', text: 'eth', order: 'descending' })).toEqual(['a', 'b']);
  });
});

it('a row says what was decided about it and where it is from', () => {
  const { row } = rowAnswers(index, () => undefined);
  expect(row({ id: 'b' })).toMatchObject({ edited: true, remark: null, ignored: false, sources: ['r1', 'r2'] });
  expect(row({ id: 'a' })).toMatchObject({ edited: false, ignored: true, sources: ['a'] });
  expect(row({ id: 'nothing' })).toBeNull();
});

it('filters offer what there is', () => {
  const { filterChoices } = rowAnswers(index, () => undefined);
  expect(filterChoices({ zone: 'UTC' })).toEqual({
    assets: [
      { asset: 'ETH', rows: 2 },
      { asset: 'CRO', rows: 2 },
      { asset: 'BTC', rows: 1 },
      { asset: 'USD', rows: 1 },
    ],
    accounts: [
      { id: 'wallet', name: 'Ledger wallet', rows: 3 },
      { id: 'ex', name: 'Crypto.com Exchange', rows: 2 },
    ],
    kinds: [
      { kind: 'buy', rows: 1 },
      { kind: 'income', rows: 1 },
      { kind: 'transfer', rows: 1 },
      { kind: 'spend', rows: 1 },
    ],
    first: '2023-12-31',
    last: '2024-02-01',
  });
  // Asked for again: the days are those of the zone, not of the one before.
  expect(filterChoices({ zone: 'Asia/Tokyo' })).toMatchObject({ first: '2024-01-01', last: '2024-02-01' });
  expect(filterChoices({ zone: 'America/New_York' })).toMatchObject({ first: '2023-12-31', last: '2024-01-31' });
  const empty = rowAnswers(indexRows([], {}, 'USD'), () => undefined).filterChoices({ zone: 'UTC' });
  expect(empty).toEqual({ assets: [], accounts: [], kinds: [], first: null, last: null });
});

it('a transfer is found by the id of its deposit, unless an entry has that id', () => {
  const transfer = { id: 'w', time: '2024-01-01T00:00:00Z', account: 'a', kind: 'transfer', to: 'b' } as const;
  const rows = (['d', 'x'] as const).map((arrival, at): LedgerRow => {
    return { entry: { ...transfer, id: `w${at}`, asset: 'BTC', amount: '1' }, notes: [], arrival };
  });
  const own: LedgerRow = { entry: { ...transfer, id: 'x', asset: 'BTC', amount: '1' }, notes: [] };
  const { row } = rowAnswers(indexRows([...rows, own], {}, 'USD'), () => undefined);
  expect(row({ id: 'd' })?.entry.id).toBe('w0');
  expect(row({ id: 'x' })?.entry.id).toBe('x');
});
