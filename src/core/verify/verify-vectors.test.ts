import { describe, expect, it } from 'vitest';
import { readVectorTexts } from './read-vectors.js';
import { type VectorOutcome, verifyVectors } from './verify-vectors.js';

/** Bought for 10, sold for 40 a year and a half later: a long-term gain of 30. */
const LEDGER = JSON.stringify({
  format: 'lotbook-ledger/1',
  currency: 'USD',
  entries: [
    {
      id: 'b',
      time: '2023-01-01T12:00:00Z',
      account: 'k',
      kind: 'trade',
      out: { asset: 'USD', amount: '10' },
      in: { asset: 'BTC', amount: '1' },
    },
    {
      id: 's',
      time: '2024-06-01T12:00:00Z',
      account: 'k',
      kind: 'trade',
      out: { asset: 'BTC', amount: '1' },
      in: { asset: 'USD', amount: '40' },
    },
  ],
});
const HEAD = { rules: 'us', method: null, scope: null, timezone: null };

const vectors = (expected: unknown, ledger = LEDGER) =>
  readVectorTexts({
    'x/one/ledger.json': ledger,
    'x/one/expected.json': JSON.stringify(expected),
    'x/one/source.md': '# One\n\nWorked\nby hand.\n',
  });
const outcomes = (expected: unknown, ledger?: string): readonly VectorOutcome[] =>
  verifyVectors(vectors(expected, ledger));
const found = (expect_: unknown): readonly string[] =>
  outcomes({ ...HEAD, expect: expect_ }).flatMap((one) => one.differences);

describe('an example passes', () => {
  it('when every figure, holding and year comes out, and tells its source', () => {
    const right = {
      disposals: [{ entry: 's', term: 'long', proceeds: '40', cost: '10', gain: '30', rows: 1 }],
      disposalsTotal: { gain: '30' },
      years: { '2024-01-01': { gain: '30', long: { gain: '30' }, disposals: 1 } },
      holdings: [{ asset: 'BTC', amount: '0' }],
      absentIssues: ['missing-basis'],
    };
    const steps: string[] = [];
    const one = verifyVectors(vectors([{ ...HEAD, expect: right }]), (done, of) => steps.push(`${done}/${of}`));
    const outcome = { name: 'one', rules: 'us', source: 'Worked by hand.', passed: true, differences: [] };
    expect(one).toEqual([outcome]);
    expect(steps).toEqual(['1/1']);
  });
  it('when rows that must not be there are not there', () => {
    expect(found({ disposals: [{ entry: 's', acquiredEntry: 'x', amount: '0' }] })).toEqual([]);
    expect(found({ disposals: [{ entry: 's', term: 'short', rows: 0 }] })).toEqual([]);
  });
});

describe('an example fails', () => {
  it.each<[string, unknown, RegExp]>([
    ['a figure is another', { disposals: [{ entry: 's', gain: '31' }] }, /gain: 30 instead of 31/],
    ['a sum is another', { disposalsTotal: { cost: '11' } }, /all disposals cost: 10 instead of 11/],
    ['a row is not there that expects no figure', { disposals: [{ entry: 's', term: 'short' }] }, /no such row/],
    ['a row is not there that expects a gain of nothing', { disposals: [{ entry: 'x', gain: '0' }] }, /no such row/],
    ['rows are more or fewer', { disposals: [{ entry: 's', rows: 2 }] }, /rows: 1 instead of 2/],
    ['a year is missing', { years: { '2025-01-01': { gain: '0' } } }, /year from 2025-01-01 is missing/],
    ['a year is another', { years: { '2024-01-01': { short: { gain: '30' } } } }, /short gain: 0 instead of 30/],
    ['more is held', { holdings: [{ asset: 'BTC', amount: '1' }] }, /holding BTC.*: 0 instead of 1/],
    ['income is missing', { income: [{ entry: 's' }] }, /income s is missing/],
    ['an issue is missing', { issues: [{ code: 'duplicate', entry: 's' }] }, /issue duplicate of s: false/],
  ])('when %s', (_what, expected, words) => {
    expect(found(expected)).toEqual([expect.stringMatching(words)]);
  });
  it('when its ledger cannot be read', () => {
    const [one] = outcomes({ ...HEAD, expect: { disposalsTotal: { gain: '0' } } }, '[]');
    expect(one).toMatchObject({ passed: false, differences: ['must be a JSON object'] });
  });
});

describe('an example is refused', () => {
  it.each<[string, unknown, RegExp]>([
    ['that expects nothing', { ...HEAD, expect: {} }, /expects nothing/],
    ['that expects empty lists', { ...HEAD, expect: { disposals: [], years: {} } }, /expects nothing/],
    ['without expectations', [], /too_small|Too small/],
    [
      'with a word that no option has',
      { ...HEAD, args: ['--alocation', 'hifo'], expect: { disposalsTotal: { gain: '30' } } },
      /--alocation/,
    ],
  ])('%s', (_what, expected, words) => {
    expect(() => outcomes(expected)).toThrow(words);
  });
  it('that lacks a file', () => {
    expect(() => readVectorTexts({ 'x/one/ledger.json': LEDGER })).toThrow('The worked example one has no');
  });
  it('of which there is none: that all of them pass would say nothing', () => {
    expect(() => readVectorTexts({})).toThrow('no worked examples');
  });
});
