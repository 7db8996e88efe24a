import { expect, it } from 'vitest';
import { LEDGER_FORMAT, type LedgerEntry } from '../../domain/ledger-entry.js';
import type { Explanation } from '../../domain/explanation.js';
import type { ComputeOptions } from '../../domain/tax-options.js';
import { compute } from '../compute.js';
import { type Explainer, createExplainer } from './explain-disposal.js';

/** The example of docs/ledger-format.md and those of docs/tax, their sentences worked by hand. */
function explainer(entries: readonly LedgerEntry[], options: ComputeOptions, currency = 'USD'): Explainer {
  const ledger = { format: LEDGER_FORMAT, currency, entries } as const;
  return createExplainer(ledger, options, compute(ledger, options), (entry) => [`${entry}-raw`], { k: 'Kraken' });
}

const texts = ({ steps }: Explanation): readonly string[] => steps.map(({ text }) => text);
const trade = (
  id: string,
  day: string,
  out: readonly [string, string],
  into: readonly [string, string],
  rest = {},
) => ({
  id,
  time: `${day}T12:00:00Z`,
  account: 'k',
  kind: 'trade' as const,
  out: { asset: out[0], amount: out[1] },
  in: { asset: into[0], amount: into[1] },
  ...rest,
});

it('a lot used in part: fees, share, term and gain, back to the records', () => {
  const bought = trade('a1', '2024-01-05', ['USD', '40000'], ['BTC', '1'], { fees: [{ asset: 'USD', amount: '20' }] });
  const swapped = trade('a3', '2025-02-01', ['BTC', '0.5'], ['ETH', '15'], { fees: [{ asset: 'USD', amount: '1.1' }] });
  const swap: LedgerEntry = { ...swapped, in: { asset: 'ETH', amount: '15', value: '50900' } };
  const told = explainer([bought, swap], { rules: 'us', scope: 'account' }).disposal(0);
  expect(told.title).toBe('Swap of 0.5 BTC on 2025-02-01: gain of 30,888.9 USD');
  expect(texts(told)).toEqual([
    '0.5 BTC given in a swap on 2025-02-01 at Kraken for 15 ETH (worth 50,900 USD) with a fee of 1.1 USD; proceeds: 50,900 − 1.1 = 50,898.9 USD.',
    'First in, first out: of the units held at Kraken, those acquired first leave first.',
    '1 BTC bought on 2024-01-05 at Kraken for 40,000 USD with a fee of 20 USD; the cost: 40,000 + 20 = 40,020 USD.',
    '0.5 BTC of the 1 BTC leave; the cost: 0.5 ÷ 1 × 40,020 = 20,010 USD.',
    'Held since 2024-01-05, and long-term from 2025-01-06 on; disposed of on 2025-02-01: long-term.',
    'Gain: proceeds less cost: 50,898.9 − 20,010 = 30,888.9 USD.',
  ]);
  expect(told.entries).toEqual(['a1', 'a3']);
  expect(told.records).toEqual(['a1-raw', 'a3-raw']);
  expect(told.rules.map(({ text }) => text)).toEqual([
    'Treas. Reg. 1.1012-1(h), (j): basis and order of lots',
    'Treas. Reg. 1.1001-7: amount realized and fees',
    'IRC 1222: holding period',
  ]);
});

it('units that moved between accounts after some were sold: what was left of them, and what moved on', () => {
  const entries: readonly LedgerEntry[] = [
    trade('b', '2025-01-05', ['USD', '300'], ['BTC', '3']),
    trade('s', '2025-01-06', ['BTC', '1'], ['USD', '500']),
    { id: 'm', time: '2025-01-07T00:00:00Z', account: 'k', kind: 'transfer', asset: 'BTC', amount: '1', to: 'cold' },
    { ...trade('t', '2025-01-08', ['BTC', '0.25'], ['USD', '200']), account: 'cold' },
  ];
  const told = explainer(entries, { rules: 'us' }).disposal(1);
  expect(texts(told).slice(1, 6)).toEqual([
    'First in, first out: of the units held at cold, those acquired first leave first.',
    '3 BTC bought on 2025-01-05 at Kraken for 300 USD; the cost: 300 USD.',
    'Some of them had left on 2025-01-06; what was left at Kraken: 3 − 1 = 2 BTC.',
    'Its cost: 300 − 100 = 200 USD.',
    '1 BTC of the 2 BTC moved on 2025-01-07 from Kraken to cold, keeping date and cost: 1 ÷ 2 × 200 = 100 USD.',
  ]);
  expect(texts(told)[6]).toBe('0.25 BTC of the 1 BTC leave; the cost: 0.25 ÷ 1 × 100 = 25 USD.');
  expect(told.entries).toEqual(['b', 'm', 't']);
});

