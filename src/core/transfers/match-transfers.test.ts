import { describe, expect, it } from 'vitest';
import type { Leg } from '../domain/ledger-entry.js';
import type { MappedEntry } from '../domain/mapped-entry.js';
import { matchTransfers } from './match-transfers.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2024, 0, 1);

interface Change {
  readonly at?: number;
  readonly asset?: string;
  readonly value?: string;
  readonly hash?: string;
  readonly fees?: readonly Leg[];
  readonly cash?: boolean;
}

const leg = (amount: string, { asset = 'BTC', value, cash }: Change): Leg => ({
  asset,
  amount,
  ...(value === undefined ? {} : { value }),
  ...(cash === undefined ? {} : { cash }),
});
const shell = (id: string, account: string, { at = 0 }: Change) => ({
  id,
  account,
  time: new Date(START + at).toISOString(),
});
const wrap = (entry: MappedEntry['entry']): MappedEntry => ({
  entry,
  sources: [entry.id, `${entry.id}-copy`],
  notes: [{ code: entry.kind, message: '' }],
});
const sent = (id: string, amount: string, change: Change = {}, account = 'a'): MappedEntry =>
  wrap({
    ...shell(id, account, change),
    kind: 'withdrawal',
    out: leg(amount, change),
    ...(change.hash === undefined ? {} : { hash: change.hash }),
    ...(change.fees === undefined ? {} : { fees: change.fees }),
  });
const got = (id: string, amount: string, change: Change = {}, account = 'b'): MappedEntry =>
  wrap({
    ...shell(id, account, change),
    kind: 'deposit',
    in: leg(amount, change),
    ...(change.hash === undefined ? {} : { hash: change.hash }),
  });
const btc = (amount: string, value?: string): Leg => ({
  asset: 'BTC',
  amount,
  ...(value === undefined ? {} : { value }),
});
const kinds = (entries: readonly MappedEntry[]) => entries.map(({ entry }) => `${entry.id} ${entry.kind}`);

describe('by chain transaction', () => {
  it('joins whatever the notation and the clocks', () => {
    const withdrawal = sent('w', '1', { hash: '0xAB', at: 5 * 24 * HOUR });
    expect(matchTransfers([got('d', '1', { hash: 'ab/2' }), withdrawal]).entries).toEqual([
      {
        entry: { ...shell('w', 'a', { at: 5 * 24 * HOUR }), kind: 'transfer', asset: 'BTC', amount: '1', to: 'b' },
        arrival: 'd',
        sources: ['w', 'w-copy', 'd', 'd-copy'],
        notes: [
          { code: 'withdrawal', message: '' },
          { code: 'deposit', message: '' },
        ],
      },
    ]);
  });
  it.each([
    ['on top', '1', [btc('0.01', '5')], '1', [btc('0.01', '5')], []],
    ['inside', '1', [btc('0.01', '5')], '0.99', [btc('0.01', '5')], []],
    ['not named', '1', undefined, '0.99', [btc('0.01', '400')], []],
    ['partly named', '1', [btc('0.004', '160')], '0.99', [btc('0.01', '400')], ['transfer-fee-unclear']],
    [
      'more than what is missing',
      '1',
      [btc('0.02', '800')],
      '0.99',
      [btc('0.01', '400'), btc('0.02', '800')],
      ['transfer-fee-unclear'],
    ],
    [
      'in another asset',
      '1',
      [{ asset: 'CRO', amount: '3', value: '1' }],
      '0.99',
      [btc('0.01', '400'), { asset: 'CRO', amount: '3', value: '1' }],
      [],
    ],
  ] as const)('fee %s', (_, out, fees, into, expected, notes) => {
    const withdrawal = sent('w', out, { hash: 'ab', value: '40000', ...(fees === undefined ? {} : { fees }) });
    const [transfer, ...rest] = matchTransfers([withdrawal, got('d', into, { hash: 'ab' })]).entries;
    expect(rest).toEqual([]);
    expect(transfer?.entry).toMatchObject({ kind: 'transfer', amount: into, fees: expected });
    expect(transfer?.notes.map(({ code }) => code)).toEqual(['withdrawal', 'deposit', ...notes]);
  });
  it('leaves alone what a fee does not explain', () => {
    expect(kinds(matchTransfers([sent('w', '1', { hash: 'ab' }), got('d', '0.5', { hash: 'ab' })]).entries)).toEqual([
      'w withdrawal',
      'd deposit',
    ]);
    expect(kinds(matchTransfers([sent('w', '1', { hash: 'ab' }), got('d', '1.1', { hash: 'ab' })]).entries)).toEqual([
      'w withdrawal',
      'd deposit',
    ]);
  });
  it('leaves alone the same account and another asset', () => {
    expect(kinds(matchTransfers([sent('w', '1', { hash: 'ab' }), got('d', '1', { hash: 'ab' }, 'a')]).entries)).toEqual(
      ['w withdrawal', 'd deposit'],
    );
    expect(
      kinds(matchTransfers([sent('w', '1', { hash: 'ab' }), got('d', '1', { hash: 'ab', asset: 'ETH' })]).entries),
    ).toEqual(['w withdrawal', 'd deposit']);
  });
  it('tells several outputs apart by their amounts, and only when they do', () => {
    const entries = [
      sent('w1', '1', { hash: 'ab' }),
      sent('w2', '2', { hash: 'ab', fees: [btc('0.1')] }),
      got('d1', '1', { hash: 'ab' }),
      got('d2', '1.9', { hash: 'ab' }),
    ];
    expect(kinds(matchTransfers(entries).entries)).toEqual(['w1 transfer', 'w2 transfer']);
    const twins = [
      sent('w1', '1', { hash: 'ab' }),
      sent('w2', '1', { hash: 'ab' }, 'c'),
      got('d1', '1', { hash: 'ab' }),
    ];
    expect(kinds(matchTransfers(twins).entries)).toEqual(['w1 withdrawal', 'w2 withdrawal', 'd1 deposit']);
  });
});

