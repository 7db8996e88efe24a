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
const FILES: ReadonlySet<string> = new Set(['file', 'file2']);
/** Rows of `file` with an id that begins with `later` came with another import. */
const batchOf = ({ entry: { account, id } }: MappedEntry): string | null =>
  FILES.has(account) ? `${id.startsWith('later') ? 2 : 1} ${account}` : null;
const pairs = (entries: readonly MappedEntry[], distinct: Ids = [], found: Ids = []) =>
  finish(proposeDuplicates(entries, { batchOf, distinct, found })).map(({ keep, drop }) => `${keep} ${drop}`);

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
    expect(pairs([trade('f1', 'file', 0), trade('f2', 'file', 0)])).toEqual([]);
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
  it('two imports at one second, one for one: the earlier is kept, and a synced copy comes first', () => {
    const first = [trade('f1', 'file', 0), trade('f2', 'file', 0)];
    const again = [trade('later1', 'file', 0), trade('later2', 'file', 0), trade('later3', 'file', 0)];
    expect(pairs([...again, ...first])).toEqual(['f1 later1', 'f2 later2']);
    expect(pairs([...first, trade('later', 'file', 1)])).toEqual([]);
    expect(pairs([trade('f', 'file', 0), trade('g', 'file2', 0)])).toEqual(['f g']);
    expect(pairs([trade('s', 'sync', 0), trade('f', 'file', 0), trade('later', 'file', 0)])).toEqual(['s f']);
    expect(pairs([...first, trade('later1', 'file', 0)], [['later1', 'f1']])).toEqual([]);
  });
  it('what the person called two is not asked again', () => {
    expect(pairs([trade('s', 'sync', 0), trade('f', 'file', 0)], [['f', 's']])).toEqual([]);
  });
});
