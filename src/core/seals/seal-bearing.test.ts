import { describe, expect, it } from 'vitest';
import { ledgerLines } from '../../../test/support/ledger-lines.js';
import type { Ledger } from '../domain/ledger-entry.js';
import type { Seal } from '../domain/seal.js';
import type { ComputeOptions } from '../domain/tax-options.js';
import { compute } from '../engine/compute.js';
import { contentDigest } from './canonical.js';
import { compareSeal } from './compare-seal.js';
import { readSeal, writeSeal } from './seal-text.js';
import { sealYear } from './seal-year.js';

/** What a seal holds and what bears on it; figures worked by hand. */
function sealed(ledger: Ledger, options: ComputeOptions, year: string): Seal {
  const result = compute(ledger, options);
  return sealYear({ ledger, options, result, year, sealedAt: '2025-02-01T00:00:00Z', appVersion: '1' });
}
const against = (seal: Seal, ledger: Ledger, options = seal.options) =>
  compareSeal(seal, { ledger, result: compute(ledger, options), options });
const ids = (seal: Seal): readonly string[] => seal.entries.map(({ id }) => id);
const generic: ComputeOptions = { rules: 'generic' };

const LINES = `
  b 2024-01-01 buy 2BTC 20USD
  s 2024-06-01 sale 1BTC 40USD
  i 2024-07-01 income 5CRO@2
  d 2024-08-01 deposit 1ETH`;
const ledger = ledgerLines(LINES);
const seal = sealed(ledger, generic, '2024');

describe('digests', () => {
  it('are of the currency and the entries in the order of time, whatever the order of the file', () => {
    expect(seal.digests.inputs).toBe(contentDigest({ currency: 'USD', entries: ledger.entries }));
    const backwards = { ...ledger, entries: ledger.entries.flatMap((_, i) => ledger.entries.at(-1 - i) ?? []) };
    expect(sealed(backwards, generic, '2024')).toEqual(seal);
  });
  it('cover everything that came out', () => {
    const altered: readonly Seal[] = [
      { ...seal, year: '2023' },
      { ...seal, rules: 'us' },
      { ...seal, from: '2023-01-01' },
      { ...seal, to: '2023-12-31' },
      { ...seal, head: { ...seal.head, timezone: 'Europe/Berlin' } },
      { ...seal, head: { ...seal.head, currency: 'EUR' } },
      { ...seal, disposals: [] },
      { ...seal, income: [] },
      { ...seal, total: { ...seal.total, taxable: '0' } },
      { ...seal, issues: [] },
      { ...seal, holdings: [] },
      { ...seal, entries: [] },
      { ...seal, options: { ...generic, transferFees: 'carry' } },
    ];
    expect(readSeal(writeSeal(seal))).toEqual(seal);
    for (const one of altered) expect(() => readSeal(writeSeal(one))).toThrow('changed after it was made');
  });
});

describe('a seal holds', () => {
  it('issues of the year and before, not those of later entries', () => {
    const longer = ledgerLines(`${LINES}\n e 2025-01-01 deposit 1ETH`);
    expect(sealed(longer, generic, '2024').issues.map(({ entry, code }) => [entry, code])).toEqual([
      ['d', 'unknown-basis'],
    ]);
  });
  it('rows and entries by the days where the taxpayer lives', () => {
    // Three in the morning of 1 January UTC is ten in the evening of 31 December in New York.
    const late = ledgerLines(`
      b 2024-01-01 buy 2BTC 20USD
      s 2025-01-01T03:00 sale 1BTC 40USD
      t 2025-01-01T06:00 sale 1BTC 50USD`);
    const one = sealed(late, { ...generic, timezone: 'America/New_York' }, '2024');
    expect(one.disposals.map(({ entry, gain }) => [entry, gain])).toEqual([['s', '30']]);
    expect(ids(one)).toEqual(['b', 's']);
  });
  it('ca: purchases of the 30 days after the year, which can deny a loss', () => {
    const before = `
      b 2024-01-01 buy 1BTC 100CAD
      s 2024-12-20 sale 1BTC 40CAD`;
    const again = ledgerLines(`${before}\n r 2025-01-10 buy 1BTC 50CAD`, 'CAD');
    const first = sealed(ledgerLines(before, 'CAD'), { rules: 'ca' }, '2024');
    expect(first.total.gain).toBe('-60');
    const found = against(first, again);
    expect(found.changed.map(({ entry, what }) => [entry, what])).toEqual([['r', 'added']]);
    expect(found.figures.find(({ name }) => name === 'gain')).toEqual({ name: 'gain', sealed: '-60', now: '0' });
    const second = sealed(again, { rules: 'ca' }, '2024');
    expect(ids(second)).toEqual(['b', 's', 'r']);
    expect(against(second, ledgerLines(before, 'CAD')).changed.map(({ entry, what }) => [entry, what])).toEqual([
      ['r', 'removed'],
    ]);
  });
});

