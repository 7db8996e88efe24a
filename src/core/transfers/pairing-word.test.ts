import { describe, expect, it } from 'vitest';
import type { MappedEntry } from '../domain/mapped-entry.js';
import { matchTransfers } from './match-transfers.js';
import { NOTHING_SAID, type PairingWord } from './pairing-word.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
interface Change {
  readonly at?: number;
  readonly asset?: string;
  readonly hash?: string;
}

const base = (id: string, account: string, { at = 0, hash }: Change) => ({
  id,
  account,
  time: new Date(Date.UTC(2024, 0, 1) + at).toISOString(),
  ...(hash === undefined ? {} : { hash }),
});
const wrap = (entry: MappedEntry['entry']): MappedEntry => ({ entry, sources: [entry.id], notes: [] });
const sent = (id: string, amount: string, change: Change = {}, account = 'a'): MappedEntry =>
  wrap({ ...base(id, account, change), kind: 'withdrawal', out: { asset: change.asset ?? 'BTC', amount } });
const got = (id: string, amount: string, change: Change = {}, account = 'b'): MappedEntry =>
  wrap({ ...base(id, account, change), kind: 'deposit', in: { asset: change.asset ?? 'BTC', amount } });
const word = (said: Partial<PairingWord>): PairingWord => ({ ...NOTHING_SAID, ...said });
const outcome = (entries: readonly MappedEntry[], said: Partial<PairingWord> = {}) => {
  const matched = matchTransfers(entries, word(said));
  return {
    kinds: matched.entries.map(({ entry }) => `${entry.id} ${entry.kind}`),
    proposals: matched.proposals.map((pair) => `${pair.out} ${pair.in}`),
  };
};

describe('what the person said about pairs', () => {
  it('a confirmed pair is joined although others fit as well, and frees those', () => {
    const entries = [sent('w', '1'), got('d1', '1', { at: MINUTE }), got('d2', '1', { at: 2 * MINUTE })];
    expect(outcome(entries).kinds).toEqual(['w withdrawal', 'd1 deposit', 'd2 deposit']);
    expect(outcome(entries, { confirmed: [{ out: 'w', in: 'd2' }] }).kinds).toEqual(['w transfer', 'd1 deposit']);
  });
  it('a refused pair is neither joined nor proposed, be its hash the same', () => {
    const entries = [sent('w', '1', { hash: 'ab' }), got('d', '1', { hash: 'ab' })];
    expect(outcome(entries).kinds).toEqual(['w transfer']);
    const refused = [{ out: 'w', in: 'd' }];
    expect(outcome(entries, { refused })).toEqual({ kinds: ['w withdrawal', 'd deposit'], proposals: [] });
  });
  it('a refused candidate leaves the other the only one', () => {
    const entries = [sent('w', '1'), got('d1', '1', { at: MINUTE }), got('d2', '1', { at: 2 * MINUTE })];
    expect(outcome(entries, { refused: [{ out: 'w', in: 'd1' }] }).kinds).toEqual(['w transfer', 'd1 deposit']);
  });
  it('what is left out takes no part unless it is confirmed', () => {
    const entries = [sent('w', '1'), got('d', '1')];
    const leftOut = new Set(['d']);
    expect(outcome(entries, { leftOut })).toEqual({ kinds: ['w withdrawal', 'd deposit'], proposals: [] });
    expect(outcome(entries, { leftOut, confirmed: [{ out: 'w', in: 'd' }] }).kinds).toEqual(['w transfer']);
  });
  it.each([
    ['another asset', [sent('w', '1'), got('d', '1', { asset: 'ETH' })]],
    ['one account', [sent('w', '1'), got('d', '1', {}, 'a')]],
    ['more arrived', [sent('w', '1'), got('d', '1.1')]],
    ['gone', [sent('w', '1')]],
  ])('a confirmed pair that cannot be one has no effect: %s', (_, entries) => {
    const confirmed = [{ out: 'w', in: 'd' }];
    expect(outcome(entries, { confirmed }).kinds).not.toContain('w transfer');
  });
});

describe('proposals', () => {
  it.each([
    ['two fit', [sent('w', '1'), got('d1', '1', { at: MINUTE }), got('d2', '1', { at: 9 * MINUTE })], ['w d1', 'w d2']],
    ['booked half an hour before', [sent('w', '1'), got('d', '1', { at: -30 * MINUTE })], ['w d']],
    ['a fee nobody named', [sent('w', '1'), got('d', '0.96', { at: MINUTE })], ['w d']],
    ['four days on the way', [sent('w', '1'), got('d', '1', { at: 4 * DAY })], ['w d']],
    ['one chain transaction', [sent('w', '1', { hash: 'ab' }), got('d', '0.5', { hash: 'ab' })], ['w d']],
    ['too long', [sent('w', '1'), got('d', '1', { at: 6 * DAY })], []],
    ['too little', [sent('w', '1'), got('d', '0.94', { at: MINUTE })], []],
    ['more arrived', [sent('w', '1'), got('d', '1.01', { at: MINUTE })], []],
    ['one account', [sent('w', '1'), got('d', '0.99', { at: MINUTE }, 'a')], []],
    ['another chain transaction', [sent('w', '1', { hash: 'ab' }), got('d', '1', { hash: 'cd' })], []],
  ])('%s', (_, entries, wanted) => {
    expect(outcome(entries).proposals).toEqual(wanted);
  });
  it('names three at most, the exact amount and the nearest first', () => {
    const entries = [
      sent('w', '1'),
      got('near', '0.99', { at: MINUTE }),
      got('exact', '1', { at: 90 * MINUTE }),
      got('exact-later', '1', { at: 99 * MINUTE }),
      got('far', '0.99', { at: DAY }),
    ];
    expect(outcome(entries).proposals).toEqual(['w exact', 'w exact-later', 'w near']);
  });
});