describe('by amount and time', () => {
  const joined = (withdrawal: Change, deposit: Change, amount = '1') =>
    matchTransfers([sent('w', '1', withdrawal), got('d', amount, deposit)]).entries.length === 1;
  it('joins a unique pair and says so', () => {
    const [transfer] = matchTransfers([sent('w', '1'), got('d', '1', { at: HOUR })]).entries;
    expect(transfer?.entry).toMatchObject({ id: 'w', kind: 'transfer', account: 'a', to: 'b', amount: '1' });
    expect(transfer?.notes.map(({ code }) => code)).toContain('matched-by-amount');
  });
  it.each([
    [-10 * MINUTE, true],
    [-10 * MINUTE - 1, false],
    [48 * HOUR, true],
    [48 * HOUR + 1, false],
  ])('arrival %d ms after departure: %s', (at, expected) => {
    expect(joined({}, { at })).toBe(expected);
  });
  it('accepts the amount less the explicit fee, and nothing else', () => {
    expect(joined({ fees: [btc('0.01')] }, {}, '0.99')).toBe(true);
    expect(joined({ fees: [btc('0.01')] }, {}, '1')).toBe(true);
    expect(joined({}, {}, '0.99')).toBe(false);
    expect(joined({ fees: [{ asset: 'CRO', amount: '0.01' }] }, {}, '0.99')).toBe(false);
  });
  it('does not join two different chain transactions, but one hash with none', () => {
    expect(joined({ hash: 'ab' }, { hash: 'cd' })).toBe(false);
    expect(joined({ hash: 'ab' }, {})).toBe(true);
    expect(joined({}, { hash: 'cd' })).toBe(true);
  });
  it('leaves cash alone, but not a token that is called like it', () => {
    expect(joined({ asset: 'USD' }, { asset: 'USD' })).toBe(false);
    expect(joined({ asset: 'MNT', cash: false }, { asset: 'MNT', cash: false })).toBe(true);
  });
  it('leaves alone what has two candidates on either side', () => {
    const twoOut = [sent('w1', '1'), sent('w2', '1', { at: HOUR }), got('d', '1', { at: 2 * HOUR })];
    expect(kinds(matchTransfers(twoOut).entries)).toEqual(['w1 withdrawal', 'w2 withdrawal', 'd deposit']);
    const twoIn = [sent('w', '1'), got('d1', '1', { at: HOUR }), got('d2', '1', { at: 2 * HOUR }, 'c')];
    expect(kinds(matchTransfers(twoIn).entries)).toEqual(['w withdrawal', 'd1 deposit', 'd2 deposit']);
    const chain = [
      sent('w1', '1'),
      sent('w2', '1', { at: 40 * HOUR }),
      got('d1', '1', { at: 41 * HOUR }),
      got('d2', '1', { at: 80 * HOUR }),
    ];
    expect(kinds(matchTransfers(chain).entries)).toEqual([
      'w1 withdrawal',
      'w2 withdrawal',
      'd1 deposit',
      'd2 deposit',
    ]);
  });
  it('does not count what a chain transaction already explains', () => {
    const entries = [sent('w1', '1', { hash: 'ab' }), sent('w2', '1'), got('d1', '1', { hash: 'ab' }), got('d2', '1')];
    expect(kinds(matchTransfers(entries).entries)).toEqual(['w1 transfer', 'w2 transfer']);
  });
});
