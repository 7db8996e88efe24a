import { expect, it } from 'vitest';
import { holdingLines, issueLines, ledgerLines, rowLines } from '../../../test/support/ledger-lines.js';
import type { ComputeOptions } from '../domain/tax-options.js';
import { compute } from './compute.js';

const run = (text: string, options: Partial<ComputeOptions> = {}) =>
  compute(ledgerLines(text), { rules: 'generic', scope: 'account', ...options });

const TWO_LOTS = `
    a 2024-01-01 buy 1BTC 10USD
    b 2024-01-02 buy 1BTC 20USD`;

it('a transfer moves its units first; its fee takes the next lots of the source', () => {
  const result = run(`${TWO_LOTS}
    t 2024-01-03 transfer 1BTC to=two fee=0.5BTC@30`);
  expect(rowLines(result)).toEqual(['t 0.5BTC: 30 - 10 = 20 fifo(b)']);
  expect(holdingLines(result)).toEqual(['BTC@one 0.5 10 [b 0.5 10]', 'BTC@two 1 10 [a 1 10]']);
});

it('in one pool the transfer leaves everything as it is, and its fee takes the first lots', () => {
  const result = run(
    `${TWO_LOTS}
    t 2024-01-03 transfer 1BTC to=two fee=0.5BTC@30`,
    { scope: 'universal' },
  );
  expect(rowLines(result)).toEqual(['t 0.5BTC: 30 - 5 = 25 fifo(a)']);
  expect(holdingLines(result)).toEqual(['BTC@all 1.5 25 [a 0.5 5, b 1 20]']);
});

it('a carried fee leaves without a row; its cost stays with the moved lots', () => {
  const result = run(
    `${TWO_LOTS}
    c 2024-01-02 buy 4ETH 40USD
    t 2024-01-03 transfer 1BTC to=two fee=0.5BTC fee=1ETH`,
    { transferFees: 'carry' },
  );
  expect(result.disposals).toEqual([]);
  expect(holdingLines(result)).toEqual(['BTC@one 0.5 10 [b 0.5 10]', 'BTC@two 1 30 [a 1 30]', 'ETH@one 3 30 [c 3 30]']);
  expect(result.issues).toEqual([]);
});

it('carried cost raises the unit cost by which hifo picks', () => {
  const result = run(
    `${TWO_LOTS}
    c 2024-01-02 buy 1ETH 15USD
    t 2024-01-03 transfer 2BTC to=two fee=1ETH
    d 2024-01-04 buy 1BTC 27USD account=two
    s 2024-01-05 sale 1BTC 50USD account=two`,
    { transferFees: 'carry', method: 'hifo' },
  );
  // 15 over two units: the lots now cost 17.5 and 27.5, the second more than the 27 of the new one.
  expect(rowLines(result)).toEqual(['s 1BTC: 50 - 27.5 = 22.5 hifo(b)']);
});

it('moved lots keep their date: fifo at the destination goes by original acquisition', () => {
  const result = run(`
    a 2024-01-01 buy 1BTC 10USD
    b 2024-01-02 buy 1BTC 20USD account=two
    t 2024-01-03 transfer 1BTC to=two
    s 2024-01-04 sale 1BTC 50USD account=two`);
  expect(rowLines(result)).toEqual(['s 1BTC: 50 - 10 = 40 fifo(a)']);
});

it('parts of one lot that meet again are one lot: one row', () => {
  const result = run(`
    a 2024-01-01 buy 3BTC 30USD
    t 2024-01-02 transfer 1BTC to=two
    u 2024-01-03 transfer 1BTC to=two
    s 2024-01-04 sale 2BTC 50USD account=two`);
  expect(rowLines(result)).toEqual(['s 2BTC: 50 - 20 = 30 fifo(a)']);
});

it('more moved than held arrives as a lot of unknown cost dated at the move', () => {
  const result = run(`
    a 2024-01-01 buy 1BTC 10USD
    t 2024-01-03 transfer 3BTC to=two`);
  expect(holdingLines(result)).toEqual(['BTC@two 3 10 [a 1 10, t 2 0 ?]']);
  expect(issueLines(result)).toEqual(['missing-basis t 2BTC']);
  expect(run('t 2024-01-03 transfer 3BTC to=two', { scope: 'universal' })).toMatchObject({ holdings: [], issues: [] });
});

it('a transfer within one account changes nothing', () => {
  const result = run(`
    a 2024-01-01 buy 1BTC 10USD
    t 2024-01-03 transfer 3BTC to=one`);
  expect(holdingLines(result)).toEqual(['BTC@one 1 10 [a 1 10]']);
  expect(result.issues).toEqual([]);
});

it('a withdrawal moves lots to an account outside, with an issue; its fee is a disposal', () => {
  const text = `${TWO_LOTS}
    w 2024-01-03 withdrawal 1BTC fee=0.5BTC@30`;
  const result = run(text);
  expect(rowLines(result)).toEqual(['w 0.5BTC: 30 - 10 = 20 fifo(b)']);
  expect(holdingLines(result)).toEqual(['BTC@external:one 1 10 [a 1 10]', 'BTC@one 0.5 10 [b 0.5 10]']);
  expect(issueLines(result)).toEqual(['unmatched-withdrawal w 1BTC']);
  const universal = run(text, { scope: 'universal' });
  expect(holdingLines(universal)).toEqual(['BTC@all 1.5 25 [a 0.5 5, b 1 20]']);
  expect(issueLines(universal)).toEqual(['unmatched-withdrawal w 1BTC']);
});

