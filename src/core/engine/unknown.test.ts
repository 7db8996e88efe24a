import { expect, it } from 'vitest';
import { holdingLines, issueLines, ledgerLines, rowLines } from '../../../test/support/ledger-lines.js';
import { compute } from './compute.js';

const generic = (text: string) => compute(ledgerLines(text), { rules: 'generic' });

it('a swap of unknown value: proceeds are the cost, what came has cost 0, both are marked', () => {
  const result = generic(`
    b 2024-01-01 buy 1BTC 100USD
    w 2024-01-02 swap 1BTC 10ETH fee=3USD
    s 2024-01-03 sale 10ETH 120USD`);
  expect(rowLines(result)).toEqual(['w 1BTC: 100 - 100 = 0 fifo(b) ?', 's 10ETH: 120 - 0 = 120 fifo(w) ?']);
  expect(issueLines(result)).toEqual(['missing-price w BTC']);
  expect(result.years[0]?.incomplete).toBe(true);
});

it('a swap counts at the value given where that received is not known', () => {
  const result = generic(`
    b 2024-01-01 buy 1BTC 100USD
    w 2024-01-02 swap 1BTC@130 10ETH`);
  expect(rowLines(result)).toEqual(['w 1BTC: 130 - 100 = 30 fifo(b)']);
  expect(holdingLines(result)).toEqual(['ETH@all 10 130 [w 10 130]']);
});

it('income without a value counts as 0 and marks the lot and the year', () => {
  const result = generic(`
    i 2023-01-01 income 5CRO
    s 2024-01-01 sale 5CRO 10USD`);
  expect(result.income).toMatchObject([{ entry: 'i', value: '0', incomplete: true }]);
  expect(rowLines(result)).toEqual(['s 5CRO: 10 - 0 = 10 fifo(i) ?']);
  expect(result.years.map((year) => year.incomplete)).toEqual([true, true]);
  expect(issueLines(result)).toEqual(['missing-price i CRO']);
});

it('income in cash is income without a lot', () => {
  const result = generic('i 2024-01-01 income 5USD');
  expect(result.income).toMatchObject([{ asset: 'USD', value: '5' }]);
  expect(result.holdings).toEqual([]);
  expect(result.years).toMatchObject([{ year: '2024', income: '5', disposals: 0 }]);
});

it('a deposit is a lot of unknown cost', () => {
  const result = generic(`
    d 2024-01-01 deposit 2BTC@90
    s 2024-01-02 sale 1BTC 50USD`);
  expect(rowLines(result)).toEqual(['s 1BTC: 50 - 0 = 50 fifo(d) ?']);
  expect(holdingLines(result)).toEqual(['BTC@all 1 0 [d 1 0 ?]']);
  expect(issueLines(result)).toEqual(['unknown-basis d 2BTC']);
});

it('more disposed than held: the shortfall at cost 0, short where there are terms', () => {
  const text = `
    b 2024-01-01 buy 1BTC 100USD
    s 2024-01-02 sale 4BTC 400USD`;
  expect(rowLines(generic(text))).toEqual(['s 1BTC: 100 - 100 = 0 fifo(b)', 's 3BTC: 300 - 0 = 300 shortfall() ?']);
  expect(issueLines(generic(text))).toEqual(['missing-basis s 3BTC']);
  expect(compute(ledgerLines(text), { rules: 'us' }).years[0]?.short.gain).toBe('300');
});

it('gifts and losses beyond the holding raise it too, and leave no row', () => {
  const result = generic(`
    b 2024-01-01 buy 3BTC 300USD
    g 2024-01-02 gift-out 1BTC
    d 2024-01-03 donation 1BTC
    l 2024-01-04 lost 2BTC
    m 2024-01-05 gift-out 1BTC`);
  expect(result.disposals).toEqual([]);
  expect(issueLines(result)).toEqual(['missing-basis l 1BTC', 'missing-basis m 1BTC']);
});

it('a pool is marked until it is next empty', () => {
  const result = compute(
    ledgerLines(`
    d 2024-01-01 deposit 1BTC
    b 2024-01-02 buy 1BTC 100USD
    s 2024-01-03 sale 1BTC 80USD
    t 2024-01-04 sale 1BTC 80USD
    c 2024-01-05 buy 1BTC 90USD
    u 2024-01-06 sale 1BTC 80USD`),
    { rules: 'generic', method: 'average' },
  );
  expect(rowLines(result)).toEqual([
    's 1BTC: 80 - 50 = 30 average() ?',
    't 1BTC: 80 - 50 = 30 average() ?',
    'u 1BTC: 80 - 90 = -10 average()',
  ]);
});

it('a ticker that is a currency is a token where it is marked, also when moved', () => {
  const result = compute(
    ledgerLines(`
    b 2024-01-01 buy 5MNT! 10USD
    m 2024-01-02 transfer 2MNT to=two
    c 2024-01-03 deposit 100MNT`),
    { rules: 'generic', scope: 'account' },
  );
  expect(holdingLines(result)).toEqual(['MNT@one 3 6 [b 3 6]', 'MNT@two 2 4 [b 2 4]']);
  expect(result.issues).toEqual([]);
});

it('cash that moves has no tax effect and raises no issue', () => {
  const result = generic(`
    d 2024-01-01 deposit 100EUR
    w 2024-01-02 withdrawal 50EUR
    t 2024-01-03 transfer 50EUR to=two
    o 2024-01-04 opening 5EUR cost=6 acquired=2020-01-01
    l 2024-01-05 lost 5EUR
    p 2024-01-06 split 5EUR
    g 2024-01-07 gift-out 5EUR
    q 2024-01-08 spend 5EUR`);
  expect(result).toMatchObject({ disposals: [], income: [], holdings: [], years: [], issues: [] });
});
