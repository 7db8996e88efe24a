import { describe, expect, it } from 'vitest';
import { holdingLines, issueLines, ledgerLines, rowLines } from '../../../test/support/ledger-lines.js';
import { compute } from './compute.js';

const LOTS = `
    a 2024-01-01 buy 1BTC 10USD
    b 2024-01-02 buy 1BTC 30USD
    c 2024-01-02 buy 1BTC 30USD
    d 2024-01-03 buy 1BTC 20USD`;
const picks = (method: 'fifo' | 'lifo' | 'hifo' | 'lofo', sale: string) => {
  const result = compute(ledgerLines(`${LOTS}\n s 2024-02-01 sale 3BTC 90USD ${sale}`), { rules: 'generic', method });
  return result.disposals.map((row) => `${row.match}:${row.acquiredEntry}`);
};

it('each method picks in its order; equal lots oldest first, lifo the exact reverse of fifo', () => {
  expect(picks('fifo', '')).toEqual(['fifo:a', 'fifo:b', 'fifo:c']);
  expect(picks('lifo', '')).toEqual(['lifo:d', 'lifo:c', 'lifo:b']);
  expect(picks('hifo', '')).toEqual(['hifo:b', 'hifo:c', 'hifo:d']);
  expect(picks('lofo', '')).toEqual(['lofo:a', 'lofo:d', 'lofo:b']);
});

it('named lots come first under every lot method, as far as they are held; the rest follows the method', () => {
  expect(picks('hifo', 'lots=d:0.5,nothing:1,d:9,a:0.25')).toEqual([
    'specific:d',
    'specific:d',
    'specific:a',
    'hifo:b',
    'hifo:c',
  ]);
});

it('names given in time count, later ones are ignored with an issue', () => {
  const sell = (identified: string) =>
    compute(ledgerLines(`${LOTS}\n s 2024-02-01 sale 1BTC 90USD lots=d:1 identified=${identified}`), {
      rules: 'us',
      scope: 'account',
    });
  expect(rowLines(sell('2024-02-01'))).toEqual(['s 1BTC: 90 - 20 = 70 specific(d) short']);
  expect(sell('2024-02-01').issues).toEqual([]);
  expect(rowLines(sell('2024-02-01T12:01'))).toEqual(['s 1BTC: 90 - 10 = 80 fifo(a) short']);
  expect(issueLines(sell('2024-02-01T12:01'))).toEqual(['late-identification s BTC']);
});

it('names count for gifts, and for nothing where the law fixes the order', () => {
  const gift = `${LOTS}\n g 2024-02-01 gift-out 1BTC lots=d:1`;
  expect(holdingLines(compute(ledgerLines(gift), { rules: 'generic' }))).toEqual([
    'BTC@all 3 70 [a 1 10, b 1 30, c 1 30]',
  ]);
  expect(holdingLines(compute(ledgerLines(gift), { rules: 'es' }))).toEqual(['BTC@all 3 80 [b 1 30, c 1 30, d 1 20]']);
});

it('names find only what lies in the account of the disposal', () => {
  const text = `${LOTS}
    e 2024-01-04 buy 1BTC 5USD account=two
    s 2024-02-01 sale 1BTC 90USD lots=e:1`;
  expect(rowLines(compute(ledgerLines(text), { rules: 'generic', scope: 'account' }))).toEqual([
    's 1BTC: 90 - 10 = 80 fifo(a)',
  ]);
});

describe('gifts received under us', () => {
  const gift = (sale: string, basis = 'gift-in 2BTC@80') =>
    compute(
      ledgerLines(`
      g 2024-06-01 ${basis} cost=100 acquired=2020-01-01
      s 2024-07-01 ${sale}`),
      { rules: 'us' },
    );
  it('a gain is against the giver’s cost and date', () => {
    expect(rowLines(gift('sale 1BTC 60USD'))).toEqual(['s 1BTC: 60 - 50 = 10 fifo(g) long']);
  });
  it('a loss is against the lower fair value, held since the gift', () => {
    const result = gift('sale 1BTC 30USD');
    expect(rowLines(result)).toEqual(['s 1BTC: 30 - 40 = -10 fifo(g) short']);
    expect(result.disposals[0]?.acquired).toBe('2024-06-01T12:00:00Z');
    expect(holdingLines(result)).toEqual(['BTC@all 1 50 [g 1 50]']);
  });
  it('between the two there is neither', () => {
    expect(rowLines(gift('sale 1BTC 45USD'))).toEqual(['s 1BTC: 45 - 45 = 0 fifo(g) long']);
  });
  it('a loss is marked where the fair value is not known', () => {
    const result = gift('sale 1BTC 30USD', 'gift-in 2BTC');
    expect(rowLines(result)).toEqual(['s 1BTC: 30 - 50 = -20 fifo(g) long ?']);
    expect(issueLines(result)).toEqual(['missing-price s BTC']);
  });
  it('elsewhere the giver’s cost counts in any case', () => {
    const text = `
      g 2024-06-01 gift-in 2BTC@80 cost=100 acquired=2020-01-01
      s 2024-07-01 sale 1BTC 30USD`;
    expect(rowLines(compute(ledgerLines(text), { rules: 'generic' }))).toEqual(['s 1BTC: 30 - 50 = -20 fifo(g)']);
  });
});

it.each(['us', 'de', 'au', 'generic'] as const)(
  '%s: lots named before, at or without a time count; named after, or not held, they do not',
  (rules) => {
    const pick = (words: string) => {
      const result = compute(ledgerLines(`${LOTS}\n s 2024-02-01 sale 1BTC 90USD ${words}`), {
        rules,
        scope: 'account',
      });
      return [
        ...result.disposals.map((row) => `${row.match}:${row.acquiredEntry}`),
        ...result.issues.map(({ code }) => code),
      ];
    };
    expect(pick('lots=d:1')).toEqual(['specific:d']);
    expect(pick('lots=d:1 identified=2024-01-15')).toEqual(['specific:d']);
    expect(pick('lots=d:1 identified=2024-02-01')).toEqual(['specific:d']);
    expect(pick('lots=d:1 identified=2024-02-02')).toEqual(['fifo:a', 'late-identification']);
    expect(pick('lots=nothing:1,d:0.5 identified=2024-01-15')).toEqual(['specific:d', 'fifo:a']);
  },
);