it('moves between average pools take the average cost along', () => {
  const result = run(
    `${TWO_LOTS}
    t 2024-01-03 transfer 1BTC to=two fee=0.5BTC`,
    { method: 'average', transferFees: 'carry' },
  );
  expect(holdingLines(result)).toEqual(['BTC@one 0.5 7.5 [pool 0.5 7.5]', 'BTC@two 1 22.5 [pool 1 22.5]']);
});

it('at one instant arrivals come first, then purchases, then transfers, then the rest', () => {
  const result = run(`
    a 2024-01-01 sale 1BTC 50USD account=two
    b 2024-01-01 transfer 1BTC to=two
    c 2024-01-01 buy 1BTC 10USD`);
  expect(rowLines(result)).toEqual(['a 1BTC: 50 - 10 = 40 fifo(c)']);
});

it('stake is no event', () => {
  expect(run('k 2024-01-01 stake 1BTC')).toMatchObject({ disposals: [], holdings: [], issues: [], years: [] });
});

it('a carried fee takes its units beside those that move: in one pool less is held than moves, and the rest bears the cost', () => {
  const text = `
    a 2024-01-01 buy 1BTC 10USD
    t 2024-01-03 transfer 1BTC to=two fee=0.2BTC@7`;
  const result = run(text, { scope: 'universal', transferFees: 'carry' });
  expect([rowLines(result), holdingLines(result), issueLines(result)]).toEqual([[], ['BTC@all 0.8 10 [a 0.8 10]'], []]);
});

it.each(['fifo', 'average'] as const)(
  '%s: a fee that no moved unit can bear is a disposal at its value: its cost does not vanish',
  (method) => {
    const options = { scope: 'universal', transferFees: 'carry', method } as const;
    const all = run(
      `
      a 2024-01-01 buy 1BTC 10USD
      t 2024-01-03 transfer 5BTC to=two fee=1BTC@30`,
      options,
    );
    expect(all.disposals.map(({ kind, gain }) => [kind, gain])).toEqual([['fee', '20']]);
    expect(all.holdings).toEqual([]);
    const unpriced = run(
      `
      a 2024-01-01 buy 1BTC 10USD
      t 2024-01-03 transfer 5BTC to=two fee=1BTC`,
      options,
    );
    expect(unpriced.disposals.map(({ gain, cost, incomplete }) => [gain, cost, incomplete])).toEqual([
      ['0', '10', true],
    ]);
    expect(issueLines(unpriced)).toEqual(['missing-price t BTC']);
  },
);

it('so is one in another asset where none of the moved asset is held', () => {
  const text = `
    c 2024-01-02 buy 4ETH 40USD
    t 2024-01-03 transfer 1BTC to=two fee=1ETH@13`;
  const result = run(text, { scope: 'universal', transferFees: 'carry' });
  expect(rowLines(result)).toEqual(['t 1ETH: 13 - 10 = 3 fifo(c)']);
  const within = run(text.replace('to=two', 'to=one'), { transferFees: 'carry' });
  expect(rowLines(within)).toEqual(['t 1ETH: 13 - 10 = 3 fifo(c)']);
});

it.each(['gb', 'ca', 'jp'] as const)('%s: a carried fee that empties the pool is a disposal at its value', (rules) => {
  const text = `
    a 2024-01-01 buy 1BTC 10USD
    t 2024-03-03 transfer 5BTC to=two fee=1BTC@30`;
  const result = compute(ledgerLines(text), { rules, transferFees: 'carry' });
  expect(result.disposals.map(({ kind, cost, gain }) => [kind, cost, gain])).toEqual([['fee', '10', '20']]);
  expect(result.years.map(({ gain, disposals }) => [gain, disposals])).toEqual([['20', 1]]);
});

it('jp: units of carried fees raise the total average of their whole year, whenever in it they left', () => {
  const sale = 's 2024-02-01 sale 4BTC 80USD';
  const fee = 't 2024-05-01 transfer 2BTC to=two fee=2BTC@30';
  const run2024 = (text: string) => compute(ledgerLines(text), { rules: 'jp', transferFees: 'carry' });
  const bought = 'b 2024-01-01 buy 10BTC 80USD';
  // 80 ÷ (10 − 2) = 10 a unit.
  expect(rowLines(run2024(`${bought}\n${sale}\n${fee}`))).toEqual(['s 4BTC: 80 - 40 = 40 average()']);
  expect(rowLines(run2024(`${bought}\n${fee.replace('05-01', '01-15')}\n${sale}`))).toEqual([
    's 4BTC: 80 - 40 = 40 average()',
  ]);
});

it.each(['fifo', 'average'] as const)(
  '%s: a carried fee of units that nobody holds is an issue, no disposal',
  (method) => {
    const options = { scope: 'universal', transferFees: 'carry', method } as const;
    const result = run('t 2024-01-03 transfer 5BTC to=two fee=1BTC@30', options);
    expect([result.disposals, issueLines(result)]).toEqual([[], ['missing-basis t 1BTC']]);
  },
);