it('the day of docs/tax/gb.md: same day, pool, and the share of each entry', () => {
  const entries: readonly LedgerEntry[] = [
    trade('p', '2024-01-01', ['GBP', '80'], ['BTC', '8']),
    trade('s', '2024-06-01', ['BTC', '3'], ['GBP', '60']),
    trade('t', '2024-06-01', ['BTC', '1'], ['GBP', '10']),
    trade('u', '2024-06-01', ['GBP', '30'], ['BTC', '2']),
  ];
  const all = explainer(entries, { rules: 'gb' }, 'GBP');
  expect(texts(all.disposal(0)).slice(2)).toEqual([
    'On 2024-06-01 4 BTC left in 2 disposals, which count as one.',
    '2 BTC bought on 2024-06-01 at Kraken for 30 GBP; the cost: 30 GBP.',
    'Same day: what is disposed of on a day is matched with what was acquired on that day (2024-06-01) first.',
    '2 BTC acquired on 2024-06-01 were not matched yet, at a cost of 30 GBP; all of them are matched, with that cost: 30 GBP.',
    'This entry’s part of these 2 BTC, as it has 3 BTC of the day’s 4 BTC: 3 ÷ 4 × 2 = 1.5 BTC.',
    'Its part of their cost: 1.5 ÷ 2 × 30 = 22.5 GBP.',
    'Gain: proceeds less cost: 30 − 22.5 = 7.5 GBP.',
  ]);
  expect(texts(all.disposal(1)).slice(-8)).toEqual([
    '8 BTC bought on 2024-01-01 at Kraken for 80 GBP; the cost: 80 GBP.',
    '2024-01-01: of that day’s purchases 8 BTC with 80 GBP were matched with no disposal and joined the pool; cost of the pool, now 8 BTC: 0 + 80 = 80 GBP.',
    'The pool before holds 8 BTC at a cost of 80 GBP; its average: 80 ÷ 8 = 10 GBP for 1 BTC.',
    '2 BTC leave it at the average: 2 ÷ 8 × 80 = 20 GBP.',
    'The pool after holds 6 BTC; its cost: 80 − 20 = 60 GBP.',
    'This entry’s part of these 2 BTC, as it has 3 BTC of the day’s 4 BTC: 3 − 1.5 = 1.5 BTC.',
    'Its part of their cost: 1.5 ÷ 2 × 20 = 15 GBP.',
    'Gain: proceeds less cost: 30 − 15 = 15 GBP.',
  ]);
});

it('a lot used many times: what left of it before is summed, each day counted once', () => {
  const entries: readonly LedgerEntry[] = [
    trade('b', '2025-01-01', ['USD', '100'], ['BTC', '10']),
    ...['02', '02', '03', '04', '05', '06', '07', '08', '09'].map((day, i) =>
      trade(`s${i}`, `2025-01-${day}`, ['BTC', '1'], ['USD', '20']),
    ),
  ];
  expect(texts(explainer(entries, { rules: 'us' }).disposal(8)).slice(3, 6)).toEqual([
    'Some of them had left on 7 earlier days; what was left at Kraken: 10 − 8 = 2 BTC.',
    'Its cost: 100 − 80 = 20 USD.',
    '1 BTC of the 2 BTC leave; the cost: 1 ÷ 2 × 20 = 10 USD.',
  ]);
});

it('gb: many disposals of one day, of which the last takes what the others leave', () => {
  const entries: readonly LedgerEntry[] = [
    trade('p', '2024-01-01', ['GBP', '160'], ['BTC', '8']),
    trade('q', '2024-06-01', ['GBP', '40'], ['BTC', '4']),
    ...'abcdefgh'.split('').map((id) => trade(`s${id}`, '2024-06-01', ['BTC', '1'], ['GBP', '30'])),
  ];
  const all = explainer(entries, { rules: 'gb' }, 'GBP');
  const shares = (index: number): readonly string[] => texts(all.disposal(index)).slice(-3, -1);
  expect(shares(0)).toEqual([
    'This entry’s part of these 4 BTC, as it has 1 BTC of the day’s 8 BTC: 1 ÷ 8 × 4 = 0.5 BTC.',
    'Its part of their cost: 0.5 ÷ 4 × 40 = 5 GBP.',
  ]);
  expect(shares(14)).toEqual([
    'This entry’s part of these 4 BTC, as it has 1 BTC of the day’s 8 BTC: 4 − 3.5 = 0.5 BTC.',
    'Its part of their cost: 40 − 35 = 5 GBP.',
  ]);
  expect(shares(15)).toEqual([
    'This entry’s part of these 4 BTC, as it has 1 BTC of the day’s 8 BTC: 1 − 0.5 = 0.5 BTC.',
    'Its part of their cost: 80 − 70 = 10 GBP.',
  ]);
  expect(all.disposal(15).entries).toEqual(['p', 'sa', 'sb', 'sc', 'sd', 'se', 'sf', 'sg', 'sh']);
});

