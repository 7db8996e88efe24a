import { describe, expect, it } from 'vitest';
import { LEDGER_FORMAT, type Ledger, type LedgerEntry } from '../domain/ledger-entry.js';
import type { Seal } from '../domain/seal.js';
import type { ComputeOptions } from '../domain/tax-options.js';
import { compute } from '../engine/compute.js';
import { contentDigest, textDigest } from './canonical.js';
import { compareSeal } from './compare-seal.js';
import { readSeal, writeSeal } from './seal-text.js';
import { sealYear } from './seal-year.js';

const trade = (
  id: string,
  day: string,
  out: readonly [string, string],
  into: readonly [string, string],
): LedgerEntry => ({
  id,
  time: `${day}T12:00:00Z`,
  account: 'k',
  kind: 'trade',
  out: { asset: out[0], amount: out[1] },
  in: { asset: into[0], amount: into[1] },
});
const bought = trade('b', '2024-01-01', ['GBP', '10'], ['BTC', '1']);
const sold = trade('s', '2024-06-01', ['BTC', '1'], ['GBP', '40']);
const ledgerOf = (...entries: readonly LedgerEntry[]): Ledger => ({ format: LEDGER_FORMAT, currency: 'GBP', entries });
const ledger = ledgerOf(bought, sold);

function sealed(options: ComputeOptions = { rules: 'generic' }, own = ledger, year = '2024'): Seal {
  const result = compute(own, options);
  return sealYear({ ledger: own, options, result, year, sealedAt: '2025-02-01T00:00:00Z', appVersion: '1' });
}
const against = (seal: Seal, own: Ledger, options = seal.options) =>
  compareSeal(seal, { ledger: own, result: compute(own, options), options, appVersion: '1' });

it('digests are SHA-256 of canonical text, whatever the order of fields', () => {
  // FIPS 180-2, appendix B.1.
  expect(textDigest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(contentDigest({ b: [1, 'x'], a: undefined, c: null })).toBe(textDigest('{"b":[1,"x"],"c":null}'));
  expect(contentDigest({ a: 1, b: 2 })).toBe(contentDigest({ b: 2, a: 1 }));
});

describe('a seal', () => {
  it('comes back from its text as it was, and gives a result of the year', () => {
    const seal = sealed();
    expect(readSeal(writeSeal(seal))).toEqual(seal);
    expect(writeSeal(readSeal(writeSeal(seal)))).toBe(writeSeal(seal));
    expect([seal.total.year, seal.total.gain]).toEqual(['2024', '30']);
    expect(seal.disposals).toHaveLength(1);
    // What is in it is enough to compute the year again.
    const { head, entries, options } = seal;
    expect(compute({ format: LEDGER_FORMAT, currency: head.currency, entries }, options).years).toEqual([seal.total]);
  });
  it.each([
    ['no JSON', 'x', 'not a seal'],
    ['another format', '{"format":"lotbook-seal/2"}', 'not a seal'],
    ['fields missing', '{"format":"lotbook-seal/1"}', 'not a seal'],
    ['a figure changed', writeSeal(sealed()).replaceAll('"30"', '"20"'), 'changed after it was made'],
    ['an entry changed', writeSeal(sealed()).replace('"amount":"40"', '"amount":"41"'), 'changed after it was made'],
    ['an option changed', writeSeal(sealed()).replace('"rules":"generic"},', '"rules":"us"},'), 'changed after'],
  ])('refuses %s', (_what, text, message) => {
    expect(() => readSeal(text)).toThrow(message);
  });
  it('needs a year with rows', () => {
    expect(() => sealed({ rules: 'generic' }, ledger, '2023')).toThrow('nothing to seal');
  });
});

describe('compared', () => {
  const seal = sealed();
  it('is intact when nothing or only later years changed', () => {
    expect(against(seal, ledger)).toMatchObject({ intact: true, changed: [], options: [], disposals: [] });
    const later = trade('n', '2025-03-01', ['GBP', '5'], ['BTC', '1']);
    expect(against(seal, ledgerOf(later, sold, bought)).intact).toBe(true);
    const options = { rules: 'generic', methodByYear: { '2025': 'hifo' } } as const;
    expect(against(seal, ledger, options).intact).toBe(true);
  });
  it('names an entry added, with the figures and rows that it changes', () => {
    const cheaper = trade('a', '2023-12-01', ['GBP', '4'], ['BTC', '1']);
    const found = against(seal, ledgerOf(bought, sold, cheaper));
    expect(found.intact).toBe(false);
    expect(found.changed).toEqual([{ entry: 'a', what: 'added', after: cheaper }]);
    expect(found.figures.find(({ name }) => name === 'gain')).toEqual({ name: 'gain', sealed: '30', now: '36' });
    expect(found.disposals.map((row) => [row.sealed?.cost, row.now?.cost])).toEqual([
      ['10', undefined],
      [undefined, '4'],
    ]);
  });
  it('names an entry removed and one changed, also one that moved out of the year', () => {
    expect(against(seal, ledgerOf(sold)).changed).toEqual([{ entry: 'b', what: 'removed', before: bought }]);
    const moved = { ...sold, time: '2025-01-02T00:00:00Z' };
    const found = against(seal, ledgerOf(bought, moved));
    expect(found.changed).toEqual([{ entry: 's', what: 'changed', before: sold, after: moved }]);
    expect(found.figures.find(({ name }) => name === 'gain')).toEqual({ name: 'gain', sealed: '30', now: null });
  });
  it('names another option, and another version, which alone changes nothing', () => {
    expect(against(seal, ledger, { rules: 'generic', method: 'lifo' }).options).toEqual([
      { name: 'method', sealed: 'fifo', now: 'lifo' },
    ]);
    const now = { ledger, result: compute(ledger, seal.options), appVersion: '2' };
    expect(compareSeal(seal, now)).toMatchObject({ intact: true, appVersion: { sealed: '1', now: '2' } });
  });
});

it('gb: a purchase after the year, within 30 days of a sale, is named when it changes the year', () => {
  const sale = trade('s', '2024-04-01', ['BTC', '1'], ['GBP', '40']);
  const seal = sealed({ rules: 'gb' }, ledgerOf(bought, sale), '2023-24');
  const back = trade('r', '2024-04-20', ['GBP', '25'], ['BTC', '1']);
  const found = against(seal, ledgerOf(bought, sale, back));
  expect(found.intact).toBe(false);
  expect(found.changed.map(({ entry, what }) => [entry, what])).toEqual([['r', 'added']]);
  const far = trade('f', '2024-05-20', ['GBP', '25'], ['BTC', '1']);
  expect(against(seal, ledgerOf(bought, sale, far)).intact).toBe(true);
});