describe('compared', () => {
  it('gb: a purchase soon after the year that matches nothing in it leaves it intact', () => {
    const year = `
      b 2023-05-01 buy 2BTC 20GBP
      s 2023-06-01 sale 1BTC 40GBP`;
    const gb = sealed(ledgerLines(year, 'GBP'), { rules: 'gb' }, '2023-24');
    const found = against(gb, ledgerLines(`${year}\n n 2024-04-10 buy 1BTC 9GBP`, 'GBP'));
    expect(found).toMatchObject({ intact: true, changed: [] });
  });
  it('a value converted at another rate is an entry that changed, with its row', () => {
    const found = against(seal, ledgerLines(LINES.replace('5CRO@2', '5CRO@3')));
    expect(found.intact).toBe(false);
    expect(found.changed.map(({ entry, what }) => [entry, what])).toEqual([['i', 'changed']]);
    expect(found.income.map((row) => [row.entry, row.sealed?.value, row.now?.value])).toEqual([['i', '2', '3']]);
  });
  it('another currency is named, also where every figure is the same', () => {
    const income = 'i 2024-07-01 income 5CRO@2';
    const found = against(sealed(ledgerLines(income), generic, '2024'), ledgerLines(income, 'EUR'));
    expect(found.intact).toBe(false);
    expect(found.options).toEqual([{ name: 'currency', sealed: 'USD', now: 'EUR' }]);
  });
  it('the method of the year itself is named', () => {
    const found = against(seal, ledger, { ...generic, methodByYear: { 2024: 'hifo' } });
    expect(found.intact).toBe(false);
    expect(found.options).toEqual([{ name: 'methodByYear', sealed: null, now: '{"2024":"hifo"}' }]);
  });
  it.each<[string, Partial<ComputeOptions>, string | null, string]>([
    ['scope', { scope: 'account' }, 'universal', 'account'],
    ['allocation', { allocation: 'hifo' }, 'fifo', 'hifo'],
    ['accounts', { accounts: ['one', 'two'] }, null, '["one","two"]'],
    ['transferFees', { transferFees: 'carry' }, 'dispose', 'carry'],
    ['timezone', { timezone: 'Asia/Tokyo' }, 'UTC', 'Asia/Tokyo'],
  ])('another %s is named', (name, more, before, now) => {
    expect(against(seal, ledger, { ...generic, ...more }).options).toEqual([{ name, sealed: before, now }]);
  });
  it.each<[string, Partial<ComputeOptions>]>([
    ['method', { method: 'fifo' }],
    ['scope', { scope: 'universal' }],
    ['allocation', { allocation: 'fifo' }],
    ['accounts', { accounts: [] }],
    ['transferFees', { transferFees: 'dispose' }],
    ['timezone', { timezone: 'UTC' }],
    ['methodByYear', { methodByYear: { 2024: 'fifo' } }],
  ])('the default of %s, named or left out, is one choice', (_, more) => {
    expect(against(seal, ledger, { ...generic, ...more })).toMatchObject({ intact: true, options: [] });
    const named = sealed(ledger, { ...generic, ...more }, '2024');
    expect(against(named, ledger, generic)).toMatchObject({ intact: true, options: [] });
  });
  it('us: any scope that is named differs from the change of 2025, which has no name', () => {
    const us = sealed(ledger, { rules: 'us' }, '2024');
    for (const scope of ['universal', 'account'] as const) {
      const found = against(us, ledger, { rules: 'us', scope });
      expect(found.options).toEqual([{ name: 'scope', sealed: null, now: scope }]);
    }
  });
  it('without options the scope says only how far the ledger goes', () => {
    const us = sealed(ledger, { rules: 'us' }, '2024');
    expect(us.head.scope).toBe('universal');
    const longer = ledgerLines(`${LINES}\n n 2025-03-01 buy 1BTC 9USD`);
    const result = compute(longer, { rules: 'us' });
    expect(result.scope).toBe('account');
    expect(compareSeal(us, { ledger: longer, result })).toMatchObject({ intact: true, options: [] });
  });
  it('questions that are new or answered are told', () => {
    const more = against(seal, ledgerLines(`${LINES}\n e 2024-09-01 deposit 1SOL\n f 2025-09-01 deposit 1SOL`));
    expect(more.issues.added.map(({ entry }) => entry)).toEqual(['e']);
    const fewer = against(seal, ledgerLines(LINES.replace('d 2024-08-01 deposit 1ETH', '')));
    expect(fewer.issues).toMatchObject({ added: [], removed: [{ entry: 'd', code: 'unknown-basis' }] });
  });
});