it('gb: of more than a hundred disposals of one day a hundred are listed, and it says so', () => {
  const id = (n: number): string => `s${String(n).padStart(3, '0')}`;
  const entries: readonly LedgerEntry[] = [
    trade('p', '2024-01-01', ['GBP', '160'], ['BTC', '200']),
    ...Array.from({ length: 150 }, (_, n) => trade(id(n), '2024-06-01', ['BTC', '1'], ['GBP', '30'])),
  ];
  const told = explainer(entries, { rules: 'gb' }, 'GBP').disposal(149);
  expect(texts(told)).toContain(
    'On 2024-06-01 150 BTC left in 150 disposals (100 of them are listed with this row), which count as one.',
  );
  expect(told.entries).toEqual(['p', ...Array.from({ length: 100 }, (_, n) => id(n)), 's149']);
});

it('the superficial loss of docs/tax/ca.md, and the purchase that takes it on', () => {
  const entries: readonly LedgerEntry[] = [
    trade('b', '2024-01-01', ['CAD', '20'], ['BTC', '2']),
    trade('s', '2024-06-01', ['BTC', '2'], ['CAD', '10']),
    trade('c', '2024-06-10', ['CAD', '7'], ['BTC', '1']),
    trade('d', '2024-12-01', ['BTC', '1'], ['CAD', '20']),
  ];
  const all = explainer(entries, { rules: 'ca' }, 'CAD');
  expect(texts(all.disposal(0)).slice(-3)).toEqual([
    'The disposal as a whole is at a loss: 20 − 10 = 10 CAD.',
    'Superficial loss: of 2 BTC sold, 1 BTC were bought from 2024-05-02 to 2024-07-01 and 1 BTC held at the end of 2024-07-01; that part of the loss is denied: (the smallest of 2, 1 and 1) ÷ 2 × 10 = 5 CAD.',
    'Loss: proceeds less cost, and the denied loss back: 10 − 20 + 5 = −5 CAD.',
  ]);
  expect(texts(all.disposal(1))).toContain(
    '2024-06-10: 1 BTC with 12 CAD, a loss denied before of 5 CAD included, joined the pool; cost of the pool, now 1 BTC: 0 + 12 = 12 CAD.',
  );
});

it('the gift of docs/tax/us.md that is worth less than its giver paid', () => {
  const gift: LedgerEntry = {
    id: 'g',
    time: '2024-06-01T12:00:00Z',
    account: 'k',
    kind: 'gift-in',
    in: { asset: 'BTC', amount: '2', value: '80' },
    basis: { cost: '100', acquired: '2020-01-01T00:00:00Z' },
  };
  const sold = (cash: string) =>
    texts(explainer([gift, trade('s', '2024-07-01', ['BTC', '1'], ['USD', cash])], { rules: 'us' }).disposal(0));
  expect(sold('60').slice(-2)).toEqual([
    'Held since 2020-01-01, and long-term from 2021-01-02 on; disposed of on 2024-07-01: long-term.',
    'Gain: proceeds less cost: 60 − 50 = 10 USD.',
  ]);
  expect(sold('45').at(-1)).toBe('Neither gain nor loss: proceeds less cost: 45 − 45 = 0 USD.');
  expect(sold('30').slice(-4)).toEqual([
    'They were a gift, worth less on arrival (2024-06-01) than the giver had paid; their value then: 1 ÷ 2 × 80 = 40 USD.',
    'Sold for less than that: for a loss that value is the cost, and they count as held since the gift: 40 USD.',
    'Held since 2024-06-01, and long-term from 2025-06-02 on; disposed of on 2024-07-01: short-term.',
    'Loss: proceeds less cost: 30 − 40 = −10 USD.',
  ]);
});

it('figures without an end are rounded in the sentence and kept exact beside it', () => {
  const entries = [
    trade('b', '2024-01-01', ['USD', '100'], ['BTC', '3']),
    trade('s', '2024-06-01', ['BTC', '1'], ['USD', '40']),
  ];
  const told = explainer(entries, { rules: 'generic' }).disposal(0);
  const cost = told.steps.find(({ calculation }) => calculation?.of === 'cost');
  expect(cost?.text).toBe('1 BTC of the 3 BTC leave; the cost: 1 ÷ 3 × 100 ≈ 33.33333333 USD.');
  expect(cost?.calculation?.result).toBe('33.333333333333333333333333');
});

