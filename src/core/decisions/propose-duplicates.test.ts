import { describe, expect, it } from 'vitest';
import type { MappedEntry } from '../domain/mapped-entry.js';
import { finish } from '../domain/steps.js';
import { proposeDuplicates } from './propose-duplicates.js';

const trade = (id: string, account: string, second: number, amount = '1'): MappedEntry => ({
  entry: {
    id,
    account,
    time: new Date(Date.UTC(2024, 0, 1) + second * 1000).toISOString(),
    kind: 'trade',
    out: { asset: 'USD', amount: '5' },
    in: { asset: 'BTC', amount },
  },
  sources: [id],
  notes: [],
});
const deposit = (id: string, account: string, second: number, hash: string | null): MappedEntry => ({
  entry: {
    id,
    account,
    time: new Date(Date.UTC(2024, 0, 1) + second * 1000).toISOString(),
    kind: 'deposit',
    in: { asset: 'BTC', amount: '1' },
    ...(hash === null ? {} : { hash }),
  },
  sources: [id],
  notes: [],
});
type Ids = readonly (readonly [string, string])[];
const pairs = (entries: readonly MappedEntry[], distinct: Ids = [], found: Ids = []) =>
  finish(proposeDuplicates(entries, { fileAccounts: new Set(['file', 'file2']), distinct, found })).map(
    ({ keep, drop }) => `${keep} ${drop}`,
  );

describe('overlap of files with synced records', () => {
  it('keeps the synced one, within two minutes either way', () => {
    expect(pairs([trade('s', 'sync', 0), trade('f', 'file', 120)])).toEqual(['s f']);
    expect(pairs([trade('s', 'sync', 120), trade('f', 'file', 0)])).toEqual(['s f']);
    expect(pairs([trade('s', 'sync', 0), trade('f', 'file', 121)])).toEqual([]);
  });
  it('two trades of one minute stay two: one for one, in order', () => {
    const synced = [trade('s1', 'sync', 1), trade('s2', 'sync', 20)];
    const filed = [trade('f1', 'file', 0), trade('f2', 'file', 0)];
    expect(pairs([...filed, ...synced])).toEqual(['s1 f1', 's2 f2']);
    expect(pairs([...synced, trade('f1', 'file', 0)])).toEqual(['s1 f1']);
    expect(pairs([trade('s1', 'sync', 1), ...filed])).toEqual(['s1 f1']);
  });
  it('only the same kind and units, and only a file against a synced account', () => {
    expect(pairs([trade('s', 'sync', 0), trade('f', 'file', 0, '2')])).toEqual([]);
    expect(pairs([deposit('s', 'sync', 0, null), trade('f', 'file', 0)])).toEqual([]);
    expect(pairs([trade('s1', 'sync', 0), trade('s2', 'other', 0)])).toEqual([]);
    expect(pairs([trade('f1', 'file', 0), trade('f2', 'file2', 0)])).toEqual([]);
  });
  it('one chain transaction counts more than the clock; two never are one', () => {
    const near = deposit('near', 'sync', 1, null);
    expect(pairs([near, deposit('far', 'sync', 9000, '0xAB'), deposit('f', 'file', 0, 'ab')])).toEqual(['far f']);
    expect(pairs([deposit('s', 'sync', 0, 'cd'), deposit('f', 'file', 0, 'ab')])).toEqual([]);
  });
  it('an entry whose copy was found in a file is not taken for another row of that file', () => {
    const entries = [trade('s', 'sync', 0), trade('f2', 'file', 0)];
    expect(pairs(entries, [], [['s', 'file']])).toEqual([]);
    expect(pairs(entries, [], [['s', 'file2']])).toEqual(['s f2']);
  });
  it('what the person called two is not asked again', () => {
    expect(pairs([trade('s', 'sync', 0), trade('f', 'file', 0)], [['f', 's']])).toEqual([]);
  });
});
