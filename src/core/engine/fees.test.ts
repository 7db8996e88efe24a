import { expect, it } from 'vitest';
import { holdingLines, issueLines, ledgerLines, rowLines } from '../../../test/support/ledger-lines.js';
import { compute } from './compute.js';

const generic = (text: string) => compute(ledgerLines(text), { rules: 'generic' });

it('cash fees add to the cost of a buy and reduce the proceeds of a sale and a swap', () => {
  const result = generic(`
    b 2024-01-01 buy 2BTC 100USD fee=4USD
    s 2024-01-02 sale 1BTC 80USD fee=3USD
    w 2024-01-03 swap 1BTC 10ETH@90 fee=5USD`);
  expect(rowLines(result)).toEqual(['s 1BTC: 77 - 52 = 25 fifo(b)', 'w 1BTC: 85 - 52 = 33 fifo(b)']);
  expect(holdingLines(result)).toEqual(['ETH@all 10 90 [w 10 90]']);
});

it('cash fees in another currency count at their value', () => {
  expect(holdingLines(generic('b 2024-01-01 buy 2BTC 100USD fee=4EUR@5'))).toEqual(['BTC@all 2 105 [b 2 105]']);
});

it('a fee in the asset received leaves the net quantity; a buy carries the whole cash paid', () => {
  const result = generic(`
    b 2024-01-01 buy 10BTC 100USD fee=2BTC@20
    w 2024-01-02 swap 4BTC 20ETH@60 fee=5ETH@15`);
  expect(rowLines(result)).toEqual(['w 4BTC: 45 - 50 = -5 fifo(b)']);
  expect(holdingLines(result)).toEqual(['BTC@all 4 50 [b 4 50]', 'ETH@all 15 45 [w 15 45]']);
});

it('a fee as large as the arrival is charged on its own', () => {
  const result = generic('b 2024-01-01 buy 1BTC 100USD fee=1BTC@90');
  expect(rowLines(result)).toEqual(['b 1BTC: 90 - 190 = -100 fifo(b)']);
  expect(result.holdings).toEqual([]);
});

it('a fee in the asset given is disposed of together with it and adds no proceeds', () => {
  const result = generic(`
    b 2024-01-01 buy 10BTC 100USD
    s 2024-01-02 sale 4BTC 80USD fee=1BTC@20`);
  expect(rowLines(result)).toEqual(['s 5BTC: 80 - 50 = 30 fifo(b)']);
});

it('a fee in a third asset is a disposal at its value, which adds to cost or reduces proceeds', () => {
  const result = generic(`
    c 2024-01-01 buy 10CRO 10USD
    b 2024-01-02 buy 1BTC 100USD fee=2CRO@6
    s 2024-01-03 sale 1BTC 150USD fee=2CRO@8`);
  expect(rowLines(result)).toEqual([
    'b 2CRO: 6 - 2 = 4 fifo(c)',
    's 1BTC: 142 - 106 = 36 fifo(b)',
    's 2CRO: 8 - 2 = 6 fifo(c)',
  ]);
  expect(result.years[0]?.disposals).toBe(3);
});

it('a third-asset fee of unknown value: its row is at cost, the trade is computed without it, both are marked', () => {
  const result = generic(`
    c 2024-01-01 buy 10CRO 10USD
    b 2024-01-02 buy 2BTC 100USD fee=2CRO
    s 2024-01-03 sale 1BTC 150USD fee=2CRO
    t 2024-01-04 sale 1BTC 150USD`);
  expect(rowLines(result)).toEqual([
    'b 2CRO: 2 - 2 = 0 fifo(c) ?',
    's 1BTC: 150 - 50 = 100 fifo(b) ?',
    's 2CRO: 2 - 2 = 0 fifo(c) ?',
    't 1BTC: 150 - 50 = 100 fifo(b) ?',
  ]);
  expect(issueLines(result)).toEqual(['missing-price b CRO', 'missing-price s CRO']);
});

it('cash for cash is no tax event, but a crypto fee on it is a disposal', () => {
  const result = generic(`
    c 2024-01-01 buy 10CRO 10USD
    x 2024-01-02 sale 100EUR 110USD fee=1CRO@3`);
  expect(rowLines(result)).toEqual(['x 1CRO: 3 - 1 = 2 fifo(c)']);
  expect(result.holdings).toHaveLength(1);
});

it('a fee on its own is a disposal of crypto; in cash it has no tax effect', () => {
  const result = generic(`
    c 2024-01-01 buy 10CRO 10USD
    f 2024-01-02 fee 1CRO@3
    g 2024-01-03 fee 5EUR`);
  expect(rowLines(result)).toEqual(['f 1CRO: 3 - 1 = 2 fifo(c)']);
  expect(result.issues).toEqual([]);
});

it('what an entry gives up of one asset is one disposal of the year, whatever other fees stand between', () => {
  const result = generic(`
    b 2024-01-01 buy 10BTC 100USD
    c 2024-01-01 buy 10CRO 10USD
    w 2024-01-02 swap 4BTC 1BTC@5 fee=1CRO@3 fee=1BTC@5`);
  expect(rowLines(result)).toEqual([
    'w 4BTC: -3 - 40 = -43 fifo(b)',
    'w 1CRO: 3 - 1 = 2 fifo(c)',
    'w 1BTC: 5 - 10 = -5 fifo(b)',
  ]);
  expect(result.years[0]?.disposals).toBe(2);
});

it('gb: a swap costs what was given, net of a fee in what was received', () => {
  const ledger = ledgerLines(
    `
    b 2024-01-01 buy 4BTC 100GBP
    w 2024-03-01 swap 4BTC@120 20ETH@60 fee=5ETH@15
    v 2024-05-01 swap 5ETH@10 1CRO`,
    'GBP',
  );
  const result = compute(ledger, { rules: 'gb' });
  // Proceeds 60 × 15/20; cost of the ETH 120 × 15/20. Only the value given of the second swap is known: it serves as both.
  expect(rowLines(result)).toEqual(['w 4BTC: 45 - 100 = -55 pool()', 'v 5ETH: 10 - 30 = -20 pool()']);
  expect(holdingLines(result)).toEqual(['CRO@all 1 10 [pool 1 10]', 'ETH@all 10 60 [pool 10 60]']);
});