it('income: its value, which is also the cost; unknown is never zero in silence', () => {
  const income = (value?: string): LedgerEntry => ({
    id: 'i',
    time: '2024-06-01T00:00:00Z',
    account: 'k',
    kind: 'income',
    category: 'staking',
    in: { asset: 'CRO', amount: '120', ...(value === undefined ? {} : { value }) },
  });
  const told = explainer([income('12.5')], { rules: 'us' }).income(0);
  expect(texts(told)[0]).toBe(
    '120 CRO received as staking income on 2024-06-01 at Kraken; income is their value then: 12.5 USD.',
  );
  expect(told.rules.map(({ text }) => text)).toEqual([
    'Rev. Rul. 2023-14 (staking), Rev. Rul. 2019-24 (airdrops): income at fair market value',
  ]);
  expect(texts(explainer([income()], { rules: 'us' }).income(0))[0]).toContain('is not known; it counts as 0');
});

it('refuses rows of another ledger', () => {
  const sale = trade('s', '2024-06-01', ['BTC', '1'], ['USD', '40']);
  const result = compute({ format: LEDGER_FORMAT, currency: 'USD', entries: [sale] }, { rules: 'us' });
  const other = createExplainer(
    { format: LEDGER_FORMAT, currency: 'USD', entries: [] },
    { rules: 'us' },
    result,
    () => [],
  );
  expect(() => other.disposal(0)).toThrow('does not follow from the entries at hand');
  expect(() => other.disposal(7)).toThrow('does not follow from the entries at hand');
});

it('lots named elsewhere in time: when, by what, and that this is the person’s statement', () => {
  const entries: readonly LedgerEntry[] = [
    trade('a', '2025-01-05', ['USD', '100'], ['BTC', '1']),
    trade('b', '2025-01-06', ['USD', '300'], ['BTC', '1']),
    trade('s', '2025-02-01', ['BTC', '1'], ['USD', '500'], {
      lots: [{ entry: 'b', amount: '1' }],
      identifiedAt: '2025-01-31T09:00:00Z',
      identifiedBy: 'e-mail to the exchange',
    }),
  ];
  const told = explainer(entries, { rules: 'us', scope: 'account' }).disposal(0);
  expect(told.title).toBe('Sale of 1 BTC on 2025-02-01: gain of 200 USD');
  expect(texts(told)).toContain('These units were named for this disposal on 2025-01-31, no later than it happened.');
  expect(texts(told)).toContain(
    'That they were named then is the person’s own statement, which their records have to prove: e-mail to the exchange',
  );
});

it('of two fees in one asset, the one of known value by itself', () => {
  const fees = [
    { asset: 'ETH', amount: '1', value: '13' },
    { asset: 'ETH', amount: '2' },
  ];
  const entries: readonly LedgerEntry[] = [
    trade('c', '2024-01-01', ['USD', '40'], ['ETH', '4']),
    trade('b', '2024-02-01', ['USD', '100'], ['BTC', '1'], { fees }),
  ];
  const both = explainer(entries, { rules: 'generic' });
  expect(both.disposal(0).title).toBe('Fee of 1 ETH on 2024-02-01: gain of 3 USD');
  expect(texts(both.disposal(0))[0]).toBe(
    '1 ETH paid as a fee on 2024-02-01 at Kraken, which is a disposal at their value; proceeds: 13 USD.',
  );
  expect(both.disposal(1).title).toBe('Fee of 2 ETH on 2024-02-01: neither gain nor loss');
});

it('a carried fee of another asset, over all accounts: the units that moved bear its cost, so that it is no row', () => {
  const entries: readonly LedgerEntry[] = [
    trade('b', '2024-01-01', ['USD', '40'], ['BTC', '2']),
    trade('c', '2024-01-02', ['USD', '30'], ['ETH', '3']),
    {
      id: 'm',
      time: '2024-01-03T00:00:00Z',
      account: 'k',
      kind: 'transfer',
      asset: 'BTC',
      amount: '2',
      to: 'cold',
      fees: [{ asset: 'ETH', amount: '1' }],
    },
    trade('s', '2024-01-04', ['ETH', '2'], ['USD', '50']),
    trade('t', '2024-01-05', ['BTC', '1'], ['USD', '90']),
  ];
  const all = explainer(entries, { rules: 'generic', method: 'fifo', scope: 'universal', transferFees: 'carry' });
  expect(all.disposal(0).title).toBe('Sale of 2 ETH on 2024-01-04: gain of 30 USD');
  // Both coins bear the 10 that the fee had cost: 50 ÷ 2.
  expect(all.disposal(1).title).toBe('Sale of 1 BTC on 2024-01-05: gain of 65 USD');
  expect(texts(all.disposal(1)).join()).toContain(
    'All 2 BTC moved on 2024-01-03 within the one pool of all accounts, keeping',
  );
});
